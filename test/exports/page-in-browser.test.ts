import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMeasuresAnnex } from '../../src/main/exports/measures-annex';
import { renderHtml } from '../../src/main/exports/render-html';
import { buildTrustPage } from '../../src/main/exports/trust-page';
import { buildWhitepaper } from '../../src/main/exports/whitepaper';
import type { Language } from '../../src/shared/domain/document';
import type { ExportOptions } from '../../src/shared/domain/export';
import { buildExportSource } from '../builders/export-source';
import { chromiumOptions } from '../journeys/chromium-options';

const options = (language: Language): ExportOptions => ({
  language,
  profile: null,
  module: null,
  scope: { product: null, deployment: null },
  audience: 'public',
  isDraft: false,
  recipient: '',
  topic: null,
  questionnaireId: null,
});

const KINDS = {
  'trust page': (language: Language) => buildTrustPage(buildExportSource({ language }), options(language)),
  whitepaper: (language: Language) => buildWhitepaper(buildExportSource({ language })),
  'draft of the annex': (language: Language) => {
    const doc = buildMeasuresAnnex(buildExportSource({ language }));
    return { ...doc, meta: { ...doc.meta, isDraft: true } };
  },
};
const CASES = Object.entries(KINDS).flatMap(([kind, build]) =>
  (['en', 'de'] as const).map((language) => ({ kind, build, language })),
);

const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** A theme changes colours and nothing else, and a language everything but colours: each is looked at once. */
function lookingAt(axe: AxeBuilder, theme: 'light' | 'dark', language: Language): AxeBuilder | null {
  if (language === 'de') return theme === 'light' ? axe.disableRules(RULES_OF_COLOUR) : null;
  return theme === 'light' ? axe : axe.withRules(RULES_OF_COLOUR);
}

const launch = chromiumOptions();
const hasBrowser = existsSync(launch.executablePath ?? chromium.executablePath());

// Without a browser installed there is nothing to look at the pages with.
describe.skipIf(!hasBrowser)('an HTML document in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch(launch);
  }, 300_000);
  afterAll(() => browser.close());

  it.each(CASES)(
    'the $kind in $language is accessible in both themes, needs nothing else and fits a telephone',
    async ({ build, language }) => {
      const html = new TextDecoder().decode(renderHtml(build(language)));
      const context = await browser.newContext();
      const page = await context.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => void asked.push(request.url()));
      page.on('console', (message) => void said.push(message.text()));
      await page.route('http://paper.example/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
      await page.goto('http://paper.example/');
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const axe = lookingAt(new AxeBuilder({ page }), colorScheme, language);
        if (axe === null) continue;
        const { violations } = await axe.analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
      expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual(['http://paper.example/']);
      expect(said).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
