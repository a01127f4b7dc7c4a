// Filters: what each list can be narrowed by, and what is refused.
import t from 'tap';
import type { Noun } from '../../src/docket/docket.ts';
import { type ListQuery, listOf } from '../../src/store/lists.ts';
import { append } from '../../src/store/record.ts';
import { verify } from '../../src/store/verify.ts';
import { chicago } from '../support/chicago-record.ts';
import { byDay, ids, readThrough, ties } from '../support/tied-orders.ts';
import { fact, injunction, lawsuit, letters, stay, withdrawal } from './docket.ts';

t.test('lists can be narrowed by fields, one value or any of several, and paged all the same', async (t) => {
  const store = chicago(t, ...ties);
  const found = (noun: Noun, filters: ListQuery['filters']) => ids(store, noun, { filters });
  t.strictSame(found('order', { court: 'ca7' }), ['b', 'c', stay.id]);
  t.strictSame(found('order', { court: ['ca7', 'ilnd'] }), byDay);
  t.strictSame(found('order', { court: [] }), []);
  t.strictSame(found('order', { court: 'ca7', entered_on: '2018-01-02' }), ['b', 'c']);
  t.strictSame(found('order', { case: 'chicago-v-sessions', ruling: 'stay_pending_appeal' }), [stay.id]);
  t.strictSame(found('order', { condition: 'jag-2017-access', court: 'ilnd' }), ['f', injunction.id, 'a', 'd', 'e']);
  t.strictSame(found('condition', { fiscal_year: '2017' }), ['jag-2017-access', 'jag-2017-notice']);
  t.strictSame(found('condition', { fiscal_year: ['2016', '2017'], family: 'access' }), ['jag-2017-access']);
  t.strictSame(found('condition', { fiscal_year: '2018' }), []);
  t.strictSame(found('jurisdiction', { geoid: '17' }), ['illinois']);
  t.strictSame(found('jurisdiction', { state: 'IL', kind: 'city' }), ['chicago-il']);
  t.strictSame(found('case', { condition: 'jag-2017-access', docket_number: '1:17-cv-05720' }), [lawsuit.id]);
  t.strictSame(found('appeal', { originating_court: 'ilnd', originating_docket: '1:17-cv-05720' }), ['ca7-17-2991']);
  t.strictSame(found('appeal', { reviews: injunction.id }), ['ca7-17-2991']);
  t.strictSame(found('appeal', { reviews: stay.id }), []);
  t.strictSame(found('agency_action', { condition: 'jag-2017-access', agency: 'doj' }), [letters.id]);
  t.strictSame(found('membership', { member: 'chicago-il' }), ['mayors.chicago-il']);
  const { forwards, backwards } = readThrough(store, 'order', { limit: 2, filters: { court: ['ca7'] } });
  t.strictSame(forwards, [['b', 'c'], [stay.id]]);
  t.strictSame(backwards.flat(), ['b', 'c', stay.id]);
});

t.test('a field that a list cannot be narrowed by is refused by name, with the nearest that it can', async (t) => {
  const store = chicago(t);
  t.throws(() => listOf(store, 'order', { limit: 1, filters: { cuort: 'ca7', id: 'x' } }), {
    name: 'Problem',
    code: 'invalid',
    message: /"cuort".*Did you mean "court"/,
    errors: [{ pointer: 'cuort' }, { pointer: 'id' }],
  });
  t.throws(() => listOf(store, 'order', { limit: 1, filters: { constructor: 'x' } }), { code: 'invalid' });
});

t.test('orders about a condition are those that name it and those that act on what does', async (t) => {
  const store = chicago(t);
  t.strictSame(ids(store, 'order', { filters: { condition: 'jag-2017-access' } }), [injunction.id, stay.id]);
  t.strictSame(ids(store, 'order', { filters: { program: 'byrne-jag', fiscal_year: '2017' } }), [
    injunction.id,
    stay.id,
  ]);
  t.strictSame(ids(store, 'order', { filters: { fiscal_year__gte: '2018' } }), []);
  t.strictSame(ids(store, 'appeal', { filters: { condition: 'jag-2017-access' } }), ['ca7-17-2991']);
});

t.test('orders about one condition are paged as those about any of several, from whichever end', async (t) => {
  const store = chicago(t, ...ties);
  for (const order_by of ['entered_on', '-entered_on', 'id'])
    for (const days of [{}, { entered_on__gte: '2018-01-02' }, { entered_on__lt: '2018-06-26' }] as object[]) {
      const read = (condition: string | string[]) =>
        readThrough(store, 'order', { limit: 2, order_by, filters: { condition, ...days } });
      t.strictSame(read('jag-2017-access'), read(['jag-2017-access']), `${order_by} ${JSON.stringify(days)}`);
    }
});

t.test('what an order acts on changes, and what the order is about changes with it', async (t) => {
  const store = chicago(t);
  const about = (condition: string) => ids(store, 'order', { filters: { condition } });
  const lifted = {
    ...stay,
    id: 'lifted',
    entered_on: '2018-07-01',
    dispositions: [{ id: 'lifted-1', ruling: 'stay_lifted', acts_on: [stay.dispositions[0]!.id] }],
  };
  append(store, [fact('order', lifted as never)]);
  t.strictSame(about('jag-2017-access'), [injunction.id, stay.id, 'lifted']);
  const dispositions = injunction.dispositions.map((one) => ({ ...one, conditions: ['jag-2017-notice'] }));
  append(store, [fact('order', { ...injunction, dispositions })]);
  t.strictSame(about('jag-2017-access'), []);
  t.strictSame(about('jag-2017-notice'), [injunction.id, stay.id, 'lifted']);
  append(store, [withdrawal('order', stay.id), fact('order', injunction)]);
  t.strictSame(about('jag-2017-access'), [injunction.id]);
  t.strictSame(verify(store).faults, []);
});

t.test('an order is about what it acts on, though that be entered after it', async (t) => {
  const [[bar], [hold]] = [injunction.dispositions, stay.dispositions];
  const later = { ...injunction, id: 'later', dispositions: [{ ...bar!, id: 'later-1' }] };
  const acting = { ...stay, id: 'acting', dispositions: [{ ...hold!, id: 'acting-1', acts_on: ['later-1'] }] };
  const store = chicago(t);
  append(store, [fact('order', acting), fact('order', later)]);
  const about = ids(store, 'order', { filters: { condition: 'jag-2017-access' } });
  t.strictSame(about, [injunction.id, 'later', 'acting', stay.id]);
  t.strictSame(verify(store).faults, []);
});

t.test('days can be asked for from and until, and an unrecorded day is before none', async (t) => {
  const store = chicago(t, ...ties);
  const found = (filters: ListQuery['filters']) => ids(store, 'order', { filters });
  t.strictSame(found({ entered_on__gte: '2018-01-02', entered_on__lt: '2018-06-26' }), ['a', 'b', 'c', 'd', 'e']);
  t.strictSame(found({ entered_on__lte: '2017-09-15' }), [injunction.id]);
  t.strictSame(found({ entered_on__gt: '2018-01-02' }), [stay.id]);
  t.strictSame(found({ entered_on: ['2017-09-15', '2018-06-26'] }), [injunction.id, stay.id]);
});

t.test('a docket is found by its number as anybody prints it', async (t) => {
  const store = chicago(t, fact('order', { ...injunction, docket_number: '1:17-cv-05720' }));
  for (const docket_number of ['17 C 5720', '1:17-cv-05720', 'No. 17-5720', '1:17-cv-05720-HDL', '17cv5720']) {
    t.strictSame(ids(store, 'case', { filters: { docket_number } }), [lawsuit.id], docket_number);
    t.strictSame(ids(store, 'order', { filters: { docket_number } }), [injunction.id, stay.id], docket_number);
    t.strictSame(ids(store, 'appeal', { filters: { originating_docket: docket_number } }), ['ca7-17-2991']);
  }
  for (const docket_number of ['2:17-cv-05720', '17-cr-05720', '17-2991'])
    t.strictSame(ids(store, 'case', { filters: { docket_number } }), [], docket_number);
  t.strictSame(ids(store, 'appeal', { filters: { docket_number: 'Nos. 17–2991' } }), ['ca7-17-2991']);
});

t.test('orders are found by judge, scope, citation, words and the fate of their appeals', async (t) => {
  const richer = {
    ...injunction,
    judges: ['Harry D. Leinenweber'],
    citations: ['264 F. Supp. 3d 933 (N.D. Ill. 2017)'],
    dispositions: [
      { ...injunction.dispositions[0]!, scope: { within: ['illinois'], except: { jurisdictions: ['chicago-il'] } } },
    ],
  };
  const store = chicago(t, fact('order', richer), fact('case', { ...lawsuit, plaintiffs: ['City of Chicago'] }));
  for (const filters of [
    { judge: 'leinenweber' },
    { judge: 'Harry Leinenweber' },
    { citation: '264 F.Supp.3d 933' },
    { text: 'notice nationwide' },
    { scope: 'within' },
    { scope: ['except', 'everyone'] },
    { jurisdiction: 'chicago-il' },
    { appeal_status: 'affirmed' },
    { ruling: 'preliminary_injunction' },
  ] as ListQuery['filters'][])
    t.strictSame(ids(store, 'order', { filters }), [injunction.id], JSON.stringify(filters));
  t.strictSame(ids(store, 'case', { filters: { party: 'chicago' } }), [lawsuit.id]);
  t.strictSame(ids(store, 'case', { filters: { party: 'philadelphia' } }), []);
  t.strictSame(ids(store, 'order', { filters: { judge: 'Nobody' } }), []);
  t.strictSame(ids(store, 'jurisdiction', { filters: { within: 'illinois' } }), ['chicago-il']);
});

t.test('what cannot be asked of a filter is refused, with what can', async (t) => {
  const store = chicago(t);
  for (const [filters, message] of [
    [{ entered_on: '2018-02-30' }, /is a day/],
    [{ ruling: 'preliminary_injuction' }, /Did you mean "preliminary_injunction"/],
    [{ docket_number: 'chicago' }, /cannot be read as a docket number/],
    [{ citation: 'chicago' }, /cannot be read as a citation/],
    [{ fiscal_year: 'twenty' }, /whole number/],
    [{ court__gte: 'x' }, /cannot be narrowed by "court__gte"/],
    [{ entered_on__between: 'x' }, /cannot be narrowed by/],
  ] as [ListQuery['filters'], RegExp][])
    t.throws(() => listOf(store, 'order', { limit: 1, filters }), { code: 'invalid', message });
  t.throws(() => listOf(store, 'order', { limit: 1, order_by: 'entered' }), {
    code: 'invalid',
    message: /Did you mean "entered_on"/,
  });
});
