import { call } from '../client';
import { say } from '../language/language';
import { type Job, refreshSummary, tell, useFrame } from './frame-store';

const LOOK_EVERY_MS = 700;

// What long work is called that another page, or this one before it was loaded anew, has asked for.
const WORDS: Readonly<Record<string, string>> = {
  'documents.import': say('Reading documents'),
  'answers.draftAll': say('Drafting answers'),
  'answers.rollForward': say('Setting against the earlier answers'),
  'evidence.add': say('Adding evidence'),
  'answers.importFilled': say('Reading filled questionnaires'),
};

/** Shows work that was under way when the page was loaded, until it is over. Nothing of it is lost by the reload. */
export async function showRunning(): Promise<void> {
  const startedAt = Date.now();
  const id = -startedAt;
  for (let seen = false; ; seen = true) {
    const reply = await call('library.running', {});
    const [work] = reply.ok ? reply.output : [];
    const others = useFrame.getState().jobs.filter((job) => job.id !== id);
    if (work === undefined) {
      useFrame.setState({ jobs: others });
      if (seen) tellFinished();
      return;
    }
    const job: Job = {
      id,
      operation: work.operation,
      label: WORDS[work.operation] ?? say('Working'),
      progress: work,
      startedAt,
      cancel: () => void call('library.stopRunning', {}),
    };
    // What this page asked for itself is shown by itself.
    if (others.length > 0) return useFrame.setState({ jobs: others });
    useFrame.setState({ jobs: [job] });
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS));
  }
}

function tellFinished(): void {
  void refreshSummary();
  const text = say('What was under way when the page was loaded anew is finished.');
  tell('done', text, { label: say('Show it'), run: () => location.reload() }, 'stays');
}
