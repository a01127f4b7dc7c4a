import t from 'tap';
import { check } from '../../src/docket/check.ts';
import type { Disposition } from '../../src/docket/disposition.ts';
import { type Entity, emptyDocket } from '../../src/docket/docket.ts';
import { referentsBy } from '../../src/docket/references.ts';

function docketWith(orders: { id: string; on: string; dispositions: Disposition[]; from_memory?: boolean }[]) {
  const docket = emptyDocket();
  docket.court.set('ilnd', {
    id: 'ilnd',
    name: 'N.D. Ill.',
    citation: 'N.D. Ill.',
    said_as: 'the court',
    level: 'district',
    tz: 'America/Chicago',
  });
  docket.condition.set('access', { id: 'access', name: 'access', family: 'access', asks: 'Access.' });
  docket.case.set('a-v-b', { id: 'a-v-b', captions: [{ name: 'A v. B' }], court: 'ilnd', docket_number: '1' });
  docket.issue.set('reach', {
    id: 'reach',
    question: 'How far?',
    readings: [
      { id: 'near', says: 'Near.' },
      { id: 'far', says: 'Far.' },
    ],
  });
  for (const { id, on, dispositions, from_memory = true } of orders)
    docket.order.set(id, {
      id,
      case: 'a-v-b',
      court: 'ilnd',
      title: id,
      entered_on: on,
      summary: id,
      operative_text_seen: false,
      dispositions,
      from_memory,
    });
  return docket;
}

const bar: Disposition = {
  id: 'pi',
  ruling: 'preliminary_injunction',
  conditions: ['access'],
  scope: { everyone: true },
};
const stay: Disposition = { id: 'stay', ruling: 'stay_pending_appeal', acts_on: ['pi'] };

const said = (orders: Parameters<typeof docketWith>[0]) => check(docketWith(orders)).map(({ detail }) => detail);

t.test('a docket in order has nothing unlawful in it', async (t) => {
  t.strictSame(
    said([
      { id: 'o1', on: '2017-09-15', dispositions: [bar] },
      { id: 'o2', on: '2017-10-01', dispositions: [stay] },
    ]),
    [],
  );
});

t.test('an order may stay on entry what it has just ordered, but not the other way round', async (t) => {
  t.strictSame(said([{ id: 'o1', on: '2017-09-15', dispositions: [bar, stay] }]), []);
  t.match(said([{ id: 'o1', on: '2017-09-15', dispositions: [stay, bar] }]), [/"pi" was not entered before this/]);
});

t.test('a ruling acts only on what came before it, and never on itself', async (t) => {
  t.match(
    said([
      { id: 'o1', on: '2017-09-15', dispositions: [bar] },
      { id: 'o2', on: '2017-09-14', dispositions: [stay] },
    ]),
    [/not entered before/],
  );
  t.match(said([{ id: 'o1', on: '2017-09-15', dispositions: [{ ...bar, acts_on: ['pi'] }] }]), [/not entered before/]);
});

t.test('each kind of ruling must have its parts', async (t) => {
  const bare = (ruling: Disposition['ruling']): Disposition => ({ id: 'x', ruling });
  t.match(said([{ id: 'o1', on: '2017-09-15', dispositions: [bare('preliminary_injunction')] }]), [
    /say `conditions`/,
    /say `scope`/,
  ]);
  t.match(said([{ id: 'o1', on: '2017-09-15', dispositions: [bare('reversal')] }]), [/say `acts_on`/]);
  t.match(said([{ id: 'o1', on: '2017-09-15', dispositions: [bare('clarification')] }]), [
    /say `issue`/,
    /say `reading`/,
  ]);
  t.strictSame(said([{ id: 'o1', on: '2017-09-15', dispositions: [bare('relief_denied')] }]), []);
});

t.test('readings, ids, scopes, moments and sources are each held to account', async (t) => {
  const orders = (dispositions: Disposition[], from_memory = true) => [
    { id: 'o1', on: '2017-09-15', dispositions, from_memory },
  ];
  t.match(said(orders([{ ...bar, given: { reach: 'middling' } }])), [
    /has no reading "middling". Its readings are near, far/,
  ]);
  t.match(said(orders([bar, bar])), [/already the id of a part of o1/]);
  t.match(said(orders([{ ...bar, scope: { within: ['ilnd'], except: { within: ['ilnd'] } } }])), [
    /both included and excepted/,
  ]);
  t.match(said(orders([{ ...bar, until: ['next week'] }])), [/neither a day .* nor an instant/]);
  t.match(said(orders([bar], false)), [/has no source/]);
});

t.test('an act is dated once, and a window runs forwards', async (t) => {
  const docket = docketWith([{ id: 'o1', on: '2017-09-15', dispositions: [] }]);
  const order = docket.order.get('o1') as Entity<'order'>;
  docket.order.set('o1', { ...order, entered_between: { after: '2017-09-20', by: '2017-09-16' } });
  t.match(
    check(docket).map(({ detail }) => detail),
    [/Give exactly one of/, /ends \(2017-09-16\) before it begins/],
  );
});

t.test('the name of a field says what it refers to, and most fields refer to nothing', async (t) => {
  t.strictSame(referentsBy('conditions'), ['condition']);
  t.strictSame(referentsBy('supersedes'), ['order', 'agency_action']);
  t.strictSame(referentsBy('title'), []);
  t.strictSame(referentsBy('constructor'), [], 'not even one by a name that every object knows');
});
