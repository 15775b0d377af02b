import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { say } from '../language/language';

interface DialogProps {
  title: string;
  /** A line beside the title. */
  note?: ReactNode;
  /** The title is for screen readers only: what is shown says it already. */
  bare?: boolean;
  className?: string;
  /** Whether a button in the corner closes it; for dialogs that have none of their own. */
  closable?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog over the page, there while it is mounted. Focus stays inside and goes back; Escape and the veil close it. */
export function Dialog({
  title,
  note,
  bare = false,
  className = '',
  closable = false,
  onClose,
  children,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const before = useRef(document.activeElement);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-veil" />
        <Base.Popup
          ref={popup}
          className={`dialog ${className}`}
          initialFocus={() => firstField(popup.current)}
          finalFocus={() => goesBackTo(before.current)}
        >
          {bare ? (
            <Base.Title className="sr-only">{title}</Base.Title>
          ) : (
            <header className="dialog-head">
              <Base.Title>{title}</Base.Title>
              {note !== undefined && <span className="faint small one-line">{note}</span>}
              {closable && (
                <Base.Close className="icon-button" aria-label={say('Close')}>
                  <X size={16} aria-hidden />
                </Base.Close>
              )}
            </header>
          )}
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/**
 * Whether the focus goes back by itself to what had it. Where that was the page as a whole, because the dialog was opened by
 * a key, it would go to the first link of the page, which the next Enter would follow: it goes to the page again.
 */
function goesBackTo(element: Element | null): boolean {
  if (!(element instanceof HTMLElement) || element.tabIndex >= 0) return true;
  element.focus({ preventScroll: true });
  return false;
}

/** The foot of a dialog: a quiet sentence, the way out, and what it is for. */
export function DialogFoot({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <footer className="dialog-foot">
      <span className="faint small dialog-foot-note">{note}</span>
      {children}
    </footer>
  );
}

/** A button that leaves the dialog as it was. */
export function DialogCancel({ words = say('Cancel') }: { words?: string }) {
  return <Base.Close className="button quiet">{words}</Base.Close>;
}

/** Where a person begins: the field marked for it, the chosen one of a group, or whatever comes first. */
function firstField(popup: HTMLElement | null): HTMLElement | boolean {
  return (
    popup?.querySelector<HTMLElement>('[data-first]') ?? popup?.querySelector<HTMLElement>('input:checked') ?? true
  );
}
