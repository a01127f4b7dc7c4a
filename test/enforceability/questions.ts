// Generated questions about generated dockets.
import fc from 'fast-check';
import { day, days, instants, moments, rarely } from './dockets.ts';
import type { Asked } from './neutral.ts';

const half = <T>(arb: fc.Arbitrary<T>) => rarely(arb, 1);

export const questions: fc.Arbitrary<Asked> = fc
  .record({
    provision: fc.constantFrom('p', 'p', 'p', 'q'),
    who: fc.constantFrom('a', 'a', 'b', 'c', 's1', 'elsewhere'),
    date: fc.oneof(
      { weight: 3, arbitrary: fc.noBias(fc.integer({ min: -1, max: 40 })).map(day) },
      { weight: 1, arbitrary: instants },
    ),
    fy: half(fc.constantFrom(2017, 2018, 2019)),
    agency: half(fc.constantFrom('doj', 'dhs', 'hud')),
    act: half(fc.constantFrom('withhold', 'delay', 'audit')),
    class: half(fc.constantFrom('direct', 'pass_through')),
    known_at: rarely(
      fc.oneof(
        moments,
        days.map((n) => day(n + 15)),
      ),
    ),
    strict: rarely(fc.constant(true), 9),
  })
  .map(
    (asked) => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as unknown as Asked,
  );
