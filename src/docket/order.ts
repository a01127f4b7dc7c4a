// An order: what a court entered on a day, paragraph by paragraph.
import { type Static, Type } from '@sinclair/typebox';
import { act } from './act.ts';
import { closed, Id, ref } from './component.ts';
import { Disposition } from './disposition.ts';
import { dating } from './moment.ts';

export const Order = Type.Object(
  {
    id: Id('The id of the order: its case and its day.', 'chicago-v-sessions-2017-09-15'),
    case: Type.String({ description: 'Id of the case.' }),
    court: Type.String({ description: 'Id of the court that entered it.' }),
    title: Type.String({ examples: ['Memorandum opinion and order: preliminary injunction granted in part'] }),
    docket_number: Type.Optional(Type.String({ description: 'Docket it was entered on.', examples: ['17-2991'] })),
    entry_number: Type.Optional(Type.String({ description: 'Number of the docket entry.' })),
    judges: Type.Optional(Type.Array(Type.String())),
    citations: Type.Optional(Type.Array(Type.String(), { examples: [['264 F. Supp. 3d 933 (N.D. Ill. 2017)']] })),
    ...dating,
    summary: Type.String({ description: 'What it did, in our words.' }),
    operative_text_seen: Type.Boolean({ description: 'Whether we have read the words that order something.' }),
    dispositions: Type.Array(ref(Disposition), { description: 'What it does, paragraph by paragraph.' }),
    ...act,
  },
  {
    $id: 'Order',
    ...closed,
    description: 'What a court entered on a day.',
    examples: [
      {
        id: 'chicago-v-sessions-2017-09-15',
        case: 'chicago-v-sessions',
        court: 'ilnd',
        title: 'Preliminary injunction granted in part',
        judges: ['Harry D. Leinenweber'],
        entered_on: '2017-09-15',
        summary: 'Enjoins the notice and access conditions nationwide; declines to enjoin the compliance condition.',
        operative_text_seen: false,
        dispositions: [
          {
            id: 'chicago-2017-pi',
            ruling: 'preliminary_injunction',
            conditions: ['jag-2017-notice', 'jag-2017-access'],
            scope: { everyone: true },
          },
          { id: 'chicago-2017-pi-denied', ruling: 'relief_denied', conditions: ['jag-2017-1373'] },
        ],
        sources: [
          {
            source: 'vdocument-ca7-17-2991',
            quote: 'granted nationwide preliminary injunction to city as to notice and access conditions',
          },
        ],
        confidence: 'high',
      },
    ],
  },
);
export type Order = Static<typeof Order>;
