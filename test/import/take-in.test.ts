import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { takeIn } from '../../src/api/take-in.ts';
import { misshapen } from '../../src/facts/shape.ts';
import type { Proposal } from '../../src/import/proposal.ts';
import { decide, inboxItem, inboxPage } from '../../src/store/inbox.ts';
import type { Store } from '../../src/store/open.ts';
import { append, newest } from '../../src/store/record.ts';
import { entryOf, NOW, small, smallStore } from '../support/small-record.ts';

const sample = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'courtlistener', `${name}.json`), 'utf8'));

const ENTRY = sample('docket-alert').payload.results[0];

/** The sample of a docket alert, with another line of text, or other fields. */
const line = (description: string, more: object = {}) => ({
  webhook: sample('docket-alert').webhook,
  payload: { results: [{ ...ENTRY, description, ...more }] },
});

const proposalsOf = (store: Store, json: unknown): Proposal[] =>
  takeIn(store, json, NOW).items.map(({ item }) => item.document as Proposal);

/** The small record, whose case has the docket of the samples. */
function storeWithDocket(t: { teardown(fn: () => unknown): void }): Store {
  const store = smallStore();
  append(store, [entryOf('case', { ...small.case![0]!, courtlistener_docket_id: 4214664 })]);
  t.teardown(() => store.close());
  return store;
}

t.test(
  'the documented samples are read: a docket, an alert, an alert of old, an entry of the API, and a page of them',
  async (t) => {
    const store = smallStore();
    t.teardown(() => store.close());
    const [docket] = proposalsOf(store, sample('docket'));
    t.match(docket, {
      docket: {
        courtlistener_docket_id: 4214664,
        court: 'dcd',
        docket_number: '1:16-cv-00745',
        filed_on: '2016-04-21',
        judge: 'Paul L. Friedman',
        url: 'https://www.courtlistener.com/docket/4214664/national-veterans-legal-services-program-v-united-states/',
      },
      case: { standing: 'proposed' },
    });
    const [alert] = proposalsOf(store, sample('docket-alert'));
    t.match(alert, {
      docket: { court: 'dcd' },
      line: { courtlistener_docket_entry_id: 2208776613, entry_number: '140', entered_on: '2022-10-11' },
      case: { standing: 'proposed' },
      likely_rulings: [],
      entries: [],
    });
    t.match(proposalsOf(store, sample('docket-alert-of-old'))[0], {
      line: { courtlistener_docket_id: 4302575, entry_number: '221', entered_on: '2022-11-02' },
      case: { standing: 'unknown' },
      missing: [/docket 4302575/],
    });
    const ofTheApi = {
      ...ENTRY,
      id: 1,
      docket: 'https://www.courtlistener.com/api/rest/v4/dockets/4214664/',
      resource_uri: 'https://www.courtlistener.com/api/rest/v4/docket-entries/1/',
      tags: [],
    };
    t.match(proposalsOf(store, ofTheApi)[0]?.line, { courtlistener_docket_id: 4214664 });
    const page = { next: null, previous: null, results: [ofTheApi, sample('docket')] };
    t.equal(proposalsOf(store, page).length, 3, 'a docket, its line, and the open line of it that the alert brought');
    t.equal(newest(store), newest(smallStore()), 'nothing of it is an entry');
  },
);

t.test('events of other kinds propose nothing, and are not refused: who is refused stops sending', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  const { items, left_out } = takeIn(store, sample('old-docket-alerts'), NOW);
  t.strictSame(items, []);
  t.match(left_out, [/type 4/]);
});

t.test('what is neither a docket nor an entry is refused, with every fault', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  for (const wrong of [null, 'text', 7, {}, { results: [{ id: 1 }] }, [[]], { docket_number: '1', id: 'one' }])
    t.throws(() => takeIn(store, wrong, NOW), { code: 'invalid', errors: [{}] }, JSON.stringify(wrong));
  t.throws(
    () =>
      takeIn(
        store,
        [
          { ...ENTRY, id: null },
          { ...ENTRY, entry_number: {} },
        ],
        NOW,
      ),
    {
      errors: [{ pointer: '/0/id' }, { pointer: '/1/entry_number' }],
    },
  );
  t.throws(() => takeIn(store, Array(501).fill(ENTRY), NOW), /more than 500/);
  t.strictSame(inboxPage(store, { limit: 10 }).results, [], 'and nothing of it is kept');
});

t.test('a delivery that comes twice makes one proposal, which follows the record while it is open', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  t.match(takeIn(store, sample('docket-alert'), NOW).items, [{ isNew: true }]);
  t.match(takeIn(store, sample('docket-alert'), NOW + 1000).items, [{ isNew: false }]);
  t.equal(inboxPage(store, { limit: 10 }).results.length, 1);
  append(store, [entryOf('case', { ...small.case![0]!, courtlistener_docket_id: 4214664 })]);
  takeIn(store, sample('docket-alert'), NOW + 2000);
  t.match(inboxItem(store, 'courtlistener-entry-2208776613'), {
    received_at: '2026-11-23T12:00:00Z',
    document: { case: { standing: 'matched', id: 'a-v-b' } },
  });
});

t.test('a docket that comes after its lines brings those that are open up to date', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  const alert = line('ORDER granting 3 Motion for Preliminary Injunction.', { docket: 777, id: 9_001 });
  const decided = line('ORDER granting 4 Motion for Preliminary Injunction.', { docket: 777, id: 9_002 });
  const elsewhere = line('ORDER granting 5 Motion for Preliminary Injunction.', { docket: 778, id: 9_003 });
  for (const one of [alert, decided, elsewhere]) t.match(proposalsOf(store, one)[0], { case: { standing: 'unknown' } });
  const [first, second, third] = [9_001, 9_002, 9_003].map((id) => `courtlistener-entry-${id}`) as [
    string,
    string,
    string,
  ];
  decide(store, second, {
    state: 'dismissed',
    decided_at: '2026-11-23T12:00:00Z',
    decided_by: 'Ida',
    note: 'x',
    edition: null,
  });
  const docket = { id: 777, court_id: 'ilnd', docket_number: '1:17-cv-00001', case_name: 'A v. B' };
  t.strictSame(
    takeIn(store, docket, NOW).items.map(({ item, isNew }) => [item.id, isNew]),
    [
      ['courtlistener-docket-777', true],
      [first, false],
    ],
  );
  const standing = (id: string) => (inboxItem(store, id).document as Proposal).case.standing;
  t.strictSame([first, second, third].map(standing), ['matched', 'unknown', 'unknown']);
});

t.test('a case is found by the id of its docket, by court and docket number, or as that of an appeal', async (t) => {
  const store = storeWithDocket(t);
  t.match(proposalsOf(store, line('ORDER'))[0]?.case, {
    standing: 'matched',
    id: 'a-v-b',
    by: 'courtlistener_docket_id',
  });
  const docket = { ...sample('docket'), id: 7 };
  const matched = (more: object) => proposalsOf(store, { ...docket, ...more })[0]!.case;
  t.match(matched({ court_id: 'ilnd', docket_number: '17-cv-00001' }), { id: 'a-v-b', by: 'docket_number' });
  t.match(matched({ court_id: 'ilnd', docket_number: '3:17-cv-00001' }), { standing: 'proposed' }, 'of another office');
  t.match(matched({ court_id: 'ilsd', docket_number: '1:17-cv-00001' }), { standing: 'proposed' }, 'of another court');
  t.match(matched({ court_id: 'ca7', docket_number: 'No. 17-1' }), { id: 'a-v-b', appeal: 'ca7-1' });
  t.match(matched({ docket_number: null }), { standing: 'unknown' });
  t.match(matched({ court_id: null }).standing, 'proposed', 'the address of the court says which it is');
});

t.test('a docket proposes the case, or for a case of the record its id at CourtListener', async (t) => {
  const store = smallStore();
  t.teardown(() => store.close());
  const [fresh] = proposalsOf(store, sample('docket'));
  t.match(fresh?.entries, [
    { noun: 'source', does: 'add' },
    { noun: 'case', does: 'add', id: 'national-veterans-legal-services-program-v-united-states' },
  ]);
  t.match(fresh?.missing, [/conditions/, /dcd/]);
  const [known] = proposalsOf(store, { ...sample('docket'), id: 8, court_id: 'ilnd', docket_number: '1:17-cv-1' });
  t.match(known?.entries, [{ noun: 'case', does: 'correct', id: 'a-v-b', entity: { courtlistener_docket_id: 8 } }]);
  for (const { noun, entity } of [...fresh!.entries, ...known!.entries])
    t.strictSame(misshapen(noun, entity), [], noun);
});

t.test('a line proposes what it probably is, as far as its words tell, and says what is missing', async (t) => {
  const store = storeWithDocket(t);
  const [order] = proposalsOf(
    store,
    line('ORDER granting in part Motion for Preliminary Injunction (Entered: 10/12/2022)'),
  );
  t.match(order, {
    likely_rulings: [{ ruling: 'preliminary_injunction', words: 'granting in part Motion for Preliminary Injunction' }],
    entries: [
      { noun: 'source', id: 'courtlistener-entry-2208776613' },
      {
        noun: 'order',
        id: 'a-v-b-2022-10-12',
        entity: { court: 'ilnd', entered_on: '2022-10-12', entry_number: '140', operative_text_seen: false },
      },
    ],
    missing: [/conditions/],
  });
  const [mandate] = proposalsOf(store, line('MANDATE of USCA as to 80 Notice of Appeal', { id: 2 }));
  t.match(mandate, {
    likely_step: { status: 'mandate_issued' },
    entries: [{}, { noun: 'appeal', id: 'ca7-1', does: 'correct' }],
  });
  t.equal((mandate!.entries[1]!.entity as { steps: object[] }).steps.length, 3);
  const [notice] = proposalsOf(store, line('NOTICE of appeal by Defendants', { id: 3 }));
  t.match(notice?.entries[1], {
    noun: 'case',
    entity: { filings: [{ kind: 'notice of appeal', entered_on: '2022-10-11' }] },
  });
  for (const { noun, entity } of [order, mandate, notice].flatMap((one) => one!.entries))
    t.strictSame(misshapen(noun, entity), [], `${noun} has the shape of the record`);
});

t.test('a line of an order that the record has already proposes no second one', async (t) => {
  const store = storeWithDocket(t);
  append(store, [entryOf('order', { ...small.order![0]!, entry_number: '140' })]);
  const [again] = proposalsOf(store, line('ORDER granting Motion for Preliminary Injunction'));
  t.match(again, { entries: [], missing: [/a-v-b-2017-09-15/] });
});
