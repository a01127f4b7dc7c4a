import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import t from 'tap';
import { EVERY_PAGE, library, noBrowser } from '../support/browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, in words. The page's policy refuses a script tag; what the browser itself evaluates it allows. */
async function violations(page: Page, runOnly: { type: string; values: string[] }): Promise<string[]> {
  await page.evaluate(axe);
  const { violations }: AxeResults = await page.evaluate(
    `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ html, any, all }) =>
          `${id}: ${html.slice(0, 160)} ${[...any, ...all].map(({ message }) => message).join('; ')}`,
      ),
  );
}

// Looking through every element of a long page takes its time.
t.setTimeout(600_000);

t.test('no page has anything that WCAG 2.2 A or AA forbids', { skip: noBrowser }, async (t) => {
  const { visit } = await library(t);
  for (const path of EVERY_PAGE) {
    const { page } = await visit(path);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    t.strictSame(await violations(page, { type: 'tag', values: RULES }), [], path);
    await page.emulateMedia({ colorScheme: 'dark' });
    t.strictSame(await violations(page, { type: 'rule', values: ['color-contrast'] }), [], `${path} by night`);
    await page.context().close();
  }
});
