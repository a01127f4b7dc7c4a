// Neighbours brought in: the entities that results refer to, in a map beside them, each once.
import { type TSchema, Type } from '@sinclair/typebox';
import { ref } from '../docket/component.ts';
import { type Entity, NOUNS, type Noun } from '../docket/docket.ts';
import { references } from '../docket/references.ts';
import { one } from '../store/lists.ts';
import type { Store } from '../store/open.ts';

/** What `expand` calls the nouns, singular where an entity has one of them. */
const NAMES = {
  court: 'court',
  case: 'case',
  sources: 'source',
  conditions: 'condition',
  jurisdictions: 'jurisdiction',
  organizations: 'organization',
  issues: 'issue',
  orders: 'order',
  appeals: 'appeal',
} as const satisfies Record<string, Noun>;
export type Expandable = keyof typeof NAMES;

/** What can be brought in beside each noun. */
export const EXPANDABLE: { readonly [N in Noun]: readonly Expandable[] } = {
  court: ['court'],
  source: [],
  jurisdiction: ['court', 'jurisdictions', 'sources'],
  organization: ['sources'],
  membership: ['organizations', 'jurisdictions', 'sources'],
  condition: ['conditions', 'sources'],
  case: ['court', 'conditions', 'orders', 'appeals', 'sources'],
  issue: ['case', 'sources'],
  order: ['case', 'court', 'conditions', 'jurisdictions', 'organizations', 'issues', 'appeals', 'sources'],
  appeal: ['case', 'court', 'orders', 'sources'],
  agency_action: ['conditions', 'jurisdictions', 'organizations', 'issues', 'sources'],
};

const byId = (schema: TSchema) =>
  Type.Optional(
    Type.Unsafe<Record<string, unknown>>(Type.Object({}, { additionalProperties: ref(schema), description: 'By id.' })),
  );

/** The plural under which a noun's entities are brought in. */
const plural = (noun: Noun) => `${noun}s` as const;

export const Included = Type.Object(
  Object.fromEntries(Object.values(NAMES).map((noun) => [plural(noun), byId(NOUNS[noun])])),
  {
    $id: 'Included',
    additionalProperties: false,
    description: 'What the results refer to, as far as `expand` asked for it: each entity once, by noun and id.',
    examples: [{ courts: { ca7: NOUNS.court.examples[0] } }],
  },
);

/** The entities that some shown ones refer to, of the nouns that were asked for. What the record does not have is left out. */
export function included(store: Store, shown: readonly object[], expand: readonly Expandable[]) {
  const refers = shown.flatMap(references);
  return Object.fromEntries(
    expand.map((name) => {
      const noun = NAMES[name];
      const ids = refers.filter(({ to }) => to.includes(noun)).map(({ id }) => id);
      const more = shown.flatMap((entity) => derived(name, entity));
      const found = [...new Set([...ids, ...more])].flatMap((id) => one(store, noun, id) ?? []);
      return [plural(noun), Object.fromEntries(found.map((entity: Entity<Noun>) => [entity.id, entity]))];
    }),
  );
}

/** Ids that a reply adds to an entity: the orders of a case, the appeals from an order. */
function derived(name: Expandable, shown: object): string[] {
  const { orders = [], appeals = [] } = shown as { orders?: string[]; appeals?: { id: string }[] };
  if (name === 'orders') return orders;
  return name === 'appeals' ? appeals.map(({ id }) => id) : [];
}
