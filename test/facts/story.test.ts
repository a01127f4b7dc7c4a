import t from 'tap';
import { docketOf } from '../../src/facts/story.ts';
import { mismatches } from '../../src/facts/story-verdict.ts';
import { storyOf } from '../enforceability/bench.ts';

const asked = { provision: 'p', who: 'a', date: '2020-03-01' };

t.test('what an event does decides, whatever form is named for it; forms are an open list', async (t) => {
  const events = [
    {
      id: 'e',
      at: '2020-02-01',
      effects: [{ do: 'bar' as const, id: 'b', form: 'structural_injunction', of: 'p', who: 'a' }],
    },
    { id: 'f', at: '2020-02-02', effects: [{ do: 'hold' as const, id: 'h', form: 'vacatur', target: 'b' }] },
  ];
  const story = storyOf(events);
  const rulings = [...docketOf(story).order.values()].flatMap(({ dispositions }) =>
    dispositions.map(({ ruling }) => ruling),
  );
  t.strictSame(rulings, ['preliminary_injunction', 'stay_pending_appeal'], 'a vacatur bars, and holds nothing');
  t.strictSame(mismatches({ ...story, ask: [{ ...asked, answer: 'not_barred', held: ['h'] }] }), []);
});

t.test('an exception to an exception beside others is refused, for no scope says it', async (t) => {
  const who = ['a', { except: ['b', { except: 'c' }] }];
  const event = { id: 'e', at: '2020-02-01', effects: [{ do: 'bar' as const, id: 'b', of: 'p', who }] };
  t.throws(() => docketOf(storyOf([event])), { message: /has an exception to an exception, among others/ });
});
