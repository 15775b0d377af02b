import { Grid3x3 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CoverageState } from '../../shared/domain/control';
import { loadDocuments, useDocuments } from '../documents/documents-store';
import { useFrame } from '../frame/frame-store';
import { formatRoute, go, type Route } from '../frame/route';
import { Empty, Loading } from '../widgets/empty';
import { loadCoverage, useControls } from './controls-store';
import { FrameworkMap } from './framework-map';
import { RequirementDetail } from './requirement-detail';

type ControlsRoute = Extract<Route, { place: 'controls' }>;

/** How far each framework is met, as a heat map, and what stands behind the chosen cell. */
export function ControlsPage({ route }: { route: ControlsRoute }) {
  const coverage = useControls((state) => state.coverage);
  const summary = useFrame((state) => state.summary);
  const documents = useDocuments((state) => state.documents);
  const [only, setOnly] = useState<CoverageState | null>(null);

  useEffect(() => {
    void loadCoverage();
    if (useDocuments.getState().documents === null) void loadDocuments();
  }, []);

  const loaded = coverage !== null;
  useEffect(() => {
    if (loaded && route.framework !== null && route.ref === null) {
      document.getElementById(`framework-${route.framework}`)?.scrollIntoView();
    }
  }, [loaded, route]);

  if (coverage === null || summary === null || documents === null) return <Loading what="coverage" />;
  if (summary.statements === 0) {
    return (
      <Empty icon={Grid3x3} title="Coverage appears with your first document">
        <p>
          Proofbook sets each statement it finds against Article 32 of the GDPR, the measures of the standard
          contractual clauses and Annex A of ISO/IEC 27001, and shows what is met and what is missing.
        </p>
        <p>
          <a className="button primary" href={formatRoute({ place: 'documents', documentId: null, statementId: null })}>
            Go to Documents
          </a>
        </p>
      </Empty>
    );
  }
  const chosen = coverage
    .find(({ framework }) => framework === route.framework)
    ?.requirements.find(({ ref }) => ref === route.ref);
  return (
    <div className="controls-page">
      <section className="pane coverage" aria-label="Coverage">
        <header className="pane-head">
          <h1>Controls</h1>
          <span className="faint small">What your documents show, requirement by requirement</span>
        </header>
        {/* The map scrolls as one; each cell in it takes the focus, so the region itself need not. */}
        <div className="coverage-maps">
          {coverage.map((framework) => (
            <FrameworkMap
              key={framework.framework}
              coverage={framework}
              chosen={chosen ?? null}
              only={only}
              onOnly={(state) => setOnly(state === only ? null : state)}
              onChoose={({ ref }) => go({ place: 'controls', framework: framework.framework, ref }, 'replace')}
            />
          ))}
        </div>
      </section>
      {chosen === undefined ? (
        <section className="pane requirement-detail" aria-label="Requirement">
          <p className="pane-note">Choose a cell to see the statements behind it, and to confirm or reject each.</p>
        </section>
      ) : (
        <RequirementDetail key={`${chosen.framework} ${chosen.ref}`} requirement={chosen} />
      )}
    </div>
  );
}
