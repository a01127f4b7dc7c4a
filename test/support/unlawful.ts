// What is unlawful in a docket, told as the fact that it is in, the way to it, and what to do.
import { check } from '../../src/docket/check.ts';
import type { Disposition } from '../../src/docket/disposition.ts';
import type { Entity } from '../../src/docket/docket.ts';
import { condition, court, docketWith, type Facts, lawsuit, order } from '../docket/docket-with.ts';

/** What every docket here has: two courts, a condition, a lawsuit and an issue. */
export const around: Facts = {
  court: [court('ilnd'), court('ca7')],
  condition: [condition('access')],
  case: [lawsuit('a-v-b')],
  issue: [
    {
      id: 'reach',
      question: 'How far?',
      readings: [
        { id: 'near', says: 'Near.' },
        { id: 'far', says: 'Far.' },
      ],
    },
  ],
};

/** Everything unlawful in a docket of these facts: whose, where, and what. */
export const said = (facts: Facts) =>
  check(docketWith({ ...around, ...facts })).map(
    ({ noun, id, path, detail }) => `${noun} ${id} ${path.join('.')}: ${detail}`,
  );

/** An order known by its day, with these rulings. */
export const on = (entered_on: string, ...dispositions: Disposition[]): Entity<'order'> =>
  order(entered_on, { entered_on, dispositions });
