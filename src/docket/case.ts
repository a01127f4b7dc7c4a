// A case: its captions over time, its docket, its parties, and the filings that moved it.
import { type Static, Type } from '@sinclair/typebox';
import { emits } from './act.ts';
import { closed, Id, ref } from './component.ts';
import { dating } from './moment.ts';
import { provenance } from './provenance.ts';

const Caption = Type.Object(
  {
    name: Type.String({ examples: ['City of Chicago v. Sessions'] }),
    from: Type.Optional(Type.String({ format: 'date' })),
    until: Type.Optional(Type.String({ format: 'date' })),
  },
  closed,
);

export const Filing = Type.Object(
  {
    kind: Type.String({
      description: 'complaint, motion, notice of appeal, application, letter …',
      examples: ['complaint'],
    }),
    summary: Type.String(),
    entry_number: Type.Optional(Type.String()),
    ...dating,
    emits,
    ...provenance,
  },
  {
    $id: 'Filing',
    ...closed,
    description: 'A paper filed, or a step taken, that orders nothing.',
    examples: [{ kind: 'complaint', summary: 'Chicago sued over three conditions.', entered_on: '2017-08-07' }],
  },
);
export type Filing = Static<typeof Filing>;

export const Case = Type.Object(
  {
    id: Id('The id of the case; captions change, ids never do.', 'chicago-v-sessions'),
    captions: Type.Array(Caption, { minItems: 1, description: 'Its names, the first one first.' }),
    court: Type.String({ description: 'Id of the court it was brought in.' }),
    docket_number: Type.String({ examples: ['1:17-cv-05720'] }),
    judges: Type.Optional(Type.Array(Type.String())),
    filed_on: Type.Optional(Type.String({ format: 'date' })),
    plaintiffs: Type.Optional(Type.Array(Type.String())),
    defendants: Type.Optional(Type.Array(Type.String())),
    conditions: Type.Optional(Type.Array(Type.String(), { description: 'Ids of the conditions in dispute.' })),
    summary: Type.Optional(Type.String()),
    data_through: Type.Optional(
      Type.String({
        format: 'date',
        description: 'Day up to which the docket was read; later silence says nothing (R8.4).',
      }),
    ),
    closed: Type.Optional(Type.Boolean({ description: 'Whether the docket is known to be closed.' })),
    courtlistener_docket_id: Type.Optional(Type.Integer()),
    clearinghouse_id: Type.Optional(Type.Integer()),
    documentcloud_id: Type.Optional(Type.Integer()),
    filings: Type.Optional(Type.Array(ref(Filing))),
    ...provenance,
  },
  {
    $id: 'Case',
    ...closed,
    description: 'A lawsuit.',
    examples: [
      {
        id: 'chicago-v-sessions',
        captions: [{ name: 'City of Chicago v. Sessions' }, { name: 'City of Chicago v. Barr' }],
        court: 'ilnd',
        docket_number: '1:17-cv-05720',
        filed_on: '2017-08-07',
      },
    ],
  },
);
export type Case = Static<typeof Case>;
