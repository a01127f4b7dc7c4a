// CourtListener's own words (API v4 and its webhooks), read into what they say: dockets, and lines of dockets.
import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { Problem } from '../problem.ts';
import { isDay } from '../time/day.ts';

const SITE = 'https://www.courtlistener.com';
const DOCKET_ALERT = 1;
const MOST_RESULTS = 500;

/** Their objects have more fields than we read, and get new ones: those are let through. */
const open = { additionalProperties: true } as const;
const maybe = <T extends TSchema>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));

const TheirDocket = Type.Object(
  {
    id: Type.Integer(),
    court: maybe(Type.String()),
    court_id: maybe(Type.String()),
    docket_number: maybe(Type.String()),
    case_name: maybe(Type.String()),
    date_filed: maybe(Type.String()),
    assigned_to_str: maybe(Type.String()),
    absolute_url: maybe(Type.String()),
  },
  open,
);

const TheirDocument = Type.Object({ description: maybe(Type.String()), absolute_url: maybe(Type.String()) }, open);

const TheirEntry = Type.Object(
  {
    id: Type.Integer(),
    docket: maybe(Type.Union([Type.Integer(), Type.String()])),
    date_filed: maybe(Type.String()),
    entry_number: maybe(Type.Union([Type.Integer(), Type.String()])),
    description: maybe(Type.String({ maxLength: 100_000 })),
    recap_documents: maybe(Type.Array(TheirDocument)),
  },
  open,
);
type TheirEntry = Static<typeof TheirEntry>;

/** A docket as CourtListener has it: only what says which lawsuit it is. */
export interface DocketSeen {
  readonly courtlistener_docket_id: number;
  readonly court?: string;
  readonly docket_number?: string;
  readonly case_name?: string;
  readonly filed_on?: string;
  readonly judge?: string;
  readonly url?: string;
}

/** A line of a docket, as the clerk wrote it. */
export interface DocketLine {
  readonly courtlistener_docket_entry_id: number;
  readonly courtlistener_docket_id?: number;
  readonly entry_number?: string;
  /** The day the clerk gives as that of entry, or else of filing. */
  readonly entered_on?: string;
  readonly text: string;
  readonly url?: string;
}

/** Everything that one delivery, or one file, says. */
export interface Delivery {
  readonly dockets: readonly DocketSeen[];
  readonly lines: readonly DocketLine[];
  /** What was not read, and why. */
  readonly left_out: readonly string[];
}

/**
 * Reads a docket or a docket entry of the API, a page or an array of them, or the event of a docket alert. Events of other kinds are left
 * out, and said to be. Refuses (invalid) what is none of these, naming every fault.
 */
export function deliveryIn(json: unknown): Delivery {
  const { objects, left_out } = unwrapped(json);
  if (objects.length > MOST_RESULTS)
    throw new Problem(
      'invalid',
      `There are ${objects.length} results, more than ${MOST_RESULTS}. Send them in several parts.`,
    );
  const faults = objects.flatMap((object, index) => faultsOf(object, index));
  if (faults.length > 0)
    throw new Problem(
      'invalid',
      `This is no docket, docket entry or docket alert of CourtListener: ${faults[0]!.detail}`,
      {
        errors: faults,
      },
    );
  return {
    dockets: objects.filter((one) => !isEntry(one)).map((one) => docketSeen(one as Static<typeof TheirDocket>)),
    lines: objects.filter(isEntry).map((one) => docketLine(one as TheirEntry)),
    left_out,
  };
}

function unwrapped(json: unknown): { objects: unknown[]; left_out: string[] } {
  if (Array.isArray(json)) return { objects: json, left_out: [] };
  const { webhook, payload, results } = isObject(json) ? json : {};
  const type = isObject(webhook) ? webhook.event_type : undefined;
  if (isObject(webhook) && type !== DOCKET_ALERT)
    return {
      objects: [],
      left_out: [`An event of type ${JSON.stringify(type) ?? 'none'}: only docket alerts (1) are read.`],
    };
  // The event as CourtListener's testing tool first sent it had its results beside `webhook`.
  const listed = isObject(payload) ? payload.results : results;
  if (Array.isArray(listed)) return { objects: listed, left_out: [] };
  return { objects: [json], left_out: [] };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A docket has a docket number; a docket entry has documents, or a place on a docket. */
const isEntry = (value: unknown): boolean =>
  isObject(value) && !('docket_number' in value) && ('recap_documents' in value || 'entry_number' in value);

function faultsOf(object: unknown, index: number) {
  const isDocket = isObject(object) && 'docket_number' in object;
  if (!isDocket && !isEntry(object))
    return [
      { pointer: `/${index}`, detail: 'it has neither `docket_number` nor `recap_documents` nor `entry_number`.' },
    ];
  return [...Value.Errors(isDocket ? TheirDocket : TheirEntry, object)].map(({ path, message }) => ({
    pointer: `/${index}${path}`,
    detail: `\`${path.slice(1)}\`: ${message}.`,
  }));
}

/** Leaves out what is empty: they write `null` and `""` for what they do not know. */
const known = <T extends object>(fields: { [K in keyof T]: T[K] | null | undefined | '' }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== '')) as T;

const page = (path: string | null | undefined) => (path?.startsWith('/') ? `${SITE}${path}` : undefined);

const dayIn = (text: string | null | undefined) => (text && isDay(text) ? text : undefined);

function docketSeen(theirs: Static<typeof TheirDocket>): DocketSeen {
  return known<DocketSeen>({
    courtlistener_docket_id: theirs.id,
    court: theirs.court_id || lastOf(theirs.court),
    docket_number: theirs.docket_number,
    case_name: theirs.case_name,
    filed_on: dayIn(theirs.date_filed),
    judge: theirs.assigned_to_str,
    url: page(theirs.absolute_url),
  });
}

function docketLine(theirs: TheirEntry): DocketLine {
  const { id, docket, date_filed, entry_number, description, recap_documents } = theirs;
  const documents = recap_documents ?? [];
  const address = documents.find(({ absolute_url }) => absolute_url)?.absolute_url;
  const text = (description || documents.find((one) => one.description)?.description || '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const docketId = Number(
    typeof docket === 'string' ? lastOf(docket) : (docket ?? /^\/docket\/(\d+)\//.exec(address ?? '')?.[1]),
  );
  return known<DocketLine>({
    courtlistener_docket_entry_id: id,
    courtlistener_docket_id: Number.isSafeInteger(docketId) && docketId > 0 ? docketId : undefined,
    entry_number: entry_number == null ? undefined : String(entry_number),
    entered_on: enteredIn(text) ?? dayIn(date_filed),
    text,
    url: page(address),
  });
}

/** The last part of an address of theirs: the id of what it leads to. */
const lastOf = (address: string | null | undefined) => address?.split('/').findLast((part) => part !== '');

/** The day of entry that clerks of district courts write at the end of a line. */
function enteredIn(text: string): string | undefined {
  const [, month, day, year] = /\(Entered: (\d\d)\/(\d\d)\/(\d{4})\)/.exec(text) ?? [];
  return dayIn(month && `${year}-${month}-${day}`);
}
