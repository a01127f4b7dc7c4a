import t from 'tap';
import { standingOf } from '../../src/docket/appeal-standing.ts';
import { conditionsOfAction, timeline } from '../../src/docket/timeline.ts';
import { action, appeal, docketWith, lawsuit, order } from './docket-with.ts';

const docket = docketWith({
  case: [
    lawsuit('a-v-b', {
      conditions: ['access'],
      filings: [
        {
          kind: 'complaint',
          summary: 'Sued.',
          entered_on: '2017-08-07',
          sources: [{ source: 'page' }],
          confidence: 'high',
        },
      ],
    }),
    lawsuit('c-v-d', { filings: [{ kind: 'complaint', summary: 'Another.', entered_on: '2017-08-08' }] }),
  ],
  order: [
    order('late', {
      entered_at: '2018-06-27T03:00:00Z',
      dispositions: [{ id: 'stay', ruling: 'stay_pending_appeal' }],
    }),
    order('early', {
      entered_on: '2017-09-15',
      dispositions: [{ id: 'pi', ruling: 'preliminary_injunction', conditions: ['notice'] }],
    }),
    order('elsewhere', {
      case: 'c-v-d',
      entered_on: '2017-09-16',
      dispositions: [{ id: 'e', ruling: 'relief_denied', conditions: ['other'] }],
    }),
  ],
  appeal: [
    appeal('ca7-1', {
      docket_number: '17-1',
      steps: [
        { status: 'rehearing_granted', entered_on: '2018-06-04', note: 'By the full court.', from_memory: true },
        { status: 'affirmed', entered_on: '2018-04-19', order: 'panel' },
      ],
    }),
    appeal('ca7-2', { steps: [{ status: 'noticed', entered_between: { after: '2017-09-15' } }] }),
    appeal('ca9-1', { case: 'c-v-d', steps: [{ status: 'noticed', entered_on: '2017-10-01' }] }),
  ],
  agency_action: [
    action('letters', { conditions: ['access'], entered_on: '2017-11-15', summary: 'To 29 places.' }),
    action('award', {
      entered_on: '2017-08-01',
      lifecycle: [{ conditions: ['other', 'notice'], state: 'active' }],
    }),
    action('promise', {
      entered_between: { by: '2018-01-01' },
      forbearances: [{ id: 'f', conditions: ['access'] }],
    }),
    action('unrelated', { conditions: ['other'], entered_on: '2017-11-16' }),
    action('general', { entered_on: '2017-11-17' }),
  ],
});
const events = () => timeline(docket, 'a-v-b');
const event = (id: string) => events().find((one) => one.id === id)!;

t.test('a timeline holds what belongs to the case or concerns its conditions, the earliest first', async (t) => {
  t.strictSame(
    events().map(({ day, kind, id }) => `${day} ${kind} ${id}`),
    [
      '2017-08-01 agency_action award',
      '2017-08-07 filing a-v-b',
      '2017-09-15 order early',
      '2017-09-15 appeal_step ca7-2',
      '2017-11-15 agency_action letters',
      '2018-01-01 agency_action promise',
      '2018-06-04 appeal_step ca7-1',
      '2018-06-26 order late',
    ],
    'an instant falls on the Eastern day; a window stands at its beginning, or at its end where only that is known',
  );
});

t.test('each event says what it was, where, and how it is known', async (t) => {
  t.strictSame(event('a-v-b'), {
    kind: 'filing',
    id: 'a-v-b',
    court: 'ilnd',
    title: 'complaint',
    summary: 'Sued.',
    entered_on: '2017-08-07',
    confidence: 'high',
    sources: [{ source: 'page' }],
    day: '2017-08-07',
  });
  t.strictSame(event('late'), {
    kind: 'order',
    id: 'late',
    court: 'ilnd',
    title: 'Order late',
    summary: 'What late did.',
    dispositions: [{ id: 'stay', ruling: 'stay_pending_appeal' }],
    entered_at: '2018-06-27T03:00:00Z',
    from_memory: true,
    day: '2018-06-26',
  });
  t.strictSame(event('letters'), {
    kind: 'agency_action',
    id: 'letters',
    agency: 'doj',
    title: 'Action letters',
    summary: 'To 29 places.',
    entered_on: '2017-11-15',
    from_memory: true,
    day: '2017-11-15',
  });
  t.notOk('summary' in event('award'), 'what has no summary shows none');
});

t.test('a step of an appeal is told in words, with its number where there is one', async (t) => {
  t.strictSame(event('ca7-1'), {
    kind: 'appeal_step',
    id: 'ca7-1',
    court: 'ca7',
    title: 'rehearing granted in No. 17-1',
    summary: 'By the full court.',
    entered_on: '2018-06-04',
    from_memory: true,
    day: '2018-06-04',
  });
  t.strictSame(event('ca7-2'), {
    kind: 'appeal_step',
    id: 'ca7-2',
    court: 'ca7',
    title: 'noticed',
    entered_between: { after: '2017-09-15' },
    day: '2017-09-15',
  });
});

t.test('a step that an order made is told once, by the order', async (t) => {
  t.notOk(events().some(({ title }) => title.startsWith('affirmed')));
});

t.test('on one day papers come before orders, orders before steps, and the agency last', async (t) => {
  const day = { entered_on: '2018-01-01' };
  const busy = docketWith({
    agency_action: [action('n', { ...day, conditions: ['access'] })],
    appeal: [appeal('s', { steps: [{ status: 'argued', ...day }] })],
    order: [order('o', { ...day, dispositions: [{ id: 'd', ruling: 'relief_denied', conditions: ['access'] }] })],
    case: [lawsuit('a-v-b', { filings: [{ kind: 'motion', summary: 'Asked.', ...day }] })],
  });
  t.strictSame(
    timeline(busy, 'a-v-b').map(({ id }) => id),
    ['a-v-b', 'o', 's', 'n'],
  );
});

t.test('what nobody dated comes first, without a day', async (t) => {
  const undated = docketWith({
    case: [lawsuit('a-v-b')],
    order: [order('dated', { entered_on: '2017-01-01' }), order('undated')],
  });
  t.strictSame(
    timeline(undated, 'a-v-b').map(({ id, day }) => [id, day]),
    [
      ['undated', ''],
      ['dated', '2017-01-01'],
    ],
  );
});

t.test('an appeal stands where its last recorded step left it', async (t) => {
  const steps = [
    { status: 'noticed' as const, entered_on: '2017-09-26' },
    { status: 'vacated' as const, entered_on: '2018-08-10' },
  ];
  t.strictSame(standingOf(appeal('ca7-1', { docket_number: '17-1', steps })), {
    id: 'ca7-1',
    court: 'ca7',
    docket_number: '17-1',
    status: 'vacated',
    entered_on: '2018-08-10',
  });
  t.strictSame(
    standingOf(appeal('ca7-2', { steps: [{ status: 'pending' }] })),
    { id: 'ca7-2', court: 'ca7', status: 'pending' },
    'a step without a day shows none',
  );
  t.strictSame(
    standingOf(appeal('ca7-3')),
    { id: 'ca7-3', court: 'ca7', status: 'unknown' },
    'nor an appeal without a step',
  );
});

t.test(
  'an action of an agency concerns the conditions it names, in its steps and promises too, each once',
  async (t) => {
    t.strictSame(conditionsOfAction(action('general')), []);
    const everything = action('everything', {
      conditions: ['access'],
      lifecycle: [{ conditions: ['notice', 'access'], state: 'active' }],
      forbearances: [{ id: 'f', conditions: ['other'] }],
    });
    t.strictSame(conditionsOfAction(everything), ['access', 'notice', 'other']);
  },
);
