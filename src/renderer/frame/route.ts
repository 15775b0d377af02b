import { create } from 'zustand';
import type { FrameworkId } from '../../shared/domain/framework';

/** Where the person is. It lives in the address, so that a reload, back and forward lead to the same place. */
export type Route =
  | { place: 'overview' }
  | { place: 'documents'; documentId: number | null; statementId: number | null }
  | { place: 'controls'; framework: FrameworkId | null; ref: string | null }
  | { place: 'evidence'; evidenceId: number | null }
  | { place: 'questionnaires'; questionnaireId: number | null; questionId: number | null }
  | { place: 'exports'; questionnaireId: number | null }
  | { place: 'organisation' }
  | { place: 'memory' };

export type Place = Route['place'];

function parseRoute(hash: string): Route {
  const [place, first, second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  switch (place) {
    case 'controls':
      return { place, framework: readFramework(first), ref: second === undefined || second === '' ? null : second };
    case 'evidence':
      return { place, evidenceId: readId(first) };
    case 'questionnaires':
      return { place, questionnaireId: readId(first), questionId: readId(second) };
    case 'exports':
      return { place, questionnaireId: readId(first) };
    case 'organisation':
    case 'memory':
      return { place };
    case 'documents':
      return { place, documentId: readId(first), statementId: readId(second) };
    case undefined:
    default:
      return { place: 'overview' };
  }
}

export function formatRoute(route: Route): string {
  return `#/${[route.place, ...parts(route)]
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')}`;
}

function parts(route: Route): (string | number | null)[] {
  switch (route.place) {
    case 'documents':
      return [route.documentId, route.documentId === null ? null : route.statementId];
    case 'controls':
      return [route.framework, route.framework === null ? null : route.ref];
    case 'evidence':
      return [route.evidenceId];
    case 'questionnaires':
      return [route.questionnaireId, route.questionnaireId === null ? null : route.questionId];
    case 'exports':
      return [route.questionnaireId];
    case 'overview':
    case 'organisation':
    case 'memory':
      return [];
  }
}

/** `cameFrom` is the place a person was sent from, and may want to go back to; null after going somewhere by choice. */
export const useRoute = create<{ route: Route; cameFrom: Place | null }>(() => ({
  route: parseRoute(location.hash),
  cameFrom: null,
}));

// Back, forward, links and a typed address.
window.addEventListener('hashchange', () => {
  useRoute.setState({ route: parseRoute(location.hash), cameFrom: null });
});

/**
 * Goes to a place, at once: the next key a person presses is meant for the place they went to.
 * `replace` leaves no step to go back to, for moves within one list.
 */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = formatRoute(route);
  if (hash === location.hash) return;
  if (how === 'push') {
    const from = useRoute.getState().route.place;
    history.pushState(null, '', hash);
    useRoute.setState({ route, cameFrom: from === route.place ? null : from });
  } else {
    history.replaceState(null, '', hash);
    useRoute.setState({ route });
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function readId(part: string | undefined): number | null {
  return part !== undefined && /^\d{1,15}$/.test(part) ? Number(part) : null;
}

function readFramework(part: string | undefined): FrameworkId | null {
  return part === 'gdpr-32' || part === 'iso27001-2022' || part === 'scc-2021' ? part : null;
}
