import { existsSync } from 'node:fs';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** The system's Chromium where there is one, else Playwright's own; without a sandbox only for root, who cannot have one. */
export function chromiumOptions(): { executablePath?: string; args: string[] } {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM, args } : { args };
}
