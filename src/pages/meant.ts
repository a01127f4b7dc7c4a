// What is meant by what was typed: a condition or a place by its id, its name, or enough of either.
import type { Docket } from '../docket/docket.ts';
import { nearest } from '../docket/nearest.ts';

/** What was typed means one thing (`id`), or may mean several (`ids`, the likeliest first; empty where nothing is near). */
export type Meant = { readonly id: string } | { readonly ids: readonly string[] };

const MOST_SUGGESTED = 12;
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Finds what is meant. Only what fits a single thing is taken for it; anything else is offered for choice. */
export function meant(docket: Docket, noun: 'condition' | 'jurisdiction', typed: string): Meant {
  const shelf = docket[noun];
  if (shelf.has(typed)) return { id: typed };
  const wanted = plain(typed);
  const named = [...shelf.values()].map(({ id, name, also_known_as = [] }) => ({
    id,
    names: [id, name, ...also_known_as].map(plain),
  }));
  const among = (fits: (name: string) => boolean) => named.filter(({ names }) => names.some(fits)).map(({ id }) => id);
  const exactly = among((name) => name === wanted);
  if (exactly.length === 1) return { id: exactly[0]! };
  const words = wanted.split(' ');
  const found = [
    exactly,
    among((name) => name.startsWith(`${wanted} `)),
    among((name) => words.every((word) => name.split(' ').some((one) => one.startsWith(word)))),
  ].find((ids) => ids.length > 0);
  if (found?.length === 1) return { id: found[0]! };
  return { ids: (found ?? near(docket, noun, typed)).slice(0, MOST_SUGGESTED) };
}

/** What is a few letters away: from an id, or from a name without its State. */
function near(docket: Docket, noun: 'condition' | 'jurisdiction', typed: string): string[] {
  const shelf = docket[noun];
  const named: { id: string; name: string }[] = [...shelf.values()];
  const short = Map.groupBy(named, ({ name }) => name.split(',')[0]!);
  const byName = nearest(typed, short.keys()).flatMap((name) => short.get(name)!.map(({ id }) => id));
  return [...new Set([...nearest(typed, shelf.keys()), ...byName])];
}
