// The record at once: a list or one entity that is asked for in plain words is put together before the framework has looked.
import type { FastifyInstance } from 'fastify';
import type { Noun } from '../docket/docket.ts';
import { FORMATS } from '../formats/index.ts';
import { type Filter, filterAsked, type Wanted } from '../store/filter.ts';
import { FILTERS } from '../store/filters.ts';
import { seqOf, seqsOf } from '../store/lists.ts';
import { sortNames } from '../store/sorts.ts';
import type { Store } from '../store/store.ts';
import { isDay } from '../time/day.ts';
import { linksTo, type PagingAsked, pageAsked } from './list-query.ts';
import { isPlainWord, plainWords } from './plain-requests.ts';
import { ofRecord } from './standing.ts';
import { pageText, type Texts } from './texts.ts';

/** Has the list of a noun and its entities, as they are shown, given at once to whoever asks in plain words. */
export function recordsAtOnce(
  app: FastifyInstance,
  store: Store,
  { path, noun }: { readonly path: string; readonly noun: Noun },
  texts: Texts,
): void {
  const list = `/v1/${path}`;
  app.plainly(list, {
    route: list,
    read(words, url) {
      const asked = plainly(noun, words);
      if (!asked) return undefined;
      const make = () => {
        const found = seqsOf(store, noun, { ...pageAsked(asked), order_by: asked.order_by, filters: asked.filters });
        const link = linksTo(url, found);
        return {
          bytes: pageText({ ...found, results: texts(found.results) }),
          ...(link && { headers: ['link', link] }),
        };
      };
      return () => ({ standing: ofRecord(store, url), make });
    },
  });
  app.plainly(`${list}/`, {
    route: `${list}/:id`,
    read(id, url) {
      if (!isPlainWord(id) || hasSuffix(id)) return undefined;
      const make = () => {
        const seq = seqOf(store, noun, id);
        return seq === undefined ? undefined : { bytes: texts([seq])[0]! };
      };
      return () => ({ standing: ofRecord(store, url), make });
    },
  });
}

/** Whether an id ends as an address does that names a format. */
const hasSuffix = (id: string) => FORMATS.some(({ name }) => id.endsWith(`.${name}`));

interface ListAsked extends PagingAsked {
  order_by?: string;
  readonly filters: Wanted;
}

/** A list as the framework would understand that it is asked for; undefined where that is not plain, or where much is to be looked through: who asks too often should not have that done. */
function plainly(noun: Noun, words: string): ListAsked | undefined {
  const given = plainWords(words);
  if (!given) return undefined;
  const filters: Record<string, string> = {};
  const asked: ListAsked = { filters };
  for (const [name, value] of given) {
    if (name === 'limit' && /^[1-9]\d?$|^100$/.test(value)) asked.limit = Number(value);
    else if (name === 'cursor') asked.cursor = value;
    else if (name === 'order_by' && sortNames(noun).includes(value.replace(/^-/, ''))) asked.order_by = value;
    else {
      const filter = filterAsked(FILTERS[noun], name)?.filter;
      if (!filter || !isAsked(filter, value)) return undefined;
      filters[name] = value;
    }
  }
  return asked;
}

/** Whether a value is one that the schema of the filter lets through as it is. */
function isAsked({ kind, words = [] }: Filter, value: string): boolean {
  if (kind === 'one_of') return words.includes(value);
  if (kind === 'day') return isDay(value);
  return kind !== 'text' && (kind !== 'number' || /^[1-9]\d{0,8}$/.test(value));
}
