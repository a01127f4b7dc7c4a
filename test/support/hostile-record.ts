// A record with something hostile in every text that an editor may write freely: found by the schemas, so that a new field has it too.
import { NOUNS, type Noun, PARTS } from '../../src/docket/docket.ts';
import { referentsBy } from '../../src/docket/references.ts';
import { small } from './small-record.ts';

export const HOSTILE = `"'></title></style><script>alert(1)</script><img src=x onerror=alert(2)>`;

/** Texts with a meaning to the engine, which a hostile one would be refused for or would take away from what is shown. */
const DECIDES = new Set('id known_at tz state also_county_geoid adopted reading'.split(' '));

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: unknown;
}

/** What stands for a part that an entity may have and the small record lacks. */
const PART: Readonly<Record<string, object>> = {
  Citation: { source: 'a-page' },
  Discrepancy: { claim: 'It says more.', record_says: 'Less.' },
  Reviewed: { warning: 'promise_without_end', why: 'It has none.' },
  Filing: { kind: 'complaint', summary: 'A sued.', entered_on: '2017-08-07' },
  LifecycleStep: { conditions: ['jag-2017-access'], state: 'active' },
  Forbearance: { id: 'promise', conditions: ['jag-2017-1373'] },
  Recipient: { jurisdiction: 'chicago-il' },
  Award: { fiscal_year: 2017, precision: 'unknown' },
};

const partOf = ({ $ref }: Schema) => PARTS.find(({ $id }) => $id === $ref) as Schema;

/** Free is what no reference, no list and no form restrains; the address of a source is free after its beginning. */
const isFree = ({ type, pattern, format, enum: list }: Schema, field: string): boolean =>
  type === 'string' &&
  !format &&
  !list &&
  !DECIDES.has(field) &&
  referentsBy(field).length === 0 &&
  (!pattern || field === 'url');

function filled(schema: Schema, value: unknown, field: string, text: string): unknown {
  if (schema.$ref) return filled(partOf(schema), value ?? PART[schema.$ref], field, text);
  if (isFree(schema, field)) return `${value ?? (field === 'url' ? 'https://example.org/' : '')}${text}`;
  if (schema.type === 'array' && schema.items) {
    const items = (value as unknown[] | undefined) ?? [undefined];
    const all = items.map((item) => filled(schema.items!, item, field, text)).filter((item) => item !== undefined);
    return all.length > 0 ? all : undefined;
  }
  if (schema.type !== 'object' || !schema.properties || value === undefined) return value;
  const fields = Object.entries(schema.properties).map(([name, inner]) => [
    name,
    filled(inner, (value as Record<string, unknown>)[name], name, text),
  ]);
  return Object.fromEntries(fields.filter(([, inner]) => inner !== undefined));
}

/** The stay spares the members of an organization too, so that answers speak of it and of who is a member. */
const stay = small.order![1]!;
const sparing = {
  ...stay,
  dispositions: stay.dispositions.map((one) => ({
    ...one,
    scope: {
      everyone: true as const,
      except: { jurisdictions: ['chicago-il'], members_of: [{ organization: 'mayors' }] },
    },
  })),
};

const base: typeof small = {
  ...small,
  order: [small.order![0]!, sparing],
  organization: [{ id: 'mayors', name: 'The mayors', list: 'partial' }],
  membership: [{ id: 'mayors.chicago-il', organization: 'mayors', member: 'chicago-il', from: '2017-01-01' }],
  issue: [
    {
      id: 'reach',
      case: 'a-v-b',
      question: 'How far does the stay reach?',
      readings: [
        { id: 'all', says: 'Everywhere.' },
        { id: 'part', says: 'In part.' },
      ],
    },
  ],
};

/** Every fact of the small record, and an organization, a membership and an issue, with a hostile text in every free one. */
export const hostileFacts = (text = HOSTILE): { noun: Noun; entity: { id: string } }[] =>
  (Object.keys(NOUNS) as Noun[]).flatMap((noun) =>
    base[noun]!.map((entity) => ({
      noun,
      entity: filled(NOUNS[noun] as unknown as Schema, entity, noun, text) as { id: string },
    })),
  );

/** Where a noun has free text, in every part of it: `order.dispositions.note`. */
export function freeFields(noun: Noun): string[] {
  const look = (schema: Schema, field: string, path: string): string[] => {
    if (schema.$ref) return look(partOf(schema), field, path);
    if (schema.type === 'array' && schema.items) return look(schema.items, field, path);
    if (isFree(schema, field)) return [path];
    return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => look(inner, name, `${path}.${name}`));
  };
  return look(NOUNS[noun] as unknown as Schema, noun, noun);
}

/** What an address starts with that is none to follow. */
export const SCRIPTS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
];

/** Where an entity is hostile, named in the same way. */
export function hostileFields(value: unknown, path: string): string[] {
  if (typeof value === 'string') return value.includes(HOSTILE) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item) => hostileFields(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => hostileFields(inner, `${path}.${name}`));
}
