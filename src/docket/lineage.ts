// Lineage: which entries of the record could have altered an answer about a condition in a place, so that an unrelated entry leaves it alone.
import { Bounded } from '../bounded.ts';
import type { Noun } from './docket.ts';
import {
  actors,
  type Drawn,
  draw,
  emptyGraph,
  type Graph,
  isActedOn,
  isActor,
  next,
  upwards,
  type Version,
} from './lineage-graph.ts';

export type { Version };

export interface Lineage {
  /** The number of the last entry that could have altered an answer about the condition in the jurisdiction. */
  lastEntry(condition: string, jurisdiction: string): number;
  /** The same for answers about the condition wherever, but for what is recorded of the place itself. */
  lastAbout(condition: string): number;
  /** Whether an entity, by noun and id, could have altered an answer about the condition. */
  bearsOn(condition: string, noun: Noun, id: string): boolean;
}

/** Draws the lineage of a record from all its entries. Every version counts, so that what an entry once said still binds it. */
export const lineageOf = (versions: readonly Version[]): Lineage => growing(versions).upTo(versions.length);

const MOST_OLDER = 16;

/**
 * The lineages of a record that only grows, by edition. The newest that was asked for is carried on when the record has grown; what an
 * older one is asked from then on, it is drawn anew for.
 */
export function lineagesOf(record: readonly Version[]): (edition: number) => Lineage {
  const newest = growing(record);
  const older = new Bounded<Lineage>(MOST_OLDER, () => 1);
  const at = (edition: number): Lineage => {
    if (edition >= newest.size()) return newest.upTo(edition);
    return older.find(String(edition)) ?? older.keep(String(edition), lineageOf(record.slice(0, edition)));
  };
  return (edition) => ({
    lastEntry: (condition, jurisdiction) => at(edition).lastEntry(condition, jurisdiction),
    lastAbout: (condition) => at(edition).lastAbout(condition),
    bearsOn: (condition, noun, id) => at(edition).bearsOn(condition, noun, id),
  });
}

/** What an answer about a condition rests on, as far as the entries drawn so far say. */
interface Behind {
  /** The acts about it, what acts on those, and all that they point to. */
  readonly found: Set<string>;
  /** The conditions of its program. */
  readonly related: ReadonlySet<string>;
  /** Those, and the acts about them: what acts on such an act is too far away. */
  readonly beside: Set<string>;
  last: number;
  /** So many entries drawn after the first question are counted in. */
  seen: number;
}

function growing(record: readonly Version[]) {
  const graph = emptyGraph();
  const behind = new Map<string, Behind>();
  const places = new Map<string, number>();
  /** Whatever the places asked for lie in. */
  const around = new Set<string>();
  const drawn: Drawn[] = [];
  let size = 0;
  const drawOne = (version: Version) => {
    const one = draw(graph, version);
    // Another condition, or another program of one, may make kin of any.
    if (version.noun === 'condition') behind.clear();
    if (behind.size > 0) drawn.push(one);
    if (!around.has(one.key)) return;
    places.clear();
    around.clear();
  };
  const behindOf = (condition: string): Behind => {
    const known = behind.get(condition) ?? behindCondition(graph, condition, drawn.length);
    behind.set(condition, known);
    for (; known.seen < drawn.length; known.seen++) takeIn(graph, condition, known, drawn[known.seen]!);
    return known;
  };
  const lastAround = (jurisdiction: string): number => {
    const known = places.get(jurisdiction);
    if (known !== undefined) return known;
    const keys = upwards(graph, `jurisdiction ${jurisdiction}`);
    for (const key of keys) around.add(key);
    const last = Math.max(0, ...[...keys].map((key) => lastOf(graph, key)));
    places.set(jurisdiction, last);
    return last;
  };
  const lineage: Lineage = {
    lastEntry: (condition, jurisdiction) => Math.max(behindOf(condition).last, lastAround(jurisdiction)),
    lastAbout: (condition) => behindOf(condition).last,
    bearsOn(condition, noun, id) {
      const [{ found, beside }, key] = [behindOf(condition), `${noun} ${id}`];
      return (found.has(key) || beside.has(key)) && graph.last.has(key);
    },
  };
  return {
    size: () => size,
    upTo(edition: number): Lineage {
      for (; size < edition; size++) drawOne(record[size]!);
      return lineage;
    },
  };
}

const lastOf = ({ last }: Graph, key: string): number => last.get(key) ?? 0;

function behindCondition(graph: Graph, condition: string, seen: number): Behind {
  const own = `condition ${condition}`;
  const related = new Set([...graph.programs.values()].filter((keys) => keys.has(own)).flatMap((keys) => [...keys]));
  const known: Behind = { found: new Set(), related, beside: new Set(), last: 0, seen };
  for (const key of related) for (const one of [key, ...actors(graph, key)]) putBeside(graph, known, one);
  follow(graph, condition, known, own);
  return known;
}

function putBeside(graph: Graph, known: Behind, key: string): void {
  known.beside.add(key);
  known.last = Math.max(known.last, lastOf(graph, key));
}

/** Finds something, and whatever an answer rests on because it rests on that. */
function follow(graph: Graph, condition: string, known: Behind, start: string): void {
  const queue = [start];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (known.found.has(key)) continue;
    known.found.add(key);
    known.last = Math.max(known.last, lastOf(graph, key));
    queue.push(...next(graph, key, condition));
  }
}

/** Counts in an entry that was drawn since: every line that it drew begins or ends at what it is about. */
function takeIn(graph: Graph, condition: string, known: Behind, { key, targets, own }: Drawn): void {
  const { found, related, beside } = known;
  const bears =
    found.has(key) ||
    own.some((one) => found.has(one)) ||
    targets.some((one) => found.has(one) && isActedOn(one, condition) && isActor(key, one));
  found.delete(key);
  if (bears) follow(graph, condition, known, key);
  if (beside.has(key) || targets.some((one) => related.has(one) && isActor(key, one))) putBeside(graph, known, key);
}
