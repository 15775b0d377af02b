import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatRoute } from '../frame/route';
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

/** The way to where everything begins, for what has nothing to show without documents. */
export function ToDocuments() {
  return (
    <a className="button primary" href={formatRoute({ place: 'documents', documentId: null, statementId: null })}>
      {say('Go to Documents')}
    </a>
  );
}

export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      {say('Opening {what}…', { what })}
    </p>
  );
}
