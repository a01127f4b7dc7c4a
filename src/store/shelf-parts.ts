// Rows that several nouns bring into the query tables alike: docket numbers, events, words, whom they name.
import type { Entity, Noun } from '../docket/docket.ts';
import { docketNumbers, spellingsOf } from '../docket/docket-number.ts';
import { eventsOf } from '../docket/event.ts';
import type { Scope } from '../docket/scope.ts';
import { wordingOf } from '../docket/words.ts';
import type { Part, Row } from './shelf.ts';
import * as t from './tables.ts';

/** One row for each id, however often it is named. */
export const named = (column: string, ids: readonly string[]): Row[] =>
  [...new Set(ids)].map((id) => ({ [column]: id }));

const ofNoun = (noun: Noun) => (owner_id: string) => ({ noun, owner_id });

/** The spellings of a docket number that a noun carries. */
export const docketNumbersOf = (noun: 'case' | 'order' | 'appeal'): Part<never> => ({
  table: t.docket_numbers,
  owner: ofNoun(noun),
  rows: ({ docket_number = '' }: { docket_number?: string }) =>
    named('spelling', docketNumbers(docket_number).flatMap(spellingsOf)),
});

/** The events that a noun tells of, with the conditions and the places that they concern. */
export function eventsBy<N extends Noun>(
  noun: N,
  concerned: { conditions(entity: Entity<N>): readonly string[]; places(entity: Entity<N>): readonly string[] },
): Part<never>[] {
  const owner = ofNoun(noun);
  return [
    {
      table: t.events,
      owner,
      rows: (entity: Entity<N>) =>
        eventsOf(noun, entity as Entity<Noun>).map((event) => ({
          id: event.key,
          kind: event.kind,
          sort_on: event.day,
          case_id: event.case ?? null,
          court: event.court ?? null,
          agency: event.agency ?? null,
          document: JSON.stringify(event),
        })),
    },
    {
      table: t.event_conditions,
      owner,
      rows: (entity: Entity<N>) => named('condition_id', concerned.conditions(entity)),
    },
    { table: t.event_places, owner, rows: (entity: Entity<N>) => named('place', concerned.places(entity)) },
  ];
}

/** The words that an entity is found by. */
export const wordsOf = (noun: Noun): Part<never> => ({
  table: t.search_documents,
  owner: (id) => ({ noun, id }),
  rows: (entity: Entity<Noun>, doc) => {
    const wording = wordingOf(noun, entity);
    if (!wording) return [];
    const { title, judges = [], parties = [], numbers = [], body } = wording;
    const joined = (words: readonly (string | undefined)[]) =>
      words.filter((word) => word !== undefined && word !== '').join('\n');
    return [
      {
        doc,
        title,
        judges: joined(judges),
        parties: joined(parties),
        numbers: joined(numbers),
        body: joined(body),
      },
    ];
  },
});

/** The forms in which an order says whom it reaches. */
export const SCOPE_FORMS = ['everyone', 'jurisdictions', 'within', 'members_of', 'except', 'unstated'] as const;

/** How a scope says whom it reaches, and whom it names in saying so. */
export function placesIn(scope: Scope | undefined): { form: (typeof SCOPE_FORMS)[number]; place: string }[] {
  if (scope === undefined) return [{ form: 'unstated', place: '' }];
  const { everyone, except } = scope;
  return [
    ...(everyone ? [{ form: 'everyone' as const, place: '' }] : []),
    ...(['jurisdictions', 'within'] as const).flatMap((form) => (scope[form] ?? []).map((place) => ({ form, place }))),
    ...(scope.members_of ?? []).map(({ organization }) => ({ form: 'members_of' as const, place: organization })),
    ...(except ? placesIn(except).map(({ place }) => ({ form: 'except' as const, place })) : []),
  ];
}

/** The places that scopes name, whether to include or to leave them out; each once. */
export const namedIn = (scopes: readonly (Scope | undefined)[]): string[] => [
  ...new Set(scopes.flatMap((scope) => placesIn(scope).flatMap(({ place }) => place || []))),
];

/** The acts that an act takes the place of. */
export function supersessionsBy<N extends 'order' | 'agency_action'>(noun: N): Part<N> {
  return {
    table: t.supersessions,
    owner: (act_id) => ({ noun, act_id }),
    rows: (act) => named('superseded_id', (act as Entity<'order' | 'agency_action'>).supersedes ?? []),
  };
}
