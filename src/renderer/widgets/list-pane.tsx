import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../language/language';
import { numberWords } from './words';

interface ListPaneProps {
  /** The heading of the place. */
  title: string;
  /** What the list is to a screen reader, where the heading says more than that. */
  label?: string;
  count?: number;
  className?: string;
  /** Opens the system's dialog for files. */
  choose: () => void;
  addHint: string;
  children: ReactNode;
}

/** The left side of a place that keeps files: its heading, the way to add more, and what there is. */
export function ListPane({ title, label = title, count, className = '', choose, addHint, children }: ListPaneProps) {
  return (
    <section className={`pane ${className}`} aria-label={label}>
      <header className="pane-head">
        <h1>{title}</h1>
        {count !== undefined && <span className="faint number">{numberWords(count)}</span>}
        <button type="button" className="button quiet pane-action" onClick={choose} title={addHint}>
          <Plus size={14} aria-hidden />
          {say('Add')}
        </button>
      </header>
      {children}
    </section>
  );
}
