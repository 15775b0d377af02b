import { ArrowLeft, FilePlus2, FlaskConical, FolderOpen, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { chooseLibrary } from '../client';
import { say } from '../language/language';
import { Mark } from '../widgets/mark';
import { CreateForm } from './create-form';
import { DemoForm } from './demo-form';
import { LanguageButton } from './language-button';
import { OpenForm } from './open-form';
import { RecentList } from './recent-list';
import { loadRecent, makeDemo, openLibrary, showView, useStart } from './start-store';
import { StartProblem, Working } from './working';

/** Where a person begins who has no library open: those opened before, another one, a new one, or the demo company. */
export function StartPage() {
  const { view, recent, isBusy } = useStart();
  useEffect(() => void loadRecent(), []);
  if (view === 'create') return <Part title={say('New library')} form={<CreateForm />} />;
  if (view === 'open') return <Part title={say('Open a library')} form={<OpenForm />} />;
  if (view === 'demo') return <Part title={say('Try the demo company')} form={<DemoForm />} />;
  return (
    <main className="start">
      <div className="start-choice">
        <header className="start-head">
          <Mark />
          <div>
            <h1>Proofbook</h1>
            <p className="faint">{say('Answers from what you already wrote down. Nothing leaves this machine.')}</p>
          </div>
        </header>
        <StartProblem />
        <div className="start-columns" data-recent={recent !== null && recent.length > 0}>
          <section aria-label={say('Begin')} className="start-actions">
            <Action
              icon={FilePlus2}
              words={say('New library')}
              note={say('One file for your company’s documents, answers and evidence')}
              onClick={() => showView('create')}
            />
            <Action
              icon={FolderOpen}
              words={say('Open a library')}
              note={say('A .proofbook file on this machine')}
              onClick={() => void openAnother()}
            />
            <Action
              icon={FlaskConical}
              words={say('Try the demo company')}
              note={say('An invented company with documents, evidence and a questionnaire')}
              onClick={() => void openDemo()}
            />
          </section>
          {recent !== null && recent.length > 0 && <RecentList recent={recent} isBusy={isBusy} />}
        </div>
        <Working />
        <LanguageButton />
      </div>
    </main>
  );
}

/** A host with dialogs of the system asks there; the page has a list of folders instead. */
async function openAnother(): Promise<void> {
  if (chooseLibrary === null) return showView('open');
  const path = await chooseLibrary('open', '');
  if (path !== null) await openLibrary(path);
}

async function openDemo(): Promise<void> {
  if (chooseLibrary === null) return showView('demo');
  const path = await chooseLibrary('make', say('Demo company'));
  if (path !== null) await makeDemo(path);
}

function Action({
  icon: Icon,
  words,
  note,
  onClick,
}: {
  icon: LucideIcon;
  words: string;
  note: string;
  onClick: () => void;
}) {
  const isBusy = useStart((state) => state.isBusy);
  return (
    <button type="button" className="start-action" disabled={isBusy} onClick={onClick}>
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      <span>
        <span className="strong">{words}</span>
        <span className="faint small">{note}</span>
      </span>
    </button>
  );
}

function Part({ title, form }: { title: string; form: ReactNode }) {
  const isBusy = useStart((state) => state.isBusy);
  return (
    <main className="start">
      <div className="start-form">
        <button type="button" className="button quiet start-back" disabled={isBusy} onClick={() => showView('choice')}>
          <ArrowLeft size={14} aria-hidden />
          {say('Back')}
        </button>
        <h1>{title}</h1>
        {form}
      </div>
    </main>
  );
}
