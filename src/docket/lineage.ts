// Lineage: which entries of the record could have altered an answer about a condition in a place, so that an unrelated entry leaves it alone.
import type { Noun } from './docket.ts';
import { keyOf } from './key.ts';
import { type Graph, isAct, leadsOn, next, tiesOf, upwards, type Version } from './lineage-graph.ts';

export interface Lineage {
  /** The number of the last entry that could have altered an answer about the condition in the jurisdiction. */
  lastEntry(condition: string, jurisdiction: string): number;
  /** The same for answers about the condition wherever, but for what is recorded of the place itself. */
  lastAbout(condition: string): number;
  /** The same of what is recorded of the place itself, and of what it lies in. */
  lastAround(jurisdiction: string): number;
  /** Whether an entity, by noun and id, could have altered an answer about the condition. */
  bearsOn(condition: string, noun: Noun, id: string): boolean;
  /** Everything that answers about the condition rest on, as `noun id`, recorded or only named: the acts about it, what acts on those, and all that they point to. */
  behind(condition: string): string[];
  /** What is told beside them, as the conditions of a program share it. */
  beside(condition: string): BesideAnswers;
}

/** The conditions of some programs, and the orders that bar them for places they name, as `noun id`. */
export interface BesideAnswers {
  readonly programs: readonly string[];
  /** The number of the last entry of any of them. */
  readonly last: number;
  keys(): string[];
  /** The orders that name a place, and what takes their place. */
  naming(jurisdiction: string): readonly string[];
}

/** A lineage that is carried on while its graph grows. */
export interface Growing extends Lineage {
  /** Counts in an entry that the graph has in it by now. */
  takeIn(version: Version): void;
}

/** What answers about a condition rest on, as far as the entries drawn so far say. */
interface Behind {
  readonly found: Set<string>;
  readonly programs: readonly string[];
  last: number;
}

/** What is told beside answers about the conditions of a program: the orders, and what takes their place; other acts on them are too far away. */
interface Beside {
  readonly found: Set<string>;
  /** What ties orders to a condition that they bar for places they name. */
  readonly bars: ReadonlySet<string>;
  /** The places that they name: most nothing names. */
  readonly places: Set<string>;
  last: number;
}

/** The lineage that a graph shows. Every version counts, so that what an entry once said still binds it. Conditions are looked into when somebody asks about them, and then followed. */
export function lineageOver(graph: Graph): Growing {
  const [conditions, programs] = [new Map<string, Behind>(), new Map<string, Beside>()];
  const places = new Map<string, number>();
  /** Whatever the places asked for lie in, with its last entry and what it says: many lie in the same. */
  const around = new Map<string, { readonly last: number; readonly said: ReadonlySet<string> }>();
  const aroundOf = (key: string) => {
    const known = around.get(key) ?? { last: graph.last([key]), said: graph.said([key]) };
    around.set(key, known);
    return known;
  };
  const behindOf = (condition: string): Behind => {
    const behind = conditions.get(condition) ?? behindCondition(graph, condition);
    conditions.set(condition, behind);
    return behind;
  };
  const besideOf = (program: string): Beside => {
    const beside = programs.get(program) ?? besideProgram(graph, program);
    programs.set(program, beside);
    return beside;
  };
  const lastAbout = (condition: string): number => {
    const { last, programs } = behindOf(condition);
    return Math.max(last, ...programs.map((one) => besideOf(one).last));
  };
  const lastAround = (jurisdiction: string): number => {
    const last = places.get(jurisdiction);
    if (last !== undefined) return last;
    const keys = upwards(([key]) => aroundOf(key!).said, keyOf('jurisdiction', jurisdiction));
    let newest = 0;
    for (const key of keys) newest = Math.max(newest, aroundOf(key).last);
    places.set(jurisdiction, newest);
    return newest;
  };
  return {
    lastEntry: (condition, jurisdiction) => Math.max(lastAbout(condition), lastAround(jurisdiction)),
    lastAbout,
    lastAround,
    bearsOn(condition, noun, id) {
      const [{ found, programs }, key] = [behindOf(condition), keyOf(noun, id)];
      return (found.has(key) || programs.some((one) => besideOf(one).found.has(key))) && graph.last([key]) > 0;
    },
    behind: (condition) => [...behindOf(condition).found],
    beside(condition) {
      const { programs } = behindOf(condition);
      const all = programs.map(besideOf);
      return {
        programs,
        last: Math.max(0, ...all.map(({ last }) => last)),
        keys: () => all.flatMap(({ found }) => [...found]),
        naming(jurisdiction) {
          // Most places nothing names.
          for (const { places } of all)
            if (places.has(jurisdiction)) return all.flatMap((one) => namingIn(graph, one, jurisdiction));
          return NOBODY;
        },
      };
    },
    takeIn(version) {
      // Another condition, or another program of one, may make kin of any.
      if (version.noun === 'condition') for (const known of [conditions, programs]) known.clear();
      const [key, ties] = [keyOf(version.noun, version.id), tiesOf(version)];
      for (const [condition, behind] of conditions)
        if (behind.found.delete(key) || ties.some((one) => behind.found.has(one) && leadsOn(one, condition)))
          follow(graph, condition, behind, [key]);
      for (const beside of programs.values())
        if (
          beside.found.delete(key) ||
          ties.some((one) => beside.bars.has(one) || (isAct(one) && beside.found.has(one)))
        )
          putBeside(graph, beside, [key]);
      if (!around.has(key)) return;
      places.clear();
      around.clear();
    },
  };
}

function behindCondition(graph: Graph, condition: string): Behind {
  const own = [keyOf('condition', condition)];
  const programs = [...graph.said(own)].filter((one) => one.startsWith('program '));
  const behind: Behind = { found: new Set(), programs, last: 0 };
  follow(graph, condition, behind, own);
  return behind;
}

function besideProgram(graph: Graph, program: string): Beside {
  const conditions = [...graph.tied([program])];
  const bars = conditions.map((key) => key.replace('condition ', 'bar '));
  const beside: Beside = { found: new Set(), bars: new Set(bars), places: new Set(), last: 0 };
  putBeside(graph, beside, [...conditions, ...graph.tied(bars)]);
  return beside;
}

const NOBODY: readonly string[] = [];

const PLACE = 'jurisdiction ';

/** Puts things beside answers, with all that takes their place. */
const putBeside = (graph: Graph, beside: Beside, start: readonly string[]): void =>
  spread(graph, beside, start, (keys) => {
    const acts = keys.filter(isAct);
    for (const one of graph.said(acts)) if (one.startsWith(PLACE)) beside.places.add(one.slice(PLACE.length));
    return graph.tied(acts);
  });

/** Of what is put beside answers the orders that name a place, and what takes their place. */
function namingIn(graph: Graph, { found, places }: Beside, jurisdiction: string): string[] {
  if (!places.has(jurisdiction)) return [];
  const naming = { found: new Set<string>(), last: 0 };
  const start = [...graph.tied([`barred ${jurisdiction}`])].filter((key) => found.has(key));
  spread(graph, naming, start, (keys) => graph.tied(keys));
  return [...naming.found];
}

/** Finds things, and whatever an answer rests on because it rests on those. */
const follow = (graph: Graph, condition: string, behind: Behind, start: readonly string[]): void =>
  spread(graph, behind, start, (keys) => next(graph, keys, condition));

/** Finds things, what they lead to, what that leads to, and so on: as many at a time as there are so far from where it began. */
function spread(
  graph: Graph,
  into: { readonly found: Set<string>; last: number },
  start: readonly string[],
  leadTo: (keys: readonly string[]) => Iterable<string>,
): void {
  for (let keys = new Set(start); keys.size > 0; ) {
    const fresh = [...keys].filter((key) => !into.found.has(key));
    for (const key of fresh) into.found.add(key);
    into.last = Math.max(into.last, graph.last(fresh));
    keys = new Set(leadTo(fresh));
  }
}
