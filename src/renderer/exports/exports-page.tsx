import { useEffect, useMemo } from 'react';
import { type KeyBinding, useKeys } from '../frame/keys';
import type { Route } from '../frame/route';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { loadOrganisation } from '../organisation/organisation-store';
import { loadQuestionnaires } from '../questionnaires/questionnaires-store';
import { TabList, TabPanel, Tabs } from '../widgets/tabs';
import { Approvals } from './approvals';
import { ExportChoices } from './export-choices';
import { ExportHistory } from './export-history';
import {
  choose,
  EXPORT_VIEWS,
  type ExportsView,
  loadRecords,
  makeExport,
  saveMade,
  showView,
  useExports,
} from './exports-store';
import { loadStandings } from './leaving-store';
import { PreviewPane } from './preview-pane';
import { ResultPane } from './result-pane';

type ExportsRoute = Extract<Route, { place: 'exports' }>;

const VIEW_WORDS: Readonly<Record<ExportsView, string>> = {
  make: say('Make a file'),
  approve: say('What may leave'),
  left: say('What left'),
};

/** What leaves the building: choices, the live pages and what is doubtful in them; what may leave; what left before. */
export function ExportsPage({ route }: { route: ExportsRoute }) {
  const view = useExports((state) => state.view);
  useEffect(() => {
    void loadRecords();
    void loadStandings();
    void loadQuestionnaires();
    void loadOrganisation();
  }, []);
  useEffect(() => {
    if (route.questionnaireId === null) return;
    choose({ kind: 'filled-questionnaire', questionnaireId: route.questionnaireId });
    showView('make');
  }, [route.questionnaireId]);
  const bindings = useMemo(
    (): KeyBinding[] => [
      { key: 'm', label: say('Make the file'), run: () => void makeExport() },
      { key: 's', label: say('Save the file that was made'), run: () => void saveMade() },
      ...EXPORT_VIEWS.map((each, index) => ({
        key: String(index + 1),
        label: VIEW_WORDS[each],
        run: () => showView(each),
      })),
      UNDO_KEY,
    ],
    [],
  );
  useKeys(say('Exports'), bindings);
  return (
    <Tabs value={view} onChange={showView}>
      <div className="exports">
        <header className="page-head">
          <h1>{say('Exports')}</h1>
          <TabList
            label={say('Exports')}
            className="segments"
            tabs={EXPORT_VIEWS.map((value) => ({ value, label: VIEW_WORDS[value] }))}
          />
        </header>
        <TabPanel value="make">
          <div className="exports-page">
            <ExportChoices />
            <PreviewPane />
            <ResultPane />
          </div>
        </TabPanel>
        <TabPanel value="approve">
          <Approvals />
        </TabPanel>
        <TabPanel value="left">
          <ExportHistory />
        </TabPanel>
      </div>
    </Tabs>
  );
}
