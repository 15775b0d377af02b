import { expect, test, vi } from 'vitest';
import { createLibrary, textFile } from './library';

test('a library closed in the midst of an import ends the import in a sentence, and nobody is told of a bug', async () => {
  const { app } = createLibrary();
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const lines = Array.from({ length: 200 }, (_, at) => `Log files of system ${at} are kept for ninety days.`);
  const files = [1, 2].map((number) => textFile(`${number}.md`, `# Policy ${number}\n\n${lines.join('\n\n')}\n`));
  const importing = app.run('documents.import', { files });
  // Once it has begun: it gives the event loop back between its parts.
  await new Promise((resolve) => setTimeout(resolve, 50));
  app.close();
  expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(told.mock.calls).toEqual([]);
  told.mockRestore();
});
