import { say } from '../language/language';
import { onDemand } from '../widgets/on-demand';

// Each place is fetched by itself: the window stands before all of them are read.
export const ControlsPage = onDemand(
  say('controls'),
  async () => (await import('../controls/controls-page')).ControlsPage,
);
export const DocumentsPage = onDemand(
  say('documents'),
  async () => (await import('../documents/documents-page')).DocumentsPage,
);
export const EvidencePage = onDemand(
  say('evidence'),
  async () => (await import('../evidence/evidence-page')).EvidencePage,
);
export const ExportsPage = onDemand(say('exports'), async () => (await import('../exports/exports-page')).ExportsPage);
export const MemoryPage = onDemand(
  say('what Proofbook remembers'),
  async () => (await import('../memory/memory-page')).MemoryPage,
);
export const OrganisationPage = onDemand(
  say('the organisation'),
  async () => (await import('../organisation/organisation-page')).OrganisationPage,
);
export const OverviewPage = onDemand(
  say('the overview'),
  async () => (await import('../overview/overview-page')).OverviewPage,
);
export const QuestionnairesPage = onDemand(
  say('questionnaires'),
  async () => (await import('../questionnaires/questionnaires-page')).QuestionnairesPage,
);
