import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import t from 'tap';
import { served } from '../support/served.ts';
import { AWKWARD, tellingStore } from '../support/telling-record.ts';

const PATHS = [
  '/v1/cases/a-v-b/timeline',
  '/v1/enforceability/history?condition=jag-2017-access&jurisdiction=chicago-il',
];
const standard = (name: string) => readFileSync(join(import.meta.dirname, '../standards', name), 'utf8');

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);

/** What the record that is awkward to tell looks like in a format, from every path that has it. */
async function written(t: Parameters<typeof served>[0], format: string, paths = PATHS): Promise<string[]> {
  const { app } = await served(t, tellingStore());
  const replies = await Promise.all(paths.map((path) => app.inject({ url: path.replace(/(\?|$)/, `.${format}$1`) })));
  for (const { statusCode, body } of replies) if (statusCode !== 200) throw new Error(body);
  return replies.map(({ rawPayload }) => rawPayload.toString('utf8'));
}

t.test('Atom: the schema of RFC 4287 holds, no id is given twice, and titles are escaped once', async (t) => {
  const schema = RelaxNGValidator.fromDoc(XmlDocument.fromString(standard('atom.rng')));
  const names = { a: 'http://www.w3.org/2005/Atom' };
  for (const feed of await written(t, 'atom')) {
    const document = XmlDocument.fromString(feed);
    t.doesNotThrow(() => schema.validate(document), 'valid against the schema');
    const ids = document.find('//a:id', names).map((node) => ('content' in node ? node.content : ''));
    t.equal(new Set(ids).size, ids.length, 'ids');
    t.ok(document.find('//a:link[@rel="self"]', names).length === 1, 'says where it is');
  }
  const [feed] = await written(t, 'atom');
  const titles = XmlDocument.fromString(feed!).find('//a:entry/a:title[@type="text"]', names) as { content?: string }[];
  t.ok(
    titles.some(({ content }) => content?.trim() === AWKWARD),
    'the title as it was recorded',
  );
  t.throws(
    () => schema.validate(XmlDocument.fromString(feed!.replace(/<updated>.*?<\/updated>/, ''))),
    'the schema can refuse',
  );
});

t.test('JSON Feed: as version 1.1 has it, with the same ids as Atom', async (t) => {
  const validate = ajv.compile(JSON.parse(standard('json-feed.schema.json')));
  const [atom] = await written(t, 'atom');
  for (const [index, text] of (await written(t, 'jsonfeed')).entries()) {
    const feed = JSON.parse(text);
    t.ok(validate(feed), ajv.errorsText(validate.errors));
    if (index > 0) continue;
    t.ok(feed.items.some(({ title }: { title: string }) => title === AWKWARD));
    for (const { id } of feed.items) t.ok(atom!.includes(`<id>${id}</id>`), id);
  }
});

t.test(
  'iCalendar: read by ical.js, all-day, folded by octets, and nothing on a day that nobody recorded',
  async (t) => {
    const [text] = await written(t, 'ics', PATHS.slice(0, 1));
    for (const line of text!.split('\r\n')) t.ok(Buffer.byteLength(line) <= 75, line);
    t.notMatch(text, /[^\r]\n/, 'every line ends in CRLF');
    t.ok(text!.endsWith('END:VCALENDAR\r\n'));
    const calendar = new ICAL.Component(ICAL.parse(text!));
    t.equal(calendar.getFirstPropertyValue('version'), '2.0');
    t.ok(calendar.getFirstPropertyValue('prodid'));
    const events = calendar.getAllSubcomponents('vevent');
    const told = events.map((event) => ({
      uid: String(event.getFirstPropertyValue('uid')),
      summary: String(event.getFirstPropertyValue('summary')),
      from: String(event.getFirstPropertyValue('dtstart')),
      until: String(event.getFirstPropertyValue('dtend')),
      stamp: String(event.getFirstPropertyValue('dtstamp')),
    }));
    t.equal(new Set(told.map(({ uid }) => uid)).size, told.length);
    t.match(
      told.find(({ summary }) => summary === AWKWARD),
      { from: '2018-07-02', until: '2018-07-03', stamp: '2026-11-24T09:30:00Z' },
    );
    t.notOk(
      told.some(({ uid }) => uid.startsWith('agency-action-doj-2018-notice')),
      'no day was invented for the notice',
    );
    t.match(
      told.find(({ uid }) => uid.startsWith('deadline-')),
      { from: '2018-10-31' },
    );
  },
);

t.test(
  'TimelineJS: the fields it reads, ids once each, alt texts, no markup, and an era while it was barred',
  async (t) => {
    const validate = ajv.compile(JSON.parse(standard('timelinejs.schema.json')));
    for (const text of await written(t, 'timelinejs')) {
      const timeline = JSON.parse(text);
      t.ok(validate(timeline), ajv.errorsText(validate.errors));
      const ids = [timeline.title, ...timeline.events].map(({ unique_id }) => unique_id);
      t.equal(new Set(ids).size, ids.length);
      // The alt text is no markup and stands as it is; everything else is read as HTML.
      t.notMatch(text.replaceAll(/"alt": .*/g, ''), /<b>|<v>|<Orders>/);
      for (const { start_date, end_date } of timeline.eras)
        t.notSame(start_date, end_date, 'an era of one moment is refused');
    }
    const [ofCase, ofHistory] = (await written(t, 'timelinejs')).map((text) => JSON.parse(text));
    const from = { year: 2017, month: 9, day: 15 };
    t.match(ofCase.eras, [
      { start_date: from, text: { headline: /barred for Chicago, Illinois \(no end recorded\)/ } },
    ]);
    t.match(ofHistory.eras, [{ start_date: from, text: { headline: /^Barred/ } }]);
    const quoted = ofCase.events.find(({ unique_id }: { unique_id: string }) => unique_id === 'order-a-v-b-2018-07-02');
    t.match(quoted.media, { alt: /^Quotation from Gazette of <Orders> & Notices/, url: /^<blockquote>A &lt;v&gt; B/ });
  },
);

// That its terms are those of schema.org is held where they are written, by the types of schema-dts.
t.test('JSON-LD: read whole, with nothing in it that has no meaning', async (t) => {
  const question = '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28';
  for (const text of await written(t, 'jsonld', ['/v1/cases/a-v-b/timeline', question])) {
    const read = await jsonld.expand(JSON.parse(text), { documentLoader: schemaOrg, safe: true } as never);
    t.equal((read as unknown as object[]).length, 1);
  }
  const [, answer] = (await written(t, 'jsonld', ['/v1/cases/a-v-b/timeline', question])).map((text) =>
    JSON.parse(text),
  );
  t.match(answer, {
    '@type': 'Question',
    acceptedAnswer: { text: /no recorded court order barred/ },
    about: [{ legislationLegalForce: 'https://schema.org/InForce' }, { identifier: { value: '55079' } }],
  });
});

t.test('JSON-LD of a case and of an order: read whole, linked to each other and to what they are about', async (t) => {
  const addresses = ['/v1/cases/a-v-b', '/v1/orders/a-v-b-2017-09-15', '/v1/orders/a-v-b-2018-07-02'];
  const [lawsuit, order, awkward] = (await written(t, 'jsonld', addresses)).map((text) => JSON.parse(text));
  for (const thing of [lawsuit, order, awkward]) {
    const read = await jsonld.expand(thing, { documentLoader: schemaOrg, safe: true } as never);
    t.equal((read as unknown as object[]).length, 1);
  }
  t.match(lawsuit, {
    '@type': 'Collection',
    name: 'A v. B',
    dateCreated: '2017-08-07',
    identifier: [{ propertyID: 'docket number', value: '1:17-cv-00001' }],
    maintainer: { name: 'N.D. Ill.' },
    about: [{ '@type': 'Legislation' }, {}],
  });
  t.strictSame(
    lawsuit.hasPart.map(({ name }: { name: string }) => name),
    ['Injunction', 'Stay outside Chicago', AWKWARD],
  );
  t.match(order, {
    '@type': 'CreativeWork',
    '@id': lawsuit.hasPart[0]['@id'],
    additionalType: 'http://purl.org/ontology/bibo/LegalDecision',
    datePublished: '2017-09-15',
    creator: { name: 'N.D. Ill.' },
    contributor: [{ '@type': 'Person', name: 'Ann Judge' }],
    isPartOf: { '@id': lawsuit['@id'] },
    citation: [{ name: 'A page', url: 'https://example.org/' }],
  });
  t.strictSame(
    order.about.map((condition: object) => [
      (condition as { identifier: string }).identifier,
      'legislationLegalForce' in condition,
    ]),
    [
      ['jag-2017-access', false],
      ['jag-2017-1373', false],
    ],
    'an order never says that a condition has no force',
  );
});

/** The context of schema.org, as far as it matters here: its vocabulary, and that enumerations and addresses are no text. */
const schemaOrg = async (documentUrl: string) => ({
  documentUrl,
  contextUrl: undefined,
  document: {
    '@context': {
      '@vocab': 'http://schema.org/',
      ...Object.fromEntries(
        ['url', 'additionalType', 'itemListOrder', 'legislationLegalForce'].map((term) => [
          term,
          { '@id': `http://schema.org/${term}`, '@type': '@id' },
        ]),
      ),
    },
  },
});

t.test('CSV: read by csv-parse, one header, days as they are, and nothing that a spreadsheet would run', async (t) => {
  const { app } = await served(t, tellingStore());
  const { rawPayload } = await app.inject({ url: '/v1/cases/a-v-b/timeline.csv' });
  const text = new TextDecoder('utf-8', { fatal: true }).decode(rawPayload);
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  t.equal(rows.length, 9);
  t.match(
    rows.find(({ id }) => id === 'a-v-b-2018-07-02'),
    { day: '2018-07-02', title: AWKWARD, summary: /^Größe[\s\S]*\nand a second line; \\n/ },
  );
  for (const row of rows) for (const cell of Object.values(row)) t.notMatch(cell, /^[=+\-@\t\r\n＝＋－＠]/);
  t.match(rows.at(-1), {
    title: `'=HYPERLINK("https://example.org","Notice")`,
    after: '2018-08-29',
    by: '2018-10-05',
    entered_on: '',
  });
});

t.test('NDJSON: a document a line, each as in the JSON', async (t) => {
  const { app } = await served(t, tellingStore());
  const { body } = await app.inject({ url: '/v1/cases/a-v-b/timeline.ndjson' });
  const { events } = (await app.inject({ url: '/v1/cases/a-v-b/timeline' })).json();
  t.strictSame(
    body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    events,
  );
});
