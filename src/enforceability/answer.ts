// The answer as a document: what the API, the command line and the pages all show, described once.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from '../docket/component.ts';
import { REVIEWS } from '../docket/disposition.ts';
import { LANGS } from '../language/catalogue.ts';
import { CATALOGUES } from '../language/index.ts';
import {
  AnswerStep,
  ChangeOfAnswer,
  ConsideredOrder,
  Coverage,
  maybe,
  OpenIssue,
  PendingEffect,
  StateWithinDay,
  status,
  Tracks,
  text,
} from './answer-parts.ts';
import { ENFORCEABLE } from './status.ts';

/** Changes whenever the same record may be answered differently. */
export const RULESET_VERSION = '1';

export const Answer = Type.Object(
  {
    condition: text('Id of the condition.', 'jag-2017-access'),
    jurisdiction: text('Id of the jurisdiction.', 'milwaukee-county-wi'),
    as_of: maybe(text('The legal day asked about: its end-of-day state.', '2018-06-28')),
    at: maybe(text('The instant asked about, instead of a day.')),
    tz: text('The zone in which the day ends.', 'America/Chicago'),
    fiscal_year: maybe(Type.Integer({ description: 'Award year asked about.', examples: [2017] })),
    agency: maybe(text('Agency asked about.', 'doj')),
    act: maybe(text('Act asked about.', 'withhold')),
    class: maybe(text('Class asked about.')),
    status: status(),
    enforceable: words(
      ENFORCEABLE,
      'no: closed on every reading; yes: no recorded bar, and no more than that; partly; unclear.',
    ),
    lang: words(
      LANGS,
      'The language of its sentences; what the record itself says stays in the language it was written in.',
    ),
    headline: text(
      'One sentence that an editor may print.',
      'As of June 28, 2018, no recorded court order barred the access condition of the FY2017 Byrne JAG award against Milwaukee County, Wisconsin.',
    ),
    basis: Type.Array(Type.String(), {
      description: 'Codes of what the answer rests on; an open list.',
      examples: [['order_stayed_outside_plaintiff']],
    }),
    because: maybe(Type.Array(ref(AnswerStep), { description: 'The proof, step by step.' })),
    tracks: maybe(ref(Tracks)),
    pending: maybe(Type.Array(ref(PendingEffect), { description: 'Decided, but not yet effective.' })),
    issues: maybe(
      Type.Array(ref(OpenIssue), { description: 'What is open, and the answer under each way it may stand.' }),
    ),
    coverage: maybe(ref(Coverage)),
    bounded: maybe(
      Type.Array(Type.String(), {
        description:
          'What was too much to be looked at or told in full, one sentence each; left out where nothing was.',
      }),
    ),
    changed_on_day: maybe(Type.Boolean({ description: 'Whether the answer moved on the very day.' })),
    intraday: maybe(
      Type.Array(ref(StateWithinDay), { description: 'The states of the day, where it moved at a recorded hour.' }),
    ),
    considered: maybe(Type.Array(ref(ConsideredOrder), { description: 'Orders that do not decide, and why not.' })),
    signals: maybe(
      Type.Array(ref(AnswerStep), {
        description: 'Precedents, declarations and compelling orders: reported, never decisive.',
      }),
    ),
    would_change_if: maybe(Type.Array(ref(ChangeOfAnswer), { description: 'What would flip the answer.' })),
    forecast: Type.Boolean({
      description: 'Whether the day lies after the moment of knowledge: then nothing later can be in the answer.',
    }),
    min_review: maybe(words(REVIEWS, 'How many reviewers have confirmed what it rests on, where that was asked for.')),
    left_out: maybe(
      Type.Array(Type.String(), {
        description:
          'With `min_review`: ids of paragraphs about the condition that fewer have confirmed. The answer does not look at them.',
      }),
    ),
    known_at: Type.Union([Type.String(), Type.Null()], {
      description: 'What was public by then; null: everything recorded.',
    }),
    edition: Type.Integer({
      description: 'The last entry of the record that could have altered this answer.',
      examples: [812],
    }),
    ruleset_version: text('Version of the rules of the engine.', '1'),
    permalink: text('Address of this very answer, whatever is recorded later.'),
    disclaimer: text('What the answer does not claim.'),
  },
  {
    $id: 'Answer',
    ...closed,
    description: 'May this condition be enforced against this jurisdiction on this day, and how do we know?',
    examples: [
      {
        condition: 'jag-2017-access',
        jurisdiction: 'milwaukee-county-wi',
        as_of: '2018-06-28',
        tz: 'America/Chicago',
        fiscal_year: 2017,
        agency: 'doj',
        status: 'not_barred',
        enforceable: 'yes',
        lang: 'en',
        headline:
          'As of June 28, 2018, no recorded court order barred the access condition of the FY2017 Byrne JAG award against Milwaukee County, Wisconsin.',
        basis: ['order_stayed_outside_plaintiff'],
        forecast: false,
        known_at: null,
        edition: 812,
        ruleset_version: '1',
        permalink:
          '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-06-28&edition=812',
        disclaimer: CATALOGUES.en.remarks.disclaimer,
      },
    ],
  },
);
export type Answer = Static<typeof Answer>;

export const DETAILS = ['headline', 'brief', 'full'] as const;
export type Detail = (typeof DETAILS)[number];
