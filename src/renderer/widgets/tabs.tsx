import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

interface TabsProps<Value extends string> {
  value: Value;
  onChange: (value: Value) => void;
  children: ReactNode;
}

/** Views of one thing, of which one is shown. Holds a `TabList` and the `TabPanel` of what is chosen, anywhere below it. */
export function Tabs<Value extends string>({ value, onChange, children }: TabsProps<Value>) {
  return (
    <Base.Root className="tabbed" value={value} onValueChange={(chosen: Value) => onChange(chosen)}>
      {children}
    </Base.Root>
  );
}

export interface Tab<Value extends string> {
  value: Value;
  label: ReactNode;
  title?: string;
  /** Of less weight than the others. */
  quiet?: boolean;
  disabled?: boolean;
}

interface TabListProps<Value extends string> {
  label: string;
  tabs: readonly Tab<Value>[];
  className: 'segments' | 'sheet-tabs';
}

/** The names of the views: arrows move between them, one of them is in the tab order. */
export function TabList<Value extends string>({ label, tabs, className }: TabListProps<Value>) {
  return (
    <Base.List className={className} aria-label={label} activateOnFocus>
      {tabs.map(({ value, label: words, title, quiet = false, disabled = false }) => (
        <Base.Tab key={value} value={value} title={title} data-quiet={quiet} disabled={disabled}>
          {words}
        </Base.Tab>
      ))}
    </Base.List>
  );
}

export function TabPanel({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Base.Panel value={value} className="tab-panel" tabIndex={-1}>
      {children}
    </Base.Panel>
  );
}
