// A correction: what the record said of something, what it says instead, and how much that matters.
import { type Static, Type } from '@sinclair/typebox';
import { applyPatch, createPatch, Pointer } from 'rfc6902';
import { closed, words } from './component.ts';
import { listChanges } from './list-changes.ts';

export const CORRECTION_KINDS = ['correction', 'addition', 'withdrawal', 'restoration'] as const;
export const SEVERITIES = ['substance', 'wording', 'sourcing'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const Change = Type.Object(
  {
    pointer: Type.String({
      description: 'JSON pointer (RFC 6901) to the field; changes are applied one after the other (RFC 6902).',
      examples: ['/dispositions/0/scope'],
    }),
    op: words(['add', 'remove', 'replace'] as const, 'What was done to the field.'),
    was: Type.Optional(Type.Unknown({ description: 'What stood there; left out where nothing did.' })),
    is: Type.Optional(Type.Unknown({ description: 'What stands there now; left out where nothing does.' })),
  },
  {
    $id: 'FieldChange',
    ...closed,
    description: 'A field that was changed.',
    examples: [{ pointer: '/title', op: 'replace', was: 'Injunction', is: 'Preliminary injunction' }],
  },
);
export type Change = Static<typeof Change>;

/** Fields that only say where a fact comes from, or how sure the record is of it. */
const SOURCING = new Set(
  'sources source quote pin confidence uncertain discrepancies research from_memory review reviewed text_source operative_text_seen data_through'.split(
    ' ',
  ),
);

/** Fields that only tell what others decide, or by which a thing is found. */
const WORDING = new Set(
  [
    'title name summary note asks says question held_by would_settle captions citation citations said_as also_known_as',
    'judges plaintiffs defendants docket_number entry_number publisher published_on url printed reliability',
    'courtlistener_docket_id clearinghouse_id documentcloud_id',
  ].flatMap((line) => line.split(' ')),
);

/** The fields in which a version of an entity differs from the one before it, as one change after the other. */
export function changesBetween(was: object, is: object): Change[] {
  const between = structuredClone(was);
  return createPatch(was, is, listChanges).flatMap((operation): Change[] => {
    if (operation.op !== 'add' && operation.op !== 'remove' && operation.op !== 'replace') return [];
    const { op, path: pointer } = operation;
    const stood = op === 'add' ? {} : { was: structuredClone(Pointer.fromJSON(pointer).get(between)) as unknown };
    applyPatch(between, [operation]);
    return [{ pointer, op, ...stood, ...(op !== 'remove' && { is: operation.value as unknown }) }];
  });
}

/** What kind of correction takes one version of an entity to the next; null is an entity that was withdrawn. */
export function kindOfCorrection(was: object | null, is: object | null, changes: readonly Change[]) {
  if (is === null) return 'withdrawal';
  if (was === null) return 'restoration';
  return changes.every(({ op }) => op === 'add') ? 'addition' : 'correction';
}

/** The gravest of some changes: of what decides answers, of what only tells, or of where it comes from. */
export function severityOf(changes: readonly Change[]): Severity {
  const severities = changes.map(({ pointer }) => severityAt(pointer.split('/').slice(1)));
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'substance';
}

function severityAt(tokens: readonly string[]): Severity {
  // The words of an order that a paragraph quotes are its source; the text of a condition is the condition.
  if (tokens.some((token, depth) => SOURCING.has(token) || (token === 'text' && depth > 0))) return 'sourcing';
  return tokens.some((token) => WORDING.has(token)) ? 'wording' : 'substance';
}
