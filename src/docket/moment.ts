// When something happened or takes effect: a day, an instant, a window nobody has narrowed, or a signal yet to come.
import { type Static, Type } from '@sinclair/typebox';
import { Day, isDay } from '../time/day.ts';
import { dayOf, EASTERN, Instant, millis } from '../time/instant.ts';
import { closed, ref } from './component.ts';

export const Window = Type.Object(
  {
    after: Type.Optional(Type.String({ format: 'date', description: 'It had not happened by the end of this day.' })),
    by: Type.Optional(
      Type.String({
        format: 'date',
        description: 'It had happened by the start of this day. Left out: nothing shows that it ever happened.',
      }),
    ),
  },
  {
    $id: 'Window',
    ...closed,
    description: 'An unrecorded moment between two days. Never replaced by an invented day.',
    examples: [{ after: '2018-08-29', by: '2018-10-05' }],
  },
);
export type Window = Static<typeof Window>;

/** The fields by which an act is dated: exactly one of the three. */
export const dating = {
  entered_on: Type.Optional(Day),
  entered_at: Type.Optional(Instant),
  entered_between: Type.Optional(ref(Window)),
};

/** Something dated, by one of the three, or by none where nothing says when. */
export interface Dated {
  readonly entered_on?: string;
  readonly entered_at?: string;
  readonly entered_between?: Window;
}

/** The day by which something dated is put in order: its own, or the beginning of its window; empty where nothing says. */
export function dayOfAct({ entered_on, entered_at, entered_between }: Dated): string {
  const moment = entered_on ?? entered_at ?? entered_between?.after ?? entered_between?.by ?? '';
  return moment === '' || isDay(moment) ? moment : dayOf(millis(moment, EASTERN), EASTERN);
}

const Signal = Type.Object(
  {
    signal: Type.String({
      description: 'Name of a signal, such as `mandate:ca7:18-2885`, given out by whatever brings the moment about.',
    }),
  },
  closed,
);

export const From = Type.Union([Type.String({ description: 'A day or an instant.' }), Signal], {
  description:
    'When it takes effect, if not on entry: a day, an instant, or a signal that is recorded and never computed.',
});
export type From = Static<typeof From>;

const Unless = Type.Object(
  {
    unless: Type.String({ description: 'Name of the signal that keeps it going.' }),
    by: Type.String({ format: 'date', description: 'The last day on which the signal keeps it going.' }),
  },
  closed,
);

export const Until = Type.Array(
  Type.Union([
    Type.String({ description: 'The first day on which it no longer applies, or the instant at which it stops.' }),
    Signal,
    Unless,
  ]),
  { description: 'When it stops applying (half-open): the first of these to come about.' },
);
export type Until = Static<typeof Until>;
