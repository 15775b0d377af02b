import { LayoutTemplate, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ReviewedAnswer } from '../../shared/domain/answer';
import type { Questionnaire } from '../../shared/domain/questionnaire';
import type { MappedColumn, MappedSheet, QuestionnaireMap } from '../../shared/domain/questionnaire-map';
import { type KeyBinding, useKeys } from '../frame/keys';
import { say, sayTold } from '../language/language';
import { Chip } from '../widgets/chip';
import { Loading } from '../widgets/empty';
import { type Tab, TabList, TabPanel, Tabs } from '../widgets/tabs';
import { countWords, numberWords } from '../widgets/words';
import { RememberedLayouts } from './map-remembered';
import { RowDetail } from './map-row-detail';
import { correct, markHeader, markRows, openMap, openSheet, undoCorrection, useMap } from './map-store';
import { INCLUDE_WORDS, SHEET_SIGNS } from './map-words';
import { SheetGrid } from './sheet-grid';

const KEYS: readonly KeyBinding[] = [
  { key: 'q', label: say('The selected rows are questions'), run: () => markRows('question') },
  { key: 's', label: say('The selected rows are section titles'), run: () => markRows('section') },
  { key: 'x', label: say('Leave the selected rows out'), run: () => markRows('left-out') },
  { key: 'h', label: say('The selected rows are the header, or are not'), run: markHeader },
  { key: 'z', label: say('Undo the last correction'), run: () => void undoCorrection() },
];

/** What was recognised of the customer's file, drawn over the file itself, for a person to see and correct. */
export function MapView({
  questionnaire,
  answers,
}: {
  questionnaire: Questionnaire;
  answers: readonly ReviewedAnswer[];
}) {
  const map = useMap((state) => (state.questionnaireId === questionnaire.id ? state.map : null));
  const name = useMap((state) => state.sheet);
  useEffect(() => void openMap(questionnaire.id), [questionnaire.id]);
  useKeys(say('Map'), KEYS);
  if (map === null) return <Loading what={say('the map')} />;
  const sheet = map.sheets.find((one) => one.sheet === name);
  return (
    <div className="map">
      <MapHead map={map} answers={answers} />
      <RememberedLayouts map={map} />
      {sheet !== undefined && (
        <Tabs value={sheet.sheet} onChange={(chosen) => void openSheet(chosen)}>
          <TabList
            className="sheet-tabs"
            label={say('Sheets')}
            tabs={map.sheets.map((each) => sheetTab(each, map.sheets.length))}
          />
          <TabPanel value={sheet.sheet}>
            <Sheet key={sheet.sheet} sheet={sheet} correctable={map.correctable} />
          </TabPanel>
        </Tabs>
      )}
    </div>
  );
}

function sheetTab({ sheet, questionCount, role, reason, said }: MappedSheet, count: number): Tab<string> {
  const name = sheet === '' ? nameOfText(count) : sheet;
  const label = (
    <>
      {name} {questionCount > 0 && <span className="number faint">{questionCount}</span>}
    </>
  );
  return { value: sheet, label, title: sayTold(reason, said), quiet: role !== 'questions' };
}

/** What stands beside tables is the running text; what stands alone is the document. */
function nameOfText(count: number): string {
  return count === 1 ? say('Document') : say('Running text');
}

function MapHead({ map, answers }: { map: QuestionnaireMap; answers: readonly ReviewedAnswer[] }) {
  const summary = useMap((state) => state.summary);
  const sheets = map.sheets.filter(({ role }) => role === 'questions').length;
  const questions = countWords(map.questionCount, 'question');
  // Running text has no name of its own; where there is some, the file is no workbook.
  const isDocument = map.sheets.some(({ sheet }) => sheet === '');
  const withoutPlace = answers.filter(
    ({ question }) => question.answerCell === null && Object.keys(question.marks).length === 0,
  ).length;
  return (
    <div className="map-head">
      <p>
        {isDocument
          ? say('{questions} found in {file}.', { questions, file: map.fileName })
          : say('{questions} found on {sheets} of {file}.', {
              questions,
              sheets: countWords(sheets, 'sheet'),
              file: map.fileName,
            })}
        {withoutPlace > 0 &&
          ` ${say('For {count} of them the file has no place for an answer.', { count: numberWords(withoutPlace) })}`}
      </p>
      {map.template !== null && (
        <Chip
          sign={{ icon: LayoutTemplate, word: map.template.name, tint: 'accent' }}
          title={sayTold(map.template.reason, map.template.said)}
        />
      )}
      <span className="status-space" />
      <span className="map-summary" role="status">
        {summary}
      </span>
      {map.correctable && (
        <button
          type="button"
          className="button quiet"
          disabled={map.corrections.length === 0}
          onClick={() => void undoCorrection()}
        >
          <Undo2 size={14} aria-hidden />
          {say('Undo')}
          <kbd>Z</kbd>
        </button>
      )}
    </div>
  );
}

function Sheet({ sheet, correctable }: { sheet: MappedSheet; correctable: boolean }) {
  const picture = useMap((state) => state.picture);
  const [column, setColumn] = useState<MappedColumn | null>(null);
  const asks = sheet.role === 'questions';
  return (
    <section className="map-sheet" aria-label={say('Sheet {sheet}', { sheet: sheet.sheet })}>
      <div className="map-sheet-head">
        <Chip sign={SHEET_SIGNS[sheet.role]} />
        <span className="map-reason">{sayTold(sheet.reason, sheet.said)}</span>
        <span className="status-space" />
        {correctable && (
          <button
            type="button"
            className="button quiet"
            onClick={() => void correct([{ kind: 'sheet', sheet: sheet.sheet, include: !asks }])}
          >
            {INCLUDE_WORDS[sheet.layout][asks ? 'leave' : 'take']}
          </button>
        )}
      </div>
      {picture === null ? (
        <Loading what={say('the sheet')} />
      ) : (
        <SheetGrid
          picture={picture}
          sheet={sheet.sheet}
          correctable={correctable}
          hasColumns={sheet.layout !== 'text'}
          onColumn={setColumn}
        />
      )}
      <RowDetail column={column} correctable={correctable} hasHeader={sheet.layout !== 'text'} />
    </section>
  );
}
