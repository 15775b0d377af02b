import { onDemand } from '../widgets/on-demand';

// Each place is fetched by itself: the window stands before all of them are read.
export const ControlsPage = onDemand('controls', async () => (await import('../controls/controls-page')).ControlsPage);
export const DocumentsPage = onDemand(
  'documents',
  async () => (await import('../documents/documents-page')).DocumentsPage,
);
export const EvidencePage = onDemand('evidence', async () => (await import('../evidence/evidence-page')).EvidencePage);
export const ExportsPage = onDemand('exports', async () => (await import('../exports/exports-page')).ExportsPage);
export const MemoryPage = onDemand(
  'what Proofbook remembers',
  async () => (await import('../memory/memory-page')).MemoryPage,
);
export const OrganisationPage = onDemand(
  'the organisation',
  async () => (await import('../organisation/organisation-page')).OrganisationPage,
);
export const OverviewPage = onDemand(
  'the overview',
  async () => (await import('../overview/overview-page')).OverviewPage,
);
export const QuestionnairesPage = onDemand(
  'questionnaires',
  async () => (await import('../questionnaires/questionnaires-page')).QuestionnairesPage,
);
