// A hypothesis: orders and acts put beside a docket, held to the rules that facts are held to, and stored nowhere.
import type { AgencyAction } from '../docket/agency-action.ts';
import { checkChange } from '../docket/check-change.ts';
import { type Docket, type Entity, type Noun, nounSaid } from '../docket/docket.ts';
import type { Issue } from '../docket/issue.ts';
import { keyOf } from '../docket/key.ts';
import type { Order } from '../docket/order.ts';
import type { Path } from '../docket/references.ts';
import { type Fault, Problem } from '../problem.ts';

export interface Hypothesis {
  readonly orders?: Order[];
  readonly agency_actions?: AgencyAction[];
  readonly issues?: Issue[];
}

const NOUN_OF = { issues: 'issue', orders: 'order', agency_actions: 'agency_action' } as const;

interface Supposed {
  readonly noun: Noun;
  readonly entity: Entity<Noun>;
  readonly pointer: string;
}

/**
 * The docket with the hypothesis in it. Nothing that is supposed needs a source. Refuses (invalid), all at once, whatever a seed
 * file would be refused for, ids that the docket has already, and an empty hypothesis.
 */
export function supposing(docket: Docket, hypothesis: Hypothesis): Docket {
  const supposed = Object.entries(NOUN_OF).flatMap(([field, noun]) =>
    (hypothesis[field as keyof Hypothesis] ?? []).map(
      (entity, index): Supposed => ({ noun, entity: { ...entity, from_memory: true }, pointer: `/${field}/${index}` }),
    ),
  );
  if (supposed.length === 0)
    throw new Problem('invalid', 'Suppose something: an order under `orders` or an act under `agency_actions`.');
  const wide = { ...docket, ...widened(docket, supposed) };
  const faults = [...taken(docket, supposed), ...unlawful(docket, wide, supposed)];
  if (faults.length > 0)
    throw new Problem('invalid', `The hypothesis has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}.`, {
      errors: faults,
    });
  return wide;
}

const widened = (docket: Docket, supposed: readonly Supposed[]): Partial<Docket> =>
  Object.fromEntries(
    Object.values(NOUN_OF).map((noun) => {
      const added = supposed.filter((one) => one.noun === noun).map(({ entity }) => [entity.id, entity] as const);
      // What takes an id that is taken is refused, and stands in nobody's place meanwhile.
      return [noun, new Map<string, Entity<Noun>>([...docket[noun], ...added.filter(([id]) => !docket[noun].has(id))])];
    }),
  );

function taken(docket: Docket, supposed: readonly Supposed[]): Fault[] {
  const seen = new Set<string>();
  return supposed.flatMap(({ noun, entity: { id }, pointer }) => {
    const isTaken = docket[noun].has(id) || seen.has(keyOf(noun, id));
    seen.add(keyOf(noun, id));
    return isTaken
      ? [
          {
            pointer: `${pointer}/id`,
            detail: `"${id}" is the id of another ${nounSaid(noun)}. Give this one an id of its own.`,
          },
        ]
      : [];
  });
}

/** What the rules say of what is supposed. What they say of the record beside it is shown only where nothing supposed is at fault itself. */
function unlawful(docket: Docket, wide: Docket, supposed: readonly Supposed[]): Fault[] {
  const pointers = new Map(supposed.map(({ noun, entity, pointer }) => [keyOf(noun, entity.id), pointer]));
  const touched = supposed.map(({ noun, entity: { id } }) => ({ noun, id }));
  const caused = checkChange(docket, wide, touched);
  const own = caused.filter(({ noun, id }) => pointers.has(keyOf(noun, id)));
  return (own.length > 0 ? own : caused).map(({ noun, id, path, detail }) => ({
    pointer: `${pointers.get(keyOf(noun, id)) ?? `/${noun}/${id}`}${pointerTo(path)}`,
    detail,
  }));
}

const pointerTo = (path: Path): string => path.map((step) => `/${step}`).join('');
