import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../language/language';

/** What a page says before there is anything on it: what it is for and the one thing to do. */
export function Empty({ icon: Icon, title, children }: { icon: LucideIcon; title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <Icon size={28} strokeWidth={1.5} aria-hidden />
      <h1>{title}</h1>
      {children}
    </div>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      {say('Opening {what}…', { what })}
    </p>
  );
}
