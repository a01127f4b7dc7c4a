// What was done to a list, item by item. The way of rfc6902 itself looks at every pair of items: seconds for some hundred, and for some thousand deeper than the stack.
import { diffArrays } from 'diff';
import { createPatch, type Operation, type Pointer } from 'rfc6902';

/** Past so many items put in and taken out, lists are compared place by place: what stands where is then all that can be told. */
const MOST_EDITS = 500;

/** Takes the place of rfc6902's own comparison of two lists, and leaves everything else to it. */
export function listChanges(was: unknown, is: unknown, at: Pointer): Operation[] | undefined {
  if (!Array.isArray(was) || !Array.isArray(is)) return undefined;
  const operations: Operation[] = [];
  let [place, length] = [0, was.length];
  for (const { same, removed, added } of runsOf(was, is)) {
    place += same;
    const changed = Math.min(removed.length, added.length);
    for (let item = 0; item < changed; item++, place++)
      operations.push(...within(at.add(String(place)), createPatch(removed[item], added[item], listChanges)));
    for (let item = changed; item < removed.length; item++, length--)
      operations.push({ op: 'remove', path: at.add(String(place)).toString() });
    for (let item = changed; item < added.length; item++, place++, length++)
      operations.push({
        op: 'add',
        path: at.add(place < length ? String(place) : '-').toString(),
        value: added[item] as unknown,
      });
  }
  return operations;
}

/** So many items that are the same, and after them those that were taken out and those that stand there instead. */
interface Run {
  readonly same: number;
  readonly removed: unknown[];
  readonly added: unknown[];
}

function runsOf(was: readonly unknown[], is: readonly unknown[]): Run[] {
  const [old, now] = [was, is].map((items) => items.map((item) => JSON.stringify(item))) as [string[], string[]];
  const parts = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  if (!parts) return [{ same: 0, removed: [...was], added: [...is] }];
  const runs: Run[] = [];
  let [before, after] = [0, 0];
  for (const { count, removed, added } of parts) {
    if (runs.length === 0 || !(removed || added))
      runs.push({ same: removed || added ? 0 : count, removed: [], added: [] });
    const run = runs.at(-1)!;
    if (!added) before += count;
    if (!removed) after += count;
    if (removed) run.removed.push(...was.slice(before - count, before));
    if (added) run.added.push(...is.slice(after - count, after));
  }
  return runs;
}

const within = (at: Pointer, operations: readonly Operation[]): Operation[] =>
  operations.map((operation) => ({ ...operation, path: at.toString() + operation.path }));
