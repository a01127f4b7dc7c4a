// What a change of a docket would break: only what is changed is judged, before and after, and what that can bear on.
import { RULES } from './check.ts';
import type { Docket, Noun } from './docket.ts';
import { entityIn, type Ground, groundOf } from './ground.ts';
import { keyOf, named } from './key.ts';
import { type Nearby, nearbyIn } from './nearby.ts';
import { dispositionIds } from './references.ts';
import type { Unlawful } from './rule.ts';

/** One thing that a change touches. */
export interface Touched {
  readonly noun: Noun;
  readonly id: string;
}

/** What is wrong with an entity, and by which rule. */
interface Fault {
  readonly rule: number;
  readonly fault: Unlawful;
}

/**
 * What a change of a docket would break: whatever `check` finds after it that it did not find before, in the order in which that
 * reports it. `touched` is whatever differs, and `nearby` knows the docket before.
 */
export function checkChange(
  before: Docket,
  after: Docket,
  touched: readonly Touched[],
  nearby: Nearby = nearbyIn(before),
): Unlawful[] {
  const keys = concerned(before, after, touched, nearby);
  const changed = touched.map(({ noun, id }) => keyOf(noun, id));
  const [was, is] = [before, after].map((docket) => groundOf(docket, nearby, changed, before)) as [Ground, Ground];
  const already = new Set([...keys].flatMap((key) => faultsOf(was, key)).map(({ fault }) => sameness(fault)));
  const place = ({ fault: { noun, id } }: Fault) => is.place(keyOf(noun, id));
  return [...keys]
    .flatMap((key) => faultsOf(is, key))
    .filter(({ fault }) => !already.has(sameness(fault)))
    .sort((a, b) => a.rule - b.rule || place(a) - place(b))
    .map(({ fault }) => fault);
}

/** What makes two faults the same one: its advice may be another. */
export const sameness = ({ noun, id, path, detail }: Unlawful): string =>
  `${noun} ${id} ${path.join('/')} ${detail.replace(/ Did you mean .*/, '')}`;

/** Whatever a change can bear on: what is changed, what names it, and what has or names a part of it. */
function concerned(before: Docket, after: Docket, touched: readonly Touched[], nearby: Nearby): Set<string> {
  const keys = new Set<string>();
  const near = (others: Iterable<string>) => {
    for (const key of others) keys.add(key);
  };
  for (const { noun, id } of touched) {
    const key = keyOf(noun, id);
    const [was, is] = [before, after].map((docket) => docket[noun].get(id));
    keys.add(key);
    if (was && !is) near(nearby.referring(key));
    // What names something that was not there was at fault already, and is so otherwise, if at all, only where it adopts a reading.
    else if (noun === 'issue') near(nearby.tied(key));
    for (const part of [was, is].flatMap((entity) => (entity ? dispositionIds(entity) : [])))
      near(nearby.tied(keyOf('disposition', part)));
  }
  return keys;
}

function faultsOf(ground: Ground, key: string): Fault[] {
  const [noun, id] = named(key) as [Noun, string];
  const entity = entityIn(ground.docket, key);
  const found: Fault[] = [];
  if (entity)
    for (const [rule, judges] of RULES.entries())
      judges(
        noun,
        entity,
        (path, detail) => found.push({ rule, fault: { noun, id, path: [...path], detail } }),
        ground,
      );
  return found;
}
