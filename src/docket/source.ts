// A source: the page, document or printed work in which a fact can be looked up.
import { type Static, Type } from '@sinclair/typebox';
import { closed, Id, words } from './component.ts';

export const Source = Type.Object(
  {
    id: Id('The id of the source.', 'courthouse-news-2018-06-26'),
    title: Type.String({ description: 'Title, or what the page is.' }),
    publisher: Type.Optional(Type.String({ examples: ['Courthouse News Service'] })),
    published_on: Type.Optional(Type.String({ format: 'date' })),
    url: Type.Optional(Type.String({ pattern: '^https?://', description: 'Address.' })),
    printed: Type.Optional(Type.String({ description: 'Printed citation, for a work without an address.' })),
    kind: words(
      ['opinion', 'order', 'docket', 'filing', 'agency', 'statute', 'press', 'secondary', 'data'] as const,
      'What kind of source it is.',
    ),
    reliability: Type.Optional(words(['high', 'medium', 'low'] as const, 'How far it can be relied on.')),
    note: Type.Optional(Type.String()),
  },
  {
    $id: 'Source',
    ...closed,
    description: 'Where a fact can be looked up: an address or a printed citation.',
    examples: [
      {
        id: 'courthouse-news-sanctuary-cities-3',
        title: 'Seventh Circuit order confining the injunction to Chicago',
        publisher: 'Courthouse News Service',
        url: 'https://www.courthousenews.com/sanctuary-cities-3/',
        kind: 'press',
        reliability: 'high',
      },
    ],
  },
);
export type Source = Static<typeof Source>;
