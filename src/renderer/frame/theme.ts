import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'proofbook.theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

export const useTheme = create<{ theme: Theme }>(() => ({ theme: remembered() }));

export function applyTheme(): void {
  const { theme } = useTheme.getState();
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function nextTheme(): void {
  const { theme } = useTheme.getState();
  const next = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length] ?? 'system';
  localStorage.setItem(KEY, next);
  useTheme.setState({ theme: next });
  applyTheme();
}

function remembered(): Theme {
  const stored = localStorage.getItem(KEY);
  return ORDER.find((theme) => theme === stored) ?? 'system';
}
