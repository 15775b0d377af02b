import { Grid3x3 } from 'lucide-react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ListedControl } from '../../shared/domain/care';
import type { CoverageState, FrameworkCoverage } from '../../shared/domain/control';
import { ClassDialog } from '../classes/class-dialog';
import { loadClasses } from '../classes/classes-store';
import { loadDocuments, useDocuments } from '../documents/documents-store';
import { useFrame } from '../frame/frame-store';
import { type KeyBinding, useKeys } from '../frame/keys';
import { go, type Route } from '../frame/route';
import { UNDO_KEY } from '../frame/undo';
import { say } from '../language/language';
import { Empty, Loading, ToDocuments } from '../widgets/empty';
import { TabList, TabPanel, Tabs } from '../widgets/tabs';
import { ControlsDialogs } from './controls-dialogs';
import { loadCoverage, loadLines, useControls } from './controls-store';
import { ControlsTable } from './controls-table';
import { annexOnly, openRequirementClasses, planConfirm, withdrawApplicability } from './decisions';
import { FrameworkMap } from './framework-map';
import { RequirementDetail } from './requirement-detail';
import { nextFilter, shownLines, targetsOf, toggleAllMarks, toggleMark, useTable } from './table-state';

type ControlsRoute = Extract<Route, { place: 'controls' }>;

const VIEWS = [
  { value: 'map', label: say('Heat map') },
  { value: 'table', label: say('Table') },
] as const;

/** The requirements as a heat map or as a table, and what stands behind the chosen one. */
export function ControlsPage({ route }: { route: ControlsRoute }) {
  const coverage = useControls((state) => state.coverage);
  const lines = useControls((state) => state.lines);
  const summary = useFrame((state) => state.summary);
  const documents = useDocuments((state) => state.documents);
  const view = useTable((state) => state.view);
  const searchBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    void loadCoverage();
    void loadLines();
    void loadClasses();
    if (useDocuments.getState().documents === null) void loadDocuments();
  }, []);

  const loaded = coverage !== null;
  useEffect(() => {
    if (loaded && route.framework !== null && route.ref === null) {
      useTable.setState({ view: 'map' });
      document.getElementById(`framework-${route.framework}`)?.scrollIntoView();
    }
  }, [loaded, route]);

  const chosen = lines?.find(({ framework, ref }) => framework === route.framework && ref === route.ref) ?? null;
  const bindings = useMemo(() => controlsKeys(chosen, searchBox), [chosen]);
  useKeys(say('Controls'), bindings);

  if (coverage === null || lines === null || summary === null || documents === null)
    return <Loading what={say('coverage')} />;
  if (summary.statements === 0) return <FirstSteps />;
  return (
    <div className="controls-page" data-view={view}>
      <section className="pane coverage" aria-label={say('Coverage')}>
        <Tabs value={view} onChange={(value: 'map' | 'table') => useTable.setState({ view: value })}>
          <header className="pane-head">
            <h1>{say('Controls')}</h1>
            <span className="faint small one-line">{say('What your documents show, requirement by requirement')}</span>
            <div className="pane-action">
              <TabList label={say('View')} className="segments" tabs={VIEWS} />
            </div>
          </header>
          <TabPanel value="map">
            <HeatMap coverage={coverage} chosen={chosen} />
          </TabPanel>
          <TabPanel value="table">
            <ControlsTable lines={lines} chosen={chosen} searchBox={searchBox} />
          </TabPanel>
        </Tabs>
      </section>
      {chosen === null ? (
        <section className="pane requirement-detail" aria-label={say('Requirement')}>
          <p className="pane-note">
            {say('Choose a requirement to see the statements behind it, who answers for it and whether it applies.')}
          </p>
        </section>
      ) : (
        <RequirementDetail key={`${chosen.framework} ${chosen.ref}`} requirement={chosen} />
      )}
      <ControlsDialogs chosen={chosen} />
      <ClassDialog />
    </div>
  );
}

function HeatMap({ coverage, chosen }: { coverage: readonly FrameworkCoverage[]; chosen: ListedControl | null }) {
  const [only, setOnly] = useState<CoverageState | null>(null);
  return (
    // The map scrolls as one; each cell in it takes the focus, so the region itself need not.
    <div className="coverage-maps">
      {coverage.map((framework) => (
        <FrameworkMap
          key={framework.framework}
          coverage={framework}
          chosen={chosen}
          only={only}
          onOnly={(state) => setOnly(state === only ? null : state)}
          onChoose={({ ref }) => go({ place: 'controls', framework: framework.framework, ref }, 'replace')}
        />
      ))}
    </div>
  );
}

function FirstSteps() {
  return (
    <Empty icon={Grid3x3} title={say('Coverage appears with your first document')}>
      <p>
        {say(
          'Proofbook sets each statement it finds against Article 32 of the GDPR, the measures of the standard contractual clauses and Annex A of ISO/IEC 27001, and shows what is met and what is missing.',
        )}
      </p>
      <p>
        <ToDocuments />
      </p>
    </Empty>
  );
}

function controlsKeys(chosen: ListedControl | null, searchBox: RefObject<HTMLInputElement | null>): KeyBinding[] {
  const shown = () => shownLines(useControls.getState().lines ?? [], useTable.getState());
  const inTable = (run: () => void) => () => useTable.getState().view === 'table' && run();
  return [
    {
      key: 'v',
      label: say('Heat map or table'),
      run: () => useTable.setState(({ view }) => ({ view: view === 'map' ? 'table' : 'map' })),
    },
    {
      key: 'e',
      label: say('Owner and review day'),
      run: () => targetsOf(chosen).length > 0 && useTable.setState({ dialog: 'care' }),
    },
    {
      key: 'd',
      label: say('Decide whether it applies'),
      run: () => annexOnly(targetsOf(chosen)).length > 0 && useTable.setState({ dialog: 'applicability' }),
    },
    { key: 'w', label: say('Take that decision back'), run: () => void withdrawApplicability(targetsOf(chosen)) },
    {
      key: 'c',
      label: say('Confirm all that is suggested'),
      run: () => planConfirm(targetsOf(chosen)).statements > 0 && useTable.setState({ dialog: 'confirm' }),
    },
    {
      key: 'r',
      label: say('Who may read what is said of it'),
      run: () => openRequirementClasses(targetsOf(chosen)),
    },
    { key: 'm', label: say('Mark or unmark'), run: inTable(() => chosen !== null && toggleMark(chosen)) },
    { key: 'l', label: say('Mark all that are shown'), run: inTable(() => toggleAllMarks(shown())) },
    { key: 'f', label: say('Next filter'), run: inTable(nextFilter) },
    { key: '/', label: say('Search'), run: inTable(() => searchBox.current?.focus()) },
    UNDO_KEY,
  ];
}
