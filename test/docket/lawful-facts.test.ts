// Rules that every fact must keep: its references exist, its days exist, its quotations are short, and a source says so.
import t from 'tap';
import type { Disposition } from '../../src/docket/disposition.ts';
import { on, said } from '../support/unlawful.ts';
import { action, appeal, court, lawsuit, order, place } from './docket-with.ts';
import { pi } from './doubted.ts';

t.test('a reference to nothing says what it might have meant', async (t) => {
  t.strictSame(said({ order: [order('o', { entered_on: '2018-01-01', court: 'ilnb' })] }), [
    'order o court: There is no court "ilnb". Did you mean "ilnd"?',
  ]);
  t.strictSame(said({ order: [order('o', { entered_on: '2018-01-01', supersedes: ['zzz'] })] }), [
    'order o supersedes.0: There is no order or agency action "zzz".',
  ]);
  t.strictSame(said({ jurisdiction: [place('a', { circuit: 'ca8' })] }), [
    'jurisdiction a circuit: There is no court "ca8". Did you mean "ca7"?',
  ]);
});

t.test('a quotation has at most twenty-five words', async (t) => {
  const quoting = (words: number) =>
    said({
      source: [{ id: 'page', title: 'A page', url: 'https://example.org/', kind: 'press' }],
      order: [
        order('o', {
          entered_on: '2018-01-01',
          sources: [{ source: 'page', quote: ` ${Array.from({ length: words }, () => 'word').join('  ')}\n` }],
        }),
      ],
    });
  t.strictSame(quoting(25), []);
  t.strictSame(
    said({ order: [order('o', { entered_on: '2018-01-01', summary: 'word '.repeat(99) })] }),
    [],
    'our own words may be more',
  );
  t.strictSame(quoting(26), [
    'order o sources.0.quote: A quotation has at most 25 words, and this one has 26. Shorten it.',
  ]);
});

t.test('every field that holds a moment is read: a day, or an instant with its zone', async (t) => {
  const detail = (text: string) =>
    `"${text}" is neither a day (YYYY-MM-DD) nor an instant with its zone (2018-06-28T17:00:00Z).`;
  t.strictSame(
    said({
      case: [lawsuit('a-v-b', { filed_on: 'f', captions: [{ name: 'A v. B', from: 'c', until: 'u' }] })],
      source: [{ id: 's', title: 'S', printed: '1 F.3d 1', kind: 'press', published_on: 'p' }],
      agency_action: [action('a', { entered_on: '2018-01-01', deadline_on: 'd', known_at: 'k' } as never)],
      order: [
        order('o', {
          entered_at: 'e',
          dispositions: [
            { ...pi, from: 'x', until: ['y', { signal: 'mandate' }] },
            { ...pi, id: 'ok', from: { signal: 'bond' }, until: ['2018-01-01', '2018-01-01T12:00:00Z'] },
          ],
        }),
      ],
    }),
    [
      `source s published_on: ${detail('p')}`,
      `case a-v-b captions.0.from: ${detail('c')}`,
      `case a-v-b captions.0.until: ${detail('u')}`,
      `case a-v-b filed_on: ${detail('f')}`,
      `order o dispositions.0.from: ${detail('x')}`,
      `order o dispositions.0.until.0: ${detail('y')}`,
      `order o entered_at: ${detail('e')}`,
      `agency_action a deadline_on: ${detail('d')}`,
      `agency_action a known_at: ${detail('k')}`,
    ],
  );
});

t.test('the days of a court end in a time zone that there is', async (t) => {
  const zoned = (tz: string) => said({ court: [{ ...court('ilnd'), tz }, court('ca7')] });
  for (const tz of ['America/Chicago', 'UTC', 'Pacific/Guam']) t.strictSame(zoned(tz), [], tz);
  for (const tz of ['America/Springfield', 'Chicago', '', 'America/Chicago '])
    t.strictSame(zoned(tz), [`court ilnd tz: "${tz}" is no time zone. Write it like America/Chicago.`]);
});

t.test('nobody is both included and excepted', async (t) => {
  const scoped = (scope: Disposition['scope']) =>
    said({ jurisdiction: [place('a'), place('b')], order: [on('2018-01-02', { ...pi, scope })] });
  const at = 'order 2018-01-02 dispositions.0.scope.except';
  t.strictSame(scoped({ jurisdictions: ['a', 'b'], except: { jurisdictions: ['b'] } }), [
    `${at}.jurisdictions: "b" is both included and excepted. Leave it in one of them.`,
  ]);
  t.strictSame(scoped({ within: ['a'], except: { within: ['a'] } }), [
    `${at}.within: "a" is both included and excepted. Leave it in one of them.`,
  ]);
  t.strictSame(scoped({ within: ['a'], except: { jurisdictions: ['a'] } }), [], 'all within it, but not itself');
  t.strictSame(scoped({ everyone: true, except: { jurisdictions: ['a'] } }), []);
  t.strictSame(scoped({ jurisdictions: ['a'] }), []);
});

t.test('orders, actions, appeals and filings say where they are from, or that they are from memory', async (t) => {
  const detail =
    'This fact has no source. Name one under `sources`, or mark it `from_memory: true`, which shows it as unverified.';
  const bare = { from_memory: undefined };
  t.strictSame(
    said({
      case: [
        lawsuit('a-v-b', {
          filings: [
            { kind: 'letter', summary: 'One.', from_memory: true },
            { kind: 'letter', summary: 'Two.' },
          ],
        }),
      ],
      order: [order('o', { ...bare, entered_on: '2018-01-01', sources: [] })],
      agency_action: [action('a', { ...bare, entered_on: '2018-01-01' })],
      appeal: [appeal('p', bare)],
    }),
    [`case a-v-b filings.1: ${detail}`, `order o : ${detail}`, `appeal p : ${detail}`, `agency_action a : ${detail}`],
  );
});

t.test('a source can be looked up: it has an address or a printed citation', async (t) => {
  const source = (more: object) => said({ source: [{ id: 's', title: 'S', kind: 'press', ...more }] });
  t.strictSame(source({}), ['source s : Give the source an address (`url`) or a printed citation (`printed`).']);
  t.strictSame(source({ url: 'https://example.org/' }), []);
  t.strictSame(source({ printed: '264 F. Supp. 3d 933' }), []);
});
