import { useEffect } from 'react';
import type { Route } from '../frame/route';
import { loadOrganisation } from '../organisation/organisation-store';
import { loadQuestionnaires } from '../questionnaires/questionnaires-store';
import { Approvals } from './approvals';
import { CheckedExport } from './checked-export';
import { EditedCopy } from './edited-copy';
import { ExportChoices } from './export-choices';
import { ExportHistory } from './export-history';
import { choose, loadRecords, useExports } from './exports-store';
import { useLeaving } from './leaving-store';
import { MadeFile } from './made-file';

type ExportsRoute = Extract<Route, { place: 'exports' }>;

/** What leaves the building: the choices, the file that was made with what is missing in it, and what left before. */
export function ExportsPage({ route }: { route: ExportsRoute }) {
  const made = useExports((state) => state.made);
  const checked = useLeaving((state) => state.checked);
  useEffect(() => {
    void loadRecords();
    void loadQuestionnaires();
    void loadOrganisation();
  }, []);
  useEffect(() => {
    if (route.questionnaireId !== null)
      choose({ kind: 'filled-questionnaire', questionnaireId: route.questionnaireId });
  }, [route.questionnaireId]);
  return (
    <div className="exports-page">
      <ExportChoices />
      <section className="pane export-result" aria-label="Files">
        <div className="export-scroll" tabIndex={0} role="region" aria-label="Result and history">
          {made !== null && <MadeFile made={made} />}
          {checked !== null && <CheckedExport checked={checked} />}
          <Approvals />
          <ExportHistory />
          <EditedCopy />
        </div>
      </section>
    </div>
  );
}
