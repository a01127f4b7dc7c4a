// The bench says what it cannot be asked, and how a figure stands to its goal.
import t from 'tap';
import { GOALS, reaches } from './goals.ts';
import { askedBy, Misused } from './options.ts';
import { verdictOn } from './outcome.ts';
import { placed } from './page.ts';
import { hottest } from './profile.ts';
import { wantedBy } from './readers.ts';

t.test('what the bench cannot be asked is refused with a reason', async (t) => {
  for (const [argv, why] of [
    [['--foo'], /--foo/],
    [['--rounds', '0'], /--rounds is a whole number from 1/],
    [['--rounds', '1.5'], /whole number/],
    [['--seconds', 'long'], /--seconds is a number/],
    [['--record', '10'], /--record is a whole number from 1000 to 1000000/],
    [['--record', '1000', '--peers'], /one at a time/],
    [['--database', 'nowhere.sqlite'], /no database "nowhere.sqlite"/],
    [['--database', 'nowhere.sqlite', '--short'], /one at a time/],
  ] as const)
    t.throws(() => askedBy(argv), { constructor: Misused, message: why }, argv.join(' '));
  t.match(askedBy([]), { rounds: 7, seconds: 1, short: false, record: [], peers: false });
  t.match(askedBy(['--short']), { rounds: 3, seconds: 0.3 });
  t.strictSame(askedBy(['--record', '1000,10000']).record, [1_000, 10_000]);
});

t.test('targets are picked by words in their names', async (t) => {
  const wanted = (only: string) => wantedBy(askedBy(['--only', only]));
  t.ok(wanted('list,CASE')('one case'));
  t.ok(wanted('list,case')('list of 20, cached'));
  t.notOk(wanted('list,case')('search'));
  t.ok(wanted('')('search'));
});

t.test('no floor is better than its goal', async (t) => {
  for (const [name, goal] of Object.entries(GOALS))
    t.ok(reaches({ ...goal, goal: goal.floor }, goal.goal, 'goal'), name);
});

t.test('a goal is met by the median; under the floor is what no round lifted above it', async (t) => {
  const on = (...figures: number[]) => verdictOn({ name: 'answer, cached', what: '', unit: '×', figures });
  const { goal, floor } = GOALS['answer, cached']!;
  t.equal(on(goal, goal, 0), 'met');
  t.equal(on(goal, floor / 2, floor / 2), 'missed');
  t.equal(on(floor / 2, floor / 3), 'under the floor');
  t.equal(on(), 'not measured');
  t.equal(verdictOn({ name: 'history', what: '', unit: '×', figures: [1] }), 'told only');
});

t.test('a profile tells the functions with most time of their own, waiting left out', async (t) => {
  const node = (id: number, functionName: string) => ({
    id,
    callFrame: { functionName, scriptId: '1', url: '', lineNumber: 0, columnNumber: 0 },
  });
  const nodes = [node(1, '(idle)'), node(2, 'little'), node(3, 'much')];
  const hot = hottest({ nodes, samples: [1, 2, 3, 3], timeDeltas: [100, 10, 15, 15] });
  t.match(hot, [
    { name: 'much', self: 0.75 },
    { name: 'little', self: 0.25 },
  ]);
});

t.test('figures go to the place that the page keeps for them, and nowhere else', async (t) => {
  const page = 'Before\n<!-- figures: seed -->\n\nold\n\n<!-- end of figures -->\nAfter\n';
  const put = placed(page, 'seed', 'new $1');
  t.equal(
    put,
    page.replace('old', () => 'new $1'),
  );
  t.equal(placed(put, 'seed', 'old'), page);
  t.throws(() => placed(page, 'peers', 'new'), /no place for figures/);
});
