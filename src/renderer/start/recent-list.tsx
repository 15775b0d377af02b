import { FileQuestion, FileText, Lock, X } from 'lucide-react';
import type { RecentLibrary } from '../../shared/contract/libraries';
import { say } from '../language/language';
import { dateWords } from '../widgets/words';
import { forgetRecent, openLibrary } from './start-store';

/** The libraries opened on this machine before, latest first. One that is gone says so and can be taken out. */
export function RecentList({ recent, isBusy }: { recent: readonly RecentLibrary[]; isBusy: boolean }) {
  return (
    <section aria-labelledby="recent-title" className="recent">
      <h2 id="recent-title" className="small faint">
        {say('Opened before')}
      </h2>
      <ul>
        {recent.map((library) => (
          <li key={library.path} className="recent-line" data-missing={library.isMissing}>
            <button
              type="button"
              className="recent-open"
              disabled={isBusy || library.isMissing}
              title={library.path}
              onClick={() => void openLibrary(library.path)}
            >
              <RecentIcon library={library} />
              <span className="recent-words">
                <span className="strong one-line">{bareName(library.name)}</span>
                <span className="faint small one-line">
                  {library.isMissing
                    ? say('Not there any more: {folder}', { folder: folderOf(library) })
                    : folderOf(library)}
                </span>
              </span>
              <span className="faint small number recent-date">{dateWords(library.openedAt)}</span>
            </button>
            <button
              type="button"
              className="icon-button small"
              aria-label={say('Take {name} out of this list', { name: bareName(library.name) })}
              title={say('Take out of this list. The file stays.')}
              onClick={() => void forgetRecent(library.path)}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentIcon({ library }: { library: RecentLibrary }) {
  if (library.isMissing) return <FileQuestion size={16} aria-label={say('Missing')} />;
  return library.isEncrypted ? (
    <Lock size={16} aria-label={say('With a passphrase')} />
  ) : (
    <FileText size={16} aria-hidden />
  );
}

export function bareName(name: string): string {
  return name.replace(/\.proofbook$/u, '');
}

export function folderOf({ path, name }: { path: string; name: string }): string {
  return path.slice(0, path.length - name.length).replace(/(?<=.)[/\\]$/u, '');
}
