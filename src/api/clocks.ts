// Clocks: what the rules or the docket say comes next, seen from a day. Never a fact.
import { Type } from '@sinclair/typebox';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CLOCK_BASES, CLOCK_KINDS, CLOCK_STATES, Clock } from '../docket/clock.ts';
import { clocks as clocksOn } from '../docket/clocks.ts';
import { ref, words } from '../docket/component.ts';
import type { Docket } from '../docket/docket.ts';
import type { Store } from '../store/open.ts';
import { pageOf, stretchOf } from '../store/page.ts';
import { recall } from '../store/recall.ts';
import { dayOf, EASTERN } from '../time/instant.ts';
import { Asked, moments } from './asked.ts';
import type { Edge } from './edge.ts';
import { chronicle, clockTold } from './happenings.ts';
import { inFormats } from './in-formats.ts';
import { link, type PagingAsked, pageAsked, paging, querySchema, several, splitLists } from './list-query.ts';
import { listTable, WHOLE } from './list-told.ts';
import { pageSchema } from './page-schema.ts';
import { problems } from './problem-reply.ts';
import { ofRecord } from './standing.ts';

const id = (what: string, example: string) =>
  several(Type.String({ minLength: 1, maxLength: 200 }), `Ids of ${what}.`, [[example]]);

const { as_of, known_at, edition } = Asked.properties;

const querystring = querySchema({
  as_of: { ...as_of, description: 'The day it is seen from. Default: today.' },
  known_at,
  edition,
  state: several(words(CLOCK_STATES, 'ahead or passed'), 'Ahead of that day, or passed. Default: ahead.', [['ahead']]),
  kind: several(words(CLOCK_KINDS, 'What is expected.'), 'What is expected.', [['mandate_expected']]),
  basis: several(words(CLOCK_BASES, 'Whence the day.'), 'Whether a rule gives the day, or the docket.', [['docketed']]),
  case: id('cases', 'chicago-v-sessions'),
  court: id('courts', 'ca7'),
  condition: id('conditions', 'jag-2017-access'),
  ...paging,
});

interface ClocksAsked extends PagingAsked {
  as_of?: string;
  known_at?: string;
  edition?: number;
  state?: Clock['state'][];
  kind?: Clock['kind'][];
  basis?: Clock['basis'][];
  case?: string[];
  court?: string[];
  condition?: string[];
}

/** The clocks of a docket, remembered for the day they were last seen from. */
const seen = new WeakMap<Docket, { day: string; clocks: readonly Clock[] }>();

function clocksFrom(docket: Docket, day: string): readonly Clock[] {
  const last = seen.get(docket);
  if (last?.day === day) return last.clocks;
  const clocks = clocksOn(docket, day);
  seen.set(docket, { day, clocks });
  return clocks;
}

/** What is expected from a moment on, in the newest edition. */
export const clocksAhead = (store: Store, now: number): Clock[] =>
  clocksFrom(recall(store, {}).docket, dayOf(now, EASTERN)).filter(({ state }) => state === 'ahead');

const answers = ({ state = ['ahead'], kind, basis, ...asked }: ClocksAsked) => {
  const within = (list: readonly string[] | undefined, ...values: (string | undefined)[]) =>
    list === undefined || values.some((value) => value !== undefined && list.includes(value));
  return (clock: Clock) =>
    within(state, clock.state) &&
    within(kind, clock.kind) &&
    within(basis, clock.basis) &&
    within(asked.case, clock.case) &&
    within(asked.court, clock.court) &&
    within(asked.condition, ...clock.conditions);
};

type Asking = { Querystring: ClocksAsked };

export function clocks(app: FastifyInstance, edge: Edge): void {
  const { store, now } = edge;
  const page = pageSchema(Clock, 'Clock', {
    as_of: Type.Optional(Type.String({ format: 'date', description: 'The day it is seen from.' })),
  });
  for (const schema of [Clock, page]) app.addSchema(schema);
  const wanted = (asked: ClocksAsked) => {
    const { as_of, known_at } = moments(store, asked, now());
    const { docket } = recall(store, { ...asked, known_at });
    return { as_of: as_of!, clocks: clocksFrom(docket, as_of!).filter(answers(asked)) };
  };
  const told = (request: FastifyRequest<Asking>) => {
    const happenings = wanted(request.query).clocks.map((clock) => clockTold(clock, request, edge));
    return chronicle(ABOUT, '/v1/clocks', happenings, request, edge);
  };
  inFormats<Asking>(
    app,
    {
      url: '/v1/clocks',
      standing: ({ url, query }) => {
        const asked = query as ClocksAsked;
        return ofRecord(store, url, asked, moments(store, asked, now()));
      },
      preValidation: splitLists(querystring),
      schema: {
        operationId: 'listClocks',
        tags: ['record'],
        summary: 'List what comes next',
        description: `Mandates, petitions, deadlines and ends that the rules or the docket say are to come, the soonest first. A day that a rule gives is assumed: courts issue early, extend or withhold. A calendar or a feed has all of them.${WHOLE}`,
        querystring,
        response: { 200: ref(page), ...problems },
      },
    },
    {
      document: (request, reply) => {
        const { as_of, clocks } = wanted(request.query);
        const found = pageFrom(clocks, pageAsked(request.query));
        link(request, reply, found);
        return { ...found, as_of };
      },
      table: (request) => listTable(request, Clock, (asked) => pageFrom(wanted(request.query).clocks, asked)),
      feed: told,
      calendar: told,
    },
  );
}

const ABOUT = {
  id: 'clocks',
  title: 'What comes next, by the record of enjoined',
  text: 'Days that the docket names, and days that a rule gives: those are assumed, and courts issue early, extend or withhold.',
};

function pageFrom(
  clocks: readonly Clock[],
  { count, ...asked }: Parameters<Parameters<typeof listTable>[2]>[0] & { count?: boolean },
) {
  const rows = clocks.map((clock) => ({ key: [clock.due_on, clock.id], clock }));
  const found = pageOf(
    { list: 'clock', order: 'due_on', keys: 2, ...asked },
    (stretch) => stretchOf(rows, stretch),
    ({ clock }) => clock,
  );
  return { ...found, ...(count && { count: rows.length }) };
}
