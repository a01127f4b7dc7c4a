// Something in the inbox as the desk sees it: a report or a proposal, where it stands, and what was decided.
import { type Static, Type } from '@sinclair/typebox';
import { ref, words } from '../docket/component.ts';
import { Proposal, ProposedEntry } from '../import/proposal.ts';
import { INBOX_KINDS, INBOX_STATES, type InboxItem as Kept } from '../store/inbox.ts';
import { Report } from './reports.ts';

export const InboxItem = Type.Object(
  {
    id: Type.String({ description: 'Its id.' }),
    kind: words(INBOX_KINDS, 'report: of a reader; docket: a lawsuit; docket_entry: a line of one.'),
    state: words(INBOX_STATES, 'open; accepted, and recorded; dismissed.'),
    received_at: Type.String({ format: 'date-time', description: 'When it first came in.' }),
    report: Type.Optional(ref(Report)),
    proposal: Type.Optional(ref(Proposal)),
    decided_at: Type.Optional(Type.String({ format: 'date-time', description: 'When it was decided upon.' })),
    decided_by: Type.Optional(Type.String({ description: 'By whom.' })),
    note: Type.Optional(Type.String({ description: 'Why.' })),
    edition: Type.Optional(Type.Integer({ description: 'The edition that says so, where it was accepted.' })),
  },
  {
    $id: 'InboxItem',
    additionalProperties: false,
    description: 'Something that came in and waits for an editor, or was decided upon.',
    examples: [
      {
        id: 'courtlistener-entry-2208776613',
        kind: 'docket_entry',
        state: 'open',
        received_at: '2026-11-24T12:00:00Z',
        proposal: Proposal.examples[0],
      },
    ],
  },
);
export type InboxItem = Static<typeof InboxItem>;

/** The schemas of the inbox, each named. */
export const INBOX_SCHEMAS = [ProposedEntry, Proposal, InboxItem];

/** Something in the inbox as the API shows it; what is not known yet is left out. */
export const inboxShown = ({ document, decided_at, decided_by, note, edition, ...item }: Kept): InboxItem => ({
  ...item,
  [item.kind === 'report' ? 'report' : 'proposal']: document,
  ...(decided_at !== null && { decided_at }),
  ...(decided_by !== null && { decided_by }),
  ...(note !== null && { note }),
  ...(edition !== null && { edition }),
});
