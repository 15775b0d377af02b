import { type SyntheticEvent, useState } from 'react';
import { say } from '../language/language';
import { PlaceField } from './place-field';
import { makeDemo, useStart } from './start-store';
import { StartProblem, Working } from './working';

const FILE_NAME = `${say('Demo company')}.proofbook`;

/** Makes the library of the invented company where the person wants it. */
export function DemoForm() {
  const isBusy = useStart((state) => state.isBusy);
  const [path, setPath] = useState(`~/${FILE_NAME}`);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isBusy) void makeDemo(path);
  };
  return (
    <form className="start-fields" onSubmit={submit}>
      <p className="start-lead">
        {say(
          'Lindenhof Systems does not exist. Its documents are read, a customer’s questionnaire is drafted and some evidence waits for you, so that you can try everything on a library you may throw away.',
        )}
      </p>
      <PlaceField path={path} fileName={FILE_NAME} onChange={setPath} />
      <StartProblem />
      <Working />
      <button
        type="submit"
        className="button primary"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the place is as good as any: Enter goes on
        autoFocus
        disabled={isBusy || path.trim() === ''}
      >
        {isBusy ? say('Making it…') : say('Make the demo library')}
      </button>
    </form>
  );
}
