import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';

const IMAGES = process.env['PROOFBOOK_IMAGES'];
// What the README shows: each is looked at once, in one journey, so that its picture is always the same one.
const SHOWN = new Set([
  'begin',
  'unlock',
  'backups',
  'overview',
  'documents',
  'controls',
  'controls-table',
  'evidence',
  'map',
  'review',
  'memory',
  'organisation',
  'exports',
  'exports-approvals',
  'exports-left',
  'palette',
]);

// What the second theme can change: everything else axe looks at is the same page.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Looks at a screen in both themes: axe must find nothing, and a picture of it is kept with the results. */
export async function lookAt(page: Page, screen: string, info: TestInfo): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    // Without motion, so that no colour is caught half way from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page });
    // A page without frames needs no second page to gather what was found in them.
    axe.setLegacyMode(page.frames().length === 1);
    if (colorScheme === 'light') axe.withRules(COLOUR_RULES);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    if (IMAGES !== undefined && SHOWN.has(screen))
      await page.screenshot({ path: join(IMAGES, `${screen}-${colorScheme}.png`) });
    await info.attach(`${screen}-${colorScheme}`, { body: await page.screenshot(), contentType: 'image/png' });
  }
}
