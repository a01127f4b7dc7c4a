// Dockets for the editor's rules: one case with two courts above it, and the rulings that most of the rules are about.
import type { Disposition, Forbearance } from '../../src/docket/disposition.ts';
import { type Docket, type Entity, emptyDocket, type Noun } from '../../src/docket/docket.ts';

type Some<N extends Noun> = Partial<Entity<N>>;

/** A docket of one case with its two courts above, and whatever else is added to it. */
export function docketWith(added: { [N in Noun]?: Some<N>[] }): Docket {
  const docket = emptyDocket();
  const put = (noun: Noun, ...entities: object[]) => {
    for (const entity of entities as { id: string }[]) docket[noun].set(entity.id, entity as never);
  };
  put('court', { id: 'ilnd', level: 'district' }, { id: 'ca7', level: 'appeals' }, { id: 'scotus', level: 'supreme' });
  put('source', { id: 'paper', kind: 'press' }, { id: 'profile', kind: 'secondary' }, { id: 'entry', kind: 'docket' });
  put('jurisdiction', { id: 'illinois', kind: 'state' }, { id: 'chicago-il', kind: 'city', parents: ['illinois'] });
  put('jurisdiction', { id: 'guam', kind: 'state' });
  put('case', { id: 'a-v-b', court: 'ilnd', defendants: ['Attorney General'] });
  for (const [noun, entities] of Object.entries(added)) put(noun as Noun, ...(entities as object[]));
  return docket;
}

export const order = (id: string, entered_on: string, ...dispositions: Disposition[]): Entity<'order'> => ({
  id,
  case: 'a-v-b',
  court: 'ilnd',
  title: id,
  summary: id,
  entered_on,
  operative_text_seen: true,
  dispositions,
});
export const above = (id: string, on: string, ...dispositions: Disposition[]) => ({
  ...order(id, on, ...dispositions),
  court: 'ca7',
  docket_number: '17-2991',
});
export const orders = (...list: Entity<'order'>[]) => docketWith({ order: list });
export const notice = (forbearance: Partial<Forbearance>) =>
  docketWith({
    agency_action: [{ id: 'notice', forbearances: [{ id: 'promise', conditions: ['access'], ...forbearance }] }],
  });

export const everyone = { everyone: true } as const;
export const pi: Disposition = { id: 'pi', ruling: 'preliminary_injunction', conditions: ['access'], scope: everyone };
export const judgment: Disposition = { ...pi, id: 'judgment', ruling: 'permanent_injunction' };
export const merger: Disposition = { id: 'merged', ruling: 'merger', acts_on: ['pi'] };
export const stay: Disposition = { id: 'stay', ruling: 'stay_pending_appeal', acts_on: ['pi'] };
export const lifted: Disposition = { id: 'lifted', ruling: 'stay_lifted', acts_on: ['stay'] };
export const affirmed: Disposition = { id: 'affirmed', ruling: 'affirmance', acts_on: ['pi'] };
export const reversed: Disposition = { id: 'reversed', ruling: 'reversal', acts_on: ['pi'] };
export const tro: Disposition = { ...pi, id: 'tro', ruling: 'temporary_restraining_order' };
export const text = { source: 'entry', quote: 'words of the order' };
export const granted = order('granted', '2018-01-02', pi);

export interface Doubted {
  readonly sentence: string;
  readonly doubted: Docket;
  readonly says: RegExp;
  readonly spared: readonly Docket[];
}
