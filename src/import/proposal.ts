// A proposal: what a docket line, or a docket, would add to the record if an editor agreed. It is never an entry by itself.
import { type Static, Type } from '@sinclair/typebox';
import { APPEAL_STATUSES } from '../docket/appeal.ts';
import { ref, words } from '../docket/component.ts';
import { NOUN_NAMES } from '../docket/docket.ts';
import { CONFIDENCES } from '../docket/provenance.ts';
import { RULING_KINDS } from '../rulings/index.ts';

const wordsSaid = Type.String({ description: 'The words of the line that suggest it, as the clerk wrote them.' });
const sure = words(CONFIDENCES, 'How far the words can be relied on.');

const DocketSeen = Type.Object(
  {
    courtlistener_docket_id: Type.Optional(Type.Integer()),
    court: Type.Optional(Type.String({ description: 'Id of the court.' })),
    docket_number: Type.Optional(Type.String()),
    case_name: Type.Optional(Type.String()),
    filed_on: Type.Optional(Type.String({ format: 'date' })),
    judge: Type.Optional(Type.String()),
    url: Type.Optional(Type.String()),
  },
  { additionalProperties: false, description: 'The docket it stands on, as CourtListener has it.' },
);

const DocketLine = Type.Object(
  {
    courtlistener_docket_entry_id: Type.Integer(),
    courtlistener_docket_id: Type.Optional(Type.Integer()),
    entry_number: Type.Optional(Type.String()),
    entered_on: Type.Optional(Type.String({ format: 'date' })),
    text: Type.String({ description: 'As the clerk wrote it.' }),
    url: Type.Optional(Type.String()),
  },
  { additionalProperties: false, description: 'The line of the docket; left out where the docket itself is proposed.' },
);

const LikelyRuling = Type.Object(
  { ruling: words(RULING_KINDS, 'The kind of ruling.'), words: wordsSaid, confidence: sure },
  { additionalProperties: false },
);

const LikelyStep = Type.Object(
  { status: words(APPEAL_STATUSES, 'Where the appeal would stand.'), words: wordsSaid, confidence: sure },
  { additionalProperties: false, description: 'The step of an appeal that it probably is.' },
);

const CaseMatched = Type.Object(
  {
    standing: words(
      ['matched', 'proposed', 'unknown'] as const,
      'matched: a case of the record; proposed: a new one; unknown: nothing says which.',
    ),
    id: Type.Optional(Type.String({ description: 'Id of the case.' })),
    by: Type.Optional(
      words(
        ['courtlistener_docket_id', 'docket_number'] as const,
        'By what it was matched: the number is held against its court.',
      ),
    ),
    appeal: Type.Optional(Type.String({ description: 'Id of the appeal, where the docket is that of one.' })),
  },
  { additionalProperties: false, description: 'The case that it belongs to.' },
);

export const ProposedEntry = Type.Object(
  {
    noun: words(NOUN_NAMES, 'What kind of thing it is about.'),
    id: Type.String({ description: 'Id of what it is about.' }),
    does: words(
      ['add', 'correct'] as const,
      'Whether the record gets something new, or says otherwise or more of what it has.',
    ),
    entity: Type.Object({}, { additionalProperties: true, description: 'The entity, in the schema of its noun.' }),
  },
  {
    $id: 'ProposedEntry',
    additionalProperties: false,
    description: 'What an entry would say; an editor completes it.',
    examples: [
      {
        noun: 'source',
        id: 'courtlistener-entry-2208776613',
        does: 'add',
        entity: {
          id: 'courtlistener-entry-2208776613',
          title: 'Docket entry 140',
          publisher: 'CourtListener',
          url: 'https://www.courtlistener.com/docket/4214664/140/national-veterans-legal-services-program-v-united-states/',
          kind: 'docket',
        },
      },
    ],
  },
);
export type ProposedEntry = Static<typeof ProposedEntry>;

export const Proposal = Type.Object(
  {
    docket: DocketSeen,
    line: Type.Optional(DocketLine),
    case: CaseMatched,
    likely_rulings: Type.Array(LikelyRuling, {
      description: 'What the line probably says that the court did; empty where its words allow two readings.',
    }),
    likely_step: Type.Optional(LikelyStep),
    entries: Type.Array(ref(ProposedEntry), { description: 'What would be recorded, as far as the docket tells.' }),
    edition: Type.Integer({ description: 'The edition of the record that it was made from.' }),
    missing: Type.Array(Type.String(), { description: 'What an editor must still say before it can be recorded.' }),
  },
  {
    $id: 'Proposal',
    additionalProperties: false,
    description: 'What a docket suggests; nothing is recorded before an editor agrees.',
    examples: [
      {
        docket: { courtlistener_docket_id: 4214664 },
        line: {
          courtlistener_docket_entry_id: 2208776613,
          courtlistener_docket_id: 4214664,
          entry_number: '140',
          entered_on: '2022-10-11',
          text: 'MOTION for Settlement Preliminary Approval',
        },
        case: { standing: 'unknown' },
        likely_rulings: [],
        entries: [],
        edition: 4_812,
        missing: ['Which case docket 4214664 of CourtListener is: send its docket too.'],
      },
    ],
  },
);
export type Proposal = Static<typeof Proposal>;
