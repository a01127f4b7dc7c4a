import fc from 'fast-check';
import t from 'tap';
import { explored } from '../../src/enforceability/explored.ts';
import { openingsOf, touchedBy } from '../../src/enforceability/openings.ts';
import { dockets } from './dockets.ts';
import { benchFor, findingOf } from './engine.ts';
import { questions } from './questions.ts';

const DOCKETS = Math.min(300, Number(process.env.FUZZ_DOCKETS ?? 300));

t.test('what is found by following what decides is every label that looking at every world finds', async (t) => {
  let differing = 0;
  fc.assert(
    fc.property(dockets, fc.array(questions, { minLength: 8, maxLength: 8 }), (docket, asked) => {
      const benchBy = benchFor(docket);
      for (const one of asked) {
        const bench = benchBy(one.known_at);
        const finding = findingOf(bench, one);
        if (finding.bounded.length > 0) continue;
        const touched = touchedBy(bench, finding.question, finding.t);
        const open = openingsOf(bench, finding.question, finding.t, touched);
        const followed = explored(bench, finding.cells, touched, finding.t, open);
        const labels = new Set(finding.outcomes.map(({ label }) => label));
        const supposed = new Set(followed.map(({ label }) => label));
        if (labels.size > 1) differing++;
        if ([...labels].sort().join() !== [...supposed].sort().join())
          throw new Error(`${JSON.stringify(one)}: ${[...supposed]}, of all worlds ${[...labels]}`);
      }
    }),
    { numRuns: DOCKETS },
  );
  t.ok(differing > DOCKETS / 4, `${differing} questions had several answers`);
});
