// The parts of an answer: steps of a proof, what was considered, what is pending or open, what was read.
import { type Static, Type } from '@sinclair/typebox';
import { closed, ref, words } from '../docket/component.ts';
import { Window } from '../docket/moment.ts';
import { STATUSES } from './status.ts';

/** A line of text with what it means. */
export const text = (description: string, example?: string) =>
  Type.String({ description, ...(example ? { examples: [example] } : {}) });
export const maybe = <T extends Parameters<typeof Type.Optional>[0]>(schema: T) => Type.Optional(schema);
export const status = () => words(STATUSES, 'What the record allows to be said.');

export const CitedSource = Type.Object(
  {
    id: text('Id of the source.'),
    title: text('What the source is.'),
    url: maybe(text('Its address.')),
    printed: maybe(text('Its printed citation.')),
    quote: maybe(text("The source's own words.")),
    pin: maybe(text('Where in the source.')),
  },
  {
    $id: 'CitedSource',
    ...closed,
    description: 'A source with the words in it that say so.',
    examples: [{ id: 'courthouse-news-sanctuary-cities-3', title: 'Press report of the order of June 26, 2018' }],
  },
);

export const AnswerStep = Type.Object(
  {
    text: text(
      'One sentence.',
      'Judge Harry D. Leinenweber (N.D. Ill.) preliminarily enjoined the access condition of the FY2017 Byrne JAG award nationwide on September 15, 2017.',
    ),
    order: maybe(text('Id of the order.', 'chicago-v-sessions-2017-09-15')),
    agency_action: maybe(text('Id of the agency action.')),
    disposition: maybe(text('Id of the paragraph of the order, or of the promise.', 'chicago-2017-pi')),
    ruling: maybe(text('The kind of ruling.', 'preliminary_injunction')),
    case: maybe(text('Id of the case.', 'chicago-v-sessions')),
    court: maybe(text('Id of the court.', 'ilnd')),
    judges: maybe(Type.Array(Type.String())),
    docket_number: maybe(text('Docket on which it was entered.', '1:17-cv-05720')),
    entered_on: maybe(text('Day of entry.', '2017-09-15')),
    entered_between: maybe(ref(Window)),
    citations: maybe(Type.Array(Type.String())),
    confidence: maybe(text('How sure the record is: high, medium or low.', 'high')),
    unverified: maybe(Type.Boolean({ description: 'True where nobody has confirmed the fact.' })),
    uncertain: maybe(text('What is not certain about it.')),
    sources: Type.Array(ref(CitedSource)),
  },
  {
    $id: 'AnswerStep',
    ...closed,
    description: 'A step of the proof: an order or an agency action, and what it does to this answer.',
    examples: [
      {
        text: 'Judge Harry D. Leinenweber (N.D. Ill.) preliminarily enjoined the access condition nationwide on September 15, 2017.',
        order: 'chicago-v-sessions-2017-09-15',
        sources: [],
      },
    ],
  },
);
export type AnswerStep = Static<typeof AnswerStep>;

export const ConsideredOrder = Type.Object(
  { code: text('Why it does not decide.', 'outside_scope'), step: ref(AnswerStep) },
  {
    $id: 'ConsideredOrder',
    ...closed,
    description: 'An order that was considered and does not decide.',
    examples: [
      {
        code: 'outside_scope',
        step: { text: 'The E.D. Pa. decree runs for Philadelphia, Pennsylvania.', sources: [] },
      },
    ],
  },
);

export const PendingEffect = Type.Object(
  { waits_for: text('The signal it waits for.', 'mandate:ca7:18-2885'), step: ref(AnswerStep) },
  {
    $id: 'PendingEffect',
    ...closed,
    description: 'Decided, but not yet effective.',
    examples: [
      {
        waits_for: 'mandate:ca2:19-267',
        step: { text: 'The Second Circuit reversed; that takes effect when the mandate issues.', sources: [] },
      },
    ],
  },
);

export const OpenReading = Type.Object(
  {
    id: text('Id of the reading.', 'beyond_chicago'),
    says: text('What is so, if it is read or happened this way.'),
    held_by: maybe(text('Who holds it.')),
    status: status(),
  },
  {
    $id: 'OpenReading',
    ...closed,
    description: 'One way in which what is open may stand, and the answer if it does.',
    examples: [{ id: 'whole', says: 'All of the relief was stayed.', status: 'not_barred' }],
  },
);

export const OpenIssue = Type.Object(
  {
    id: text('Id of the issue, or of what is unrecorded.', 'chicago-2018-stay-reach'),
    kind: text('reading (of an order), unrecorded_day or unrecorded_membership.', 'reading'),
    question: text('What is open.'),
    readings: Type.Array(ref(OpenReading)),
    would_settle: maybe(text('What would settle it.')),
  },
  {
    $id: 'OpenIssue',
    ...closed,
    description: 'Something open, and the answer under each way it may stand.',
    examples: [
      {
        id: 'philadelphia-doc-75-reach',
        kind: 'reading',
        question: 'Does the order cover the notice condition?',
        readings: [],
      },
    ],
  },
);
export type OpenIssue = Static<typeof OpenIssue>;

const Lifecycle = Type.Object(
  { state: text('absent, pending, active or gone.', 'active'), text: text('One sentence.') },
  closed,
);
const Courts = Type.Object({ status: status(), text: text('One sentence.') }, closed);
const ForbearanceTrack = Type.Object(
  {
    promised: Type.Boolean({ description: 'Whether a written promise not to enforce was in effect.' }),
    text: text('One sentence.'),
  },
  closed,
);

export const Tracks = Type.Object(
  { lifecycle: Lifecycle, courts: Courts, forbearance: ForbearanceTrack },
  {
    $id: 'Tracks',
    ...closed,
    description:
      'The three tracks side by side: whether the condition was in force, what the courts had barred, what the government had promised.',
    examples: [
      {
        lifecycle: { state: 'active', text: 'In force.' },
        courts: { status: 'barred', text: 'Barred by a court order.' },
        forbearance: { promised: false, text: 'No written promise recorded.' },
      },
    ],
  },
);

export const ChangeOfAnswer = Type.Object(
  { text: text('What would have to happen.'), status: status(), disposition: text('Id of what it happens to.') },
  {
    $id: 'ChangeOfAnswer',
    ...closed,
    description: 'Something on record that would flip this answer, and to what.',
    examples: [{ text: 'If the stay were lifted', status: 'barred', disposition: 'chicago-2017-scope-stay' }],
  },
);

export const DocketRead = Type.Object(
  {
    docket: text('Id of the case or appeal.', 'chicago-v-sessions'),
    court: text('Id of the court.', 'ilnd'),
    docket_number: maybe(text('Its number.', '1:17-cv-05720')),
    data_through: maybe(text('Day up to which it was read.', '2021-01-13')),
    stale: Type.Boolean({ description: 'Whether the question looks past that day.' }),
  },
  {
    $id: 'DocketRead',
    ...closed,
    description: 'A docket that the answer rests on.',
    examples: [{ docket: 'ca7-17-2991', court: 'ca7', stale: false }],
  },
);

export const Coverage = Type.Object(
  {
    data_through: maybe(text('Earliest day to which a docket was read.')),
    stale: Type.Boolean(),
    dockets: Type.Array(ref(DocketRead), {
      description:
        'At most 50, first those whose orders can reach the place; `bounded` says how many there are where those are more.',
    }),
  },
  {
    $id: 'Coverage',
    ...closed,
    description: 'Which dockets were read, and up to which day.',
    examples: [{ stale: false, dockets: [] }],
  },
);

export const StateWithinDay = Type.Object(
  { at: text('From this instant on.', '2024-03-19T16:30:00Z'), status: status() },
  {
    $id: 'StateWithinDay',
    ...closed,
    description: 'A state within the day.',
    examples: [{ at: '2024-03-19T16:30:00Z', status: 'not_barred' }],
  },
);

/** The named parts that an answer is made of. */
export const ANSWER_PARTS = [
  CitedSource,
  AnswerStep,
  ConsideredOrder,
  PendingEffect,
  OpenReading,
  OpenIssue,
  Tracks,
  ChangeOfAnswer,
  DocketRead,
  Coverage,
  StateWithinDay,
] as const;
