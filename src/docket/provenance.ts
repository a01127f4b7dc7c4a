// Where a fact comes from and how sure the record is of it. Every fact carries these; none is shown without them.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from './component.ts';

export const MAX_QUOTED_WORDS = 25;

export const Citation = Type.Object(
  {
    source: Type.String({ description: 'Id of the source.', examples: ['casetext-chicago-v-sessions-4'] }),
    quote: Type.Optional(
      Type.String({ description: `The source's own words, at most ${MAX_QUOTED_WORDS} of them.`, minLength: 1 }),
    ),
    pin: Type.Optional(Type.String({ description: 'Where in the source: a page, a paragraph, a docket entry.' })),
  },
  {
    $id: 'Citation',
    ...closed,
    description: 'A source, and the words in it that say so.',
    examples: [{ source: 'courthouse-news-sanctuary-cities-3', quote: 'allowed the injunction to apply to Chicago' }],
  },
);
export type Citation = Static<typeof Citation>;

export const CONFIDENCES = ['high', 'medium', 'low'] as const;

export const Discrepancy = Type.Object(
  {
    claim: Type.String({ description: 'What a source says.' }),
    source: Type.Optional(Type.String({ description: 'Id of the source.' })),
    record_says: Type.String({ description: 'What the record says instead, and why.' }),
  },
  {
    $id: 'Discrepancy',
    ...closed,
    description: 'Where a source says more, or other, than the record.',
    examples: [
      {
        claim: 'The court struck the injunction down.',
        record_says: 'It stayed the injunction outside Chicago; a stay undoes nothing.',
      },
    ],
  },
);

export const Reviewed = Type.Object(
  {
    warning: Type.String({ description: 'Name of the warning.', examples: ['promise_without_end'] }),
    why: Type.String({ description: 'Why the fact stands as it is, in a sentence.', minLength: 1 }),
  },
  {
    $id: 'Reviewed',
    ...closed,
    description: 'A warning of `npm run check` that an editor has looked into, and why the fact stands as it is.',
    examples: [{ warning: 'promise_without_end', why: 'The agreement was announced in the press and names no end.' }],
  },
);
export type Reviewed = Static<typeof Reviewed>;

/** The written reasons beside a fact. One that answers no warning is itself warned of. */
export const reviewed = Type.Optional(
  Type.Array(ref(Reviewed), {
    description: 'Reasons why warnings about this fact, or about anything within it, need no change of it.',
    minItems: 1,
  }),
);

/** The fields that every sourced fact shares. */
export const provenance = {
  sources: Type.Optional(Type.Array(ref(Citation), { description: 'The sources that say so.' })),
  confidence: Type.Optional(
    words(
      CONFIDENCES,
      'high: primary text, a docket line or two independent sources; medium: one good secondary source, or derived; low: memory or a guess.',
    ),
  ),
  uncertain: Type.Optional(Type.String({ description: 'What is not certain about this fact, in plain words.' })),
  discrepancies: Type.Optional(
    Type.Array(ref(Discrepancy), { description: 'Where sources say more, or other, than the record.' }),
  ),
  research: Type.Optional(
    Type.Array(Type.String(), { description: 'Ids of the research notes behind the fact.', examples: [['CHI17-03']] }),
  ),
  from_memory: Type.Optional(
    Type.Boolean({ description: 'True where nobody has confirmed the fact: it is shown as unverified.' }),
  ),
  known_at: Type.Optional(
    Type.String({
      description:
        'When the fact became public: a day or a UTC instant. Left out, the day of the event itself; given, for what was sealed, leaked or found later.',
      examples: ['2021-04-28'],
    }),
  ),
  reviewed,
};
