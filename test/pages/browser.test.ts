import t from 'tap';
import { EVERY_PAGE, type Library, library, noBrowser } from '../support/browser.ts';

// Dozens of visits to long pages take their time.
t.setTimeout(600_000);

t.test('in a real browser', { skip: noBrowser }, async (t) => {
  const here: Library = await library(t);
  const { visit } = here;

  t.test('every page stands with script and without, from a phone to a wall, and never scrolls sideways', async (t) => {
    for (const path of EVERY_PAGE)
      for (const looks of [
        { script: true, width: 360 },
        { script: false, width: 360 },
        { script: true, width: 3840 },
      ]) {
        const { page, problems } = await visit(path, looks);
        const said = `${path} ${JSON.stringify(looks)}`;
        t.equal(await page.locator('h1').count(), 1, `${said} has one headline`);
        t.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${said} fits`);
        t.strictSame(
          problems.filter((one) => !/status of 404/.test(one)),
          [],
          said,
        );
        await page.context().close();
      }
  });

  t.test('somebody who has never seen it finds what stood against Evanston on August 15, 2018, and why', async (t) => {
    for (const script of [true, false]) {
      const { page } = await visit('/', { script });
      await page.getByLabel('be enforced against').fill('Evanston');
      await page.getByLabel('on', { exact: true }).fill('2018-08-15');
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.waitForURL('**/jurisdictions/evanston-il?as_of=2018-08-15');
      const access = page.getByRole('listitem').filter({ hasText: 'The access condition of the FY2017' });
      t.match(await access.innerText(), /Barred[\s\S]*preliminary injunction entered on August 9, 2018/);
      await access.getByRole('link').first().click();
      t.match(await page.locator('h1').innerText(), /As of August 15, 2018, a federal court order in effect barred/);
      t.ok((await page.locator('.proof > li').count()) >= 2, 'the proof has steps');
      t.ok((await page.locator('.proof q').count()) >= 1, 'with quotations');
      await page.context().close();
    }
  });

  t.test('places complete as one types', async (t) => {
    const { page } = await visit('/');
    await page.getByLabel('be enforced against').pressSequentially('cook c');
    await page.locator('#places option').first().waitFor({ state: 'attached' });
    const names: string[] = await page.evaluate(
      '[...document.querySelectorAll("#places option")].map((one) => one.value)',
    );
    t.ok(names.includes('Cook County, Illinois'), names.join('; '));
    await page.context().close();
  });

  t.test('the form is filled in and sent with the keyboard alone, and what has the focus is seen', async (t) => {
    const { page } = await visit('/');
    await page.keyboard.press('Tab');
    t.equal(await page.evaluate('document.activeElement.textContent'), 'Skip to the content');
    t.ok(await page.locator('.skip').evaluate((one) => one.getBoundingClientRect().top >= 0), 'the skip link shows');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#*');
    await page.keyboard.press('Tab');
    await page.keyboard.type('access condition of the FY2017');
    await page.keyboard.press('Tab');
    await page.keyboard.type('chicago');
    t.not(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'), 'none');
    await page.keyboard.press('Tab');
    await page.keyboard.type('11202017');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/answers?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20');
    t.match(await page.locator('.verdict').innerText(), /Barred/);
    await page.context().close();
  });

  t.test(
    'the slider goes over the days on which anything moved, with its table; without script the days are links',
    async (t) => {
      const path = '/conditions/jag-2017-access?as_of=2018-06-28';
      const { page } = await visit(path);
      const slider = page.getByRole('slider');
      t.match(await slider.getAttribute('aria-valuetext'), 'June 28, 2018');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      // Not by waitForFunction: the pages' policy lets no text be run as script.
      await page.locator('input[type="range"]:not([aria-valuetext="June 28, 2018"])').waitFor();
      const shown = await slider.getAttribute('aria-valuetext');
      await page.locator('#on-the-day h2').getByText(`On ${shown}`, { exact: true }).waitFor();
      await page.waitForURL((url) => !url.href.includes('as_of=2018-06-28'));
      t.match(await page.locator('table.matrix').innerText(), /Barred/);
      await page.context().close();
      const plain = await visit(path, { script: false });
      t.equal(await plain.page.getByRole('slider').count(), 0);
      await plain.page.getByRole('link', { name: 'September 15, 2017' }).click();
      t.match(await plain.page.locator('#on-the-day h2').innerText(), 'On September 15, 2017');
      t.match(await plain.page.locator('table.matrix').innerText(), /Barred[\s\S]*56 States/);
      await plain.page.context().close();
    },
  );

  t.test('the sentence and the permalink are copied by a button', async (t) => {
    const { page } = await visit(
      '/answers?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28',
    );
    await page.getByRole('button', { name: 'Copy the sentence' }).click();
    await page.getByText('Copied').first().waitFor();
    t.equal(await page.evaluate('navigator.clipboard.readText()'), await page.locator('h1').innerText());
    await page.context().close();
  });

  t.test('an answer prints on one page or two, with its permalink and the day', async (t) => {
    for (const path of EVERY_PAGE.filter((one) => one.startsWith('/answers') && !one.includes('springfield'))) {
      const { page } = await visit(path);
      const pdf = (await page.pdf({ format: 'Letter', printBackground: false })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      t.ok(pages >= 1 && pages <= 2, `${path} prints on ${pages}`);
      await page.emulateMedia({ media: 'print' });
      const last = page.locator('.permalink');
      t.match(await last.innerText(), /http.*edition=\d+[\s\S]*Printed November 23, 2026/);
      t.notOk(await page.locator('form').first().isVisible(), 'no form on paper');
      await page.context().close();
    }
  });

  t.test('a screen reader finds landmarks, and headings in order', async (t) => {
    const { page } = await visit(
      '/answers?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28',
    );
    for (const role of ['banner', 'navigation', 'main', 'contentinfo'] as const)
      t.equal(await page.getByRole(role).count(), 1, role);
    const levels = await page.locator('h1,h2,h3,h4').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    for (const [place, level] of levels.entries())
      t.ok(level - (levels[place - 1] ?? 0) <= 1, `heading ${place} is of level ${level}`);
    await page.context().close();
  });
});
