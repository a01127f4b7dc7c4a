// A real browser for tests: Debian's Chromium. Without one the tests are skipped, loudly; where ENJOINED_REQUIRE_BROWSER or CI is set they fail.
import { existsSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildApp } from '../../src/app.ts';
import { seededStore } from './seeded.ts';
import { NOW } from './small-record.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** A busy machine may take its time: what is waited for comes, or never. */
const PATIENCE_MILLISECONDS = 120_000;
const required = Boolean(process.env.ENJOINED_REQUIRE_BROWSER || process.env.CI);

/** Why the browser tests are skipped; false where there is a browser, or has to be one. */
export const noBrowser: string | false =
  existsSync(CHROMIUM) || required
    ? false
    : `NO BROWSER: nothing was tested in one. Get it with: apt-get update && apt-get install -y chromium (or set CHROMIUM to where it is)`;

if (noBrowser) console.error(`\n*** ${noBrowser} ***\n`);

export interface Visit {
  readonly page: Page;
  readonly problems: string[];
}

/** How a reader looks. */
export interface Looks {
  readonly script?: boolean;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

export interface Library {
  readonly browser: Browser;
  readonly address: string;
  visit(path: string, looks?: Looks): Promise<Visit>;
}

/** The whole seed served on a free port, and a browser that visits it. */
export async function library(t: { teardown(fn: () => unknown): void }): Promise<Library> {
  const store = seededStore();
  const app: FastifyInstance = await buildApp({ store, now: () => NOW, publicUrl: '', ready: () => true }, 'silent');
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  t.teardown(async () => {
    await browser.close();
    await app.close();
    store.close();
  });
  return {
    browser,
    address,
    async visit(path, { script = true, scheme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({
        javaScriptEnabled: script,
        colorScheme: scheme,
        viewport: { width, height: 900 },
      });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      context.setDefaultTimeout(PATIENCE_MILLISECONDS);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(address + path);
      return { page, problems };
    },
  };
}

/** Every kind of page, by an address that has much to show. */
export const EVERY_PAGE = [
  '/',
  '/?show=all',
  '/answers?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28',
  '/answers?condition=jag-2018-subrecipient-info&jurisdiction=chicago-il',
  '/answers?condition=jag-2017-access&jurisdiction=california&as_of=2020-06-01',
  '/answers?condition=notice&jurisdiction=springfield',
  '/conditions',
  '/conditions/dhs-2025-immigration',
  '/conditions/jag-2017-access?as_of=2018-06-28',
  '/jurisdictions',
  '/jurisdictions?state=IL',
  '/jurisdictions/evanston-il?as_of=2018-08-15',
  '/cases',
  '/cases/chicago-v-sessions',
  '/search?q=evanston',
  '/corrections',
  '/coverage',
  '/about',
  '/report?about=order+chicago-v-sessions-2018-06-26',
  '/nowhere',
  '/embed/answers?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20&edition=4000',
] as const;
