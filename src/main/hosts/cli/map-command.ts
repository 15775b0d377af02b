import type { SheetPicture } from '../../../shared/domain/questionnaire-map';
import type { App } from '../../app/create-app';
import { readNamedFile } from '../../platform/files';
import type { CommandTools } from './command-tools';
import { parseJson, readStandardInput } from './input';
import { formatMap } from './map-table';
import { UsageError } from './usage-error';

/** `map`: of a file, of a questionnaire in a library with its corrections, or of lines of text to requirements. */
export async function mapCommand(
  positionals: readonly string[],
  values: Record<string, string | boolean | undefined>,
  tools: CommandTools,
): Promise<boolean> {
  const json = values['json'] === true;
  const [first, second] = positionals;
  const corrections = await readCorrections(values['correct']);
  if (first === undefined) {
    if (corrections !== null || values['undo'] === true) throw new UsageError('Name the questionnaire to correct.');
    return tools.withLibrary(':memory:', (app) => mapLines(app, json, tools));
  }
  if (second === undefined) {
    if (values['undo'] === true) throw new UsageError('--undo needs a library: map LIBRARY QUESTIONNAIRE --undo.');
    return tools.withLibrary(':memory:', async (app) => {
      const map = await tools.run(app, 'questionnaires.mapFile', {
        file: readNamedFile(first),
        corrections: corrections ?? [],
      });
      tools.printResult(json, map, () => formatMap(map, map.pictures));
      return true;
    });
  }
  return tools.withLibrary(first, async (app) => {
    const { id: questionnaireId } = await tools.run(app, 'questionnaires.import', {
      file: readNamedFile(second),
      evenEmpty: true,
    });
    if (values['undo'] === true) {
      const { summary } = await tools.run(app, 'questionnaires.undoMapCorrection', { questionnaireId });
      console.error(summary);
    }
    if (corrections !== null) {
      const { summary } = await tools.run(app, 'questionnaires.correctMap', { questionnaireId, corrections });
      console.error(summary);
    }
    const map = await tools.run(app, 'questionnaires.map', { questionnaireId });
    const pictures: SheetPicture[] = [];
    for (const { sheet } of map.sheets) {
      pictures.push(await tools.run(app, 'questionnaires.picture', { questionnaireId, sheet }));
    }
    tools.printResult(json, { ...map, pictures }, () => formatMap(map, pictures));
    return true;
  });
}

async function readCorrections(path: string | boolean | undefined): Promise<unknown[] | null> {
  if (typeof path !== 'string' || path === '') return null;
  const text = path === '-' ? await readStandardInput() : new TextDecoder().decode(readNamedFile(path).bytes);
  const list = parseJson(text.replace(/^\uFEFF/u, ''), path === '-' ? 'Standard input' : path);
  if (!Array.isArray(list)) throw new UsageError('The corrections are a JSON list. See `proofbook map --help`.');
  return list;
}

async function mapLines(app: App, json: boolean, tools: CommandTools): Promise<boolean> {
  const texts = (await readStandardInput()).split(/\r?\n/u);
  if (texts.at(-1) === '') texts.pop();
  const suggestions = await tools.run(app, 'controls.suggest', { texts });
  texts.forEach((text, index) => {
    const requirements = (suggestions[index] ?? [])
      .map(({ framework, ref, score }) => ({ framework, ref, score: Math.round(score * 1000) / 1000 }))
      .sort((a, b) => b.score - a.score);
    if (json) console.log(JSON.stringify({ text, requirements }));
    else
      console.log(
        `${text}\n  ${
          requirements
            .slice(0, 6)
            .map(({ framework, ref }) => `${framework} ${ref}`)
            .join(', ') || 'nothing recognised'
        }`,
      );
  });
  return true;
}
