import t from 'tap';
import { asKnown, publicFrom, publicInstant, publicMoments, publicSince } from '../../src/docket/knowledge.ts';
import { action, appeal, condition, docketWith, lawsuit, order } from './docket-with.ts';

t.test(
  'a fact is public when the record says so, or else from its own day, or else from the start of its window',
  async (t) => {
    const dated = {
      known_at: '2018-04-28',
      entered_at: '2018-04-14T15:00:00Z',
      entered_on: '2018-04-15',
      entered_between: { after: '2018-04-10', by: '2018-04-20' },
    };
    t.equal(publicFrom(dated), '2018-04-28');
    t.equal(publicFrom({ ...dated, known_at: undefined }), '2018-04-14T15:00:00Z');
    t.equal(publicFrom({ entered_on: '2018-04-15', entered_between: dated.entered_between }), '2018-04-15');
    t.equal(publicFrom({ entered_between: { after: '2018-04-10', by: '2018-04-20' } }), '2018-04-10');
    t.equal(publicFrom({ entered_between: { by: '2018-04-20' } }), '2018-04-20', 'a window without a beginning');
    t.equal(publicFrom({}), undefined, 'what has no day was never hidden');
  },
);

t.test('a case is public from its filing, an appeal from the first of its steps, a place always', async (t) => {
  t.equal(publicSince('case', lawsuit('c', { filed_on: '2017-08-07' })), '2017-08-07');
  t.equal(publicSince('case', lawsuit('c', { filed_on: '2017-08-07', known_at: '2017-08-09' } as never)), '2017-08-09');
  const steps = [
    { status: 'argued' as const, entered_on: '2018-01-19' },
    { status: 'pending' as const },
    { status: 'noticed' as const, entered_at: '2017-09-26T22:00:00Z' },
    { status: 'affirmed' as const, entered_on: '2018-04-19' },
  ];
  t.equal(publicSince('appeal', appeal('a', { steps })), '2017-09-26T22:00:00Z', 'whatever their order');
  t.equal(publicSince('appeal', appeal('a', { steps, known_at: '2017-09-30' })), '2017-09-30');
  t.equal(publicSince('appeal', appeal('a')), undefined, 'an appeal without a step');
  t.equal(publicSince('appeal', { id: 'a' } as never), undefined, 'nor a list of them');
  t.equal(publicSince('condition', condition('access')), undefined);
});

t.test('the record stores that moment as an instant in UTC', async (t) => {
  t.equal(publicInstant('order', order('o', { entered_on: '2018-06-26' })), '2018-06-26T00:00:00Z');
  t.equal(publicInstant('order', order('o', { entered_at: '2018-06-26T12:00:00-05:00' })), '2018-06-26T17:00:00Z');
  t.equal(publicInstant('condition', condition('access')), undefined);
});

t.test('what is within an entity becomes public by itself', async (t) => {
  const filing = (entered_on?: string) => ({ kind: 'letter', summary: 'A letter.', entered_on });
  t.strictSame(
    publicMoments('case', lawsuit('c', { filed_on: '2017-08-07', filings: [filing('2017-09-01'), filing()] })),
    ['2017-08-07', '2017-09-01'],
  );
  t.strictSame(
    publicMoments('appeal', appeal('a', { steps: [{ status: 'argued', entered_on: '2018-01-19' }] })),
    ['2018-01-19', '2018-01-19'],
    'of an appeal its first step, and each step',
  );
  t.strictSame(publicMoments('condition', condition('access')), []);
});

const story = docketWith({
  condition: [condition('access')],
  case: [
    lawsuit('a-v-b', {
      filed_on: '2017-08-07',
      filings: [
        { kind: 'complaint', summary: 'Sued.', entered_on: '2017-08-07' },
        { kind: 'letter', summary: 'Wrote.', entered_on: '2018-01-01' },
        { kind: 'undated', summary: 'Nobody says when.' },
      ],
    }),
    lawsuit('c-v-d', { filed_on: '2017-09-01' }),
  ],
  order: [
    order('early', { entered_on: '2017-09-15' }),
    order('late', { entered_on: '2018-06-26', supersedes: ['early', 'letter'] }),
  ],
  appeal: [
    appeal('ca7-1', {
      steps: [
        { status: 'noticed', entered_on: '2017-09-26' },
        { status: 'argued', entered_on: '2018-01-19' },
      ],
    }),
  ],
  agency_action: [
    action('letter', { entered_on: '2017-11-15' }),
    action('memo', { entered_on: '2018-04-14', known_at: '2018-04-28' }),
  ],
});
const idsKnown = (known_at?: string) => {
  const known = asKnown(story, known_at);
  return [...known.order.keys(), ...known.agency_action.keys(), ...known.appeal.keys(), ...known.case.keys()];
};

t.test('nothing is known before it is public, and all of its day counts', async (t) => {
  t.strictSame(idsKnown('2017-08-06'), []);
  t.strictSame(idsKnown('2017-09-15'), ['early', 'a-v-b', 'c-v-d'], 'on the very day');
  t.strictSame(idsKnown('2017-09-15T03:59:59Z'), ['a-v-b', 'c-v-d'], 'not a second before it');
  t.strictSame(idsKnown('2017-09-15T04:00:00Z'), ['early', 'a-v-b', 'c-v-d'], 'from its first moment, in Eastern time');
  t.ok(asKnown(story, '2017-08-06').condition.has('access'), 'a condition is nothing that was hidden');
});

t.test('a memo that leaked is known from the leak', async (t) => {
  t.notOk(idsKnown('2018-04-20').includes('memo'));
  t.ok(idsKnown('2018-04-28').includes('memo'));
});

t.test('what an act supersedes is dropped once that act is known, whether order or agency action', async (t) => {
  t.match(idsKnown('2018-06-25'), ['early', 'letter', 'memo']);
  t.strictSame(idsKnown('2018-06-26').slice(0, 2), ['late', 'memo']);
  t.strictSame(idsKnown(undefined).slice(0, 2), ['late', 'memo']);
});

t.test('an agency action supersedes as an order does', async (t) => {
  const docket = docketWith({
    order: [order('o', { entered_on: '2017-09-15' })],
    agency_action: [
      action('first', { entered_on: '2017-09-15' }),
      action('second', { entered_on: '2017-09-16', supersedes: ['o', 'first'] }),
    ],
  });
  const known = asKnown(docket, undefined);
  t.strictSame([...known.order.keys(), ...known.agency_action.keys()], ['second']);
});

t.test('of a case and an appeal only the papers and steps known by then are shown', async (t) => {
  const known = asKnown(story, '2017-12-31');
  t.strictSame(
    known.appeal.get('ca7-1')?.steps.map(({ status }) => status),
    ['noticed'],
  );
  t.strictSame(
    known.case.get('a-v-b')?.filings?.map(({ kind }) => kind),
    ['complaint', 'undated'],
  );
  t.notOk('filings' in known.case.get('c-v-d')!, 'a case without filings stays without');
  t.equal(
    asKnown(story, undefined).appeal.get('ca7-1'),
    story.appeal.get('ca7-1'),
    'who knows everything sees them as they are',
  );
  t.equal(known.order.get('early'), story.order.get('early'), 'an order has no parts to leave out');
});
