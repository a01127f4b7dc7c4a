// A bench of a few events told as in a court story, about the condition `p` in the places `a` and `b`, in force since 2020-01-01.
import { type Bench, benchOf } from '../../src/enforceability/instrument.ts';
import { docketOf, type Story, type StoryEvent } from '../../src/facts/story.ts';

export const active: StoryEvent = {
  id: 'award',
  at: '2020-01-01',
  effects: [{ do: 'status', of: 'p', value: 'active' }],
};

export const storyOf = (events: StoryEvent[], more: Partial<Story> = {}): Story => ({
  id: 's',
  title: 's',
  tz: 'UTC',
  places: { a: [], b: [] },
  ask: [],
  events: [active, ...events],
  ...more,
});

export const bench = (events: StoryEvent[], more: Partial<Story> = {}): Bench =>
  benchOf(docketOf(storyOf(events, more)), more.tz ?? 'UTC');

/** As many events, one a minute from the day after the award. */
export const many = (count: number, make: (n: number) => StoryEvent): StoryEvent[] =>
  Array.from({ length: count }, (_, n) => make(n));
export const minute = (n: number): string => new Date(Date.UTC(2020, 0, 2) + n * 60_000).toISOString();
