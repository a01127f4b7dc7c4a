// A docket as it was read: up to which day, and whether a day asked about lies past that (R8.4).
import { type Static, Type } from '@sinclair/typebox';
import type { Appeal } from './appeal.ts';
import type { Case } from './case.ts';
import { closed, words } from './component.ts';
import type { Docket } from './docket.ts';
import { docketNumbers } from './docket-number.ts';
import type { Order } from './order.ts';
import { enteredOn } from './reckoning.ts';

export const ReadDocket = Type.Object(
  {
    docket: Type.String({ description: 'Id of the case or appeal.', examples: ['chicago-v-sessions'] }),
    kind: words(['case', 'appeal'] as const, 'Whether it is the docket of a case or of an appeal.'),
    case: Type.String({ description: 'Id of the case; for an appeal, of the one it comes from.' }),
    court: Type.String({ description: 'Id of the court that keeps it.', examples: ['ilnd'] }),
    docket_number: Type.Optional(Type.String({ description: 'Its number.', examples: ['1:17-cv-05720'] })),
    data_through: Type.Optional(
      Type.String({
        format: 'date',
        description: 'Day up to which it was read; later silence says nothing. Left out: not recorded.',
      }),
    ),
    closed: Type.Boolean({ description: 'Whether the case is known to be closed; its appeals are closed with it.' }),
    stale: Type.Boolean({ description: 'Whether it is open and was last read to before the day asked about.' }),
    last_event_on: Type.Optional(
      Type.String({ format: 'date', description: 'Day of the last thing recorded of it, with a day of its own.' }),
    ),
    orders: Type.Integer({ description: 'How many recorded orders were entered on it.', minimum: 0 }),
  },
  {
    $id: 'ReadDocket',
    ...closed,
    description: 'A docket, up to which day it was read, and what of it is on record.',
    examples: [
      {
        docket: 'chicago-v-sessions',
        kind: 'case',
        case: 'chicago-v-sessions',
        court: 'ilnd',
        docket_number: '1:17-cv-05720',
        data_through: '2020-06-04',
        closed: false,
        stale: true,
        last_event_on: '2018-07-27',
        orders: 4,
      },
    ],
  },
);
export type ReadDocket = Static<typeof ReadDocket>;

/**
 * Every docket of a record, seen from a day: the stale ones first, then by the day to which they were read, those without one first.
 * As in an answer, a docket that nobody said how far it was read is not called stale.
 */
export function docketsRead(docket: Docket, as_of: string): ReadDocket[] {
  const orders = Map.groupBy(docket.order.values(), (order) => order.case);
  const cases = [...docket.case.values()].map((lawsuit) =>
    readOf(lawsuit, { kind: 'case', lawsuit, as_of }, ordersOn(lawsuit, orders.get(lawsuit.id))),
  );
  const appeals = [...docket.appeal.values()].map((appeal) =>
    readOf(
      appeal,
      { kind: 'appeal', lawsuit: docket.case.get(appeal.case), as_of },
      ordersIn(appeal, orders.get(appeal.case)),
    ),
  );
  return [...cases, ...appeals].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

/** How far the docket on which an order was entered has been read: its case's, or that of the appeal it was entered in. */
export function dataThrough({ case: lawsuit, court, docket_number }: Order, docket: Docket): string | undefined {
  const own = docket.case.get(lawsuit);
  if (own?.court === court) return own.data_through;
  const appeals = [...docket.appeal.values()];
  return appeals.find((appeal) => appeal.court === court && appeal.docket_number === docket_number)?.data_through;
}

interface Seen {
  readonly kind: ReadDocket['kind'];
  readonly lawsuit: Case | undefined;
  readonly as_of: string;
}

function readOf(read: Case | Appeal, { kind, lawsuit, as_of }: Seen, orders: readonly Order[]): ReadDocket {
  const { id, court, docket_number, data_through } = read;
  const isClosed = lawsuit?.closed ?? false;
  const last = lastEventOn(read, orders);
  return {
    docket: id,
    kind,
    case: lawsuit?.id ?? ('case' in read ? read.case : id),
    court,
    ...(docket_number !== undefined && { docket_number }),
    ...(data_through !== undefined && { data_through }),
    closed: isClosed,
    stale: !isClosed && data_through !== undefined && data_through < as_of,
    ...(last !== undefined && { last_event_on: last }),
    orders: orders.length,
  };
}

const ordersOn = ({ court }: Case, orders: readonly Order[] = []) => orders.filter((order) => order.court === court);

const numbersOf = ({ docket_number = '' }: { docket_number?: string }) =>
  docketNumbers(docket_number).map(({ canonical }) => canonical);

/** The orders that made a step of an appeal, or that its court entered under its number. */
function ordersIn(appeal: Appeal, orders: readonly Order[] = []): Order[] {
  const made = new Set(appeal.steps.map(({ order }) => order));
  const numbers = numbersOf(appeal);
  return orders.filter(
    (order) =>
      order.court === appeal.court &&
      (made.has(order.id) || numbersOf(order).some((number) => numbers.includes(number))),
  );
}

function lastEventOn(read: Case | Appeal, orders: readonly Order[]): string | undefined {
  const within = [...('steps' in read ? read.steps : (read.filings ?? [])), ...orders];
  const filed = 'filed_on' in read ? read.filed_on : undefined;
  return [filed, ...within.map(enteredOn)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

const placeOf = ({ stale, data_through = '', docket }: ReadDocket) => `${stale ? 0 : 1} ${data_through} ${docket}`;
