// A small docket for the tests of the store: one case with two orders, an appeal, and what they name.
import type { Entity, Noun } from '../../src/docket/docket.ts';
import { publicInstant } from '../../src/docket/knowledge.ts';
import type { NewEntry } from '../../src/store/record.ts';

export const RECORDED = '2026-11-23T12:00:00Z';

/** An entry for an entity, public since the day of the thing itself. */
export const fact = <N extends Noun>(noun: N, entity: Entity<N>, more: Partial<NewEntry> = {}): NewEntry => ({
  noun,
  id: entity.id,
  entity: entity as Entity<Noun>,
  known_at: publicInstant(noun, entity as Entity<Noun>),
  recorded_at: RECORDED,
  author: 'desk',
  reason: 'First entry.',
  ...more,
});

export const withdrawal = (noun: Noun, id: string, known_at: string | null = null): NewEntry => ({
  noun,
  id,
  entity: null,
  known_at,
  recorded_at: RECORDED,
  author: 'desk',
  reason: 'It never happened.',
});

export const injunction: Entity<'order'> = {
  id: 'chicago-v-sessions-2017-09-15',
  case: 'chicago-v-sessions',
  court: 'ilnd',
  title: 'Preliminary injunction granted in part',
  entered_on: '2017-09-15',
  summary: 'Enjoins the notice and access conditions nationwide.',
  operative_text_seen: false,
  dispositions: [
    {
      id: 'chicago-2017-pi',
      ruling: 'preliminary_injunction',
      conditions: ['jag-2017-notice', 'jag-2017-access'],
      scope: { everyone: true },
    },
    { id: 'chicago-2017-pi-denied', ruling: 'relief_denied', conditions: ['jag-2017-notice'] },
  ],
};

export const stay: Entity<'order'> = {
  id: 'ca7-2018-06-26',
  case: 'chicago-v-sessions',
  court: 'ca7',
  title: 'Stay beyond Chicago',
  entered_at: '2018-06-26T17:00:00Z',
  summary: 'Stays the injunction beyond Chicago.',
  operative_text_seen: true,
  dispositions: [{ id: 'ca7-2018-stay', ruling: 'stay_pending_appeal', acts_on: ['chicago-2017-pi'] }],
};

export const letters: Entity<'agency_action'> = {
  id: 'doj-2017-11-15-letters',
  agency: 'doj',
  kind: 'letter',
  title: 'Letters to 29 jurisdictions',
  entered_between: { after: '2017-11-14', by: '2017-11-16' },
  lifecycle: [{ conditions: ['jag-2017-access'], state: 'active' }],
};

export const lawsuit: Entity<'case'> = {
  id: 'chicago-v-sessions',
  captions: [{ name: 'City of Chicago v. Sessions' }],
  court: 'ilnd',
  docket_number: '1:17-cv-05720',
  filed_on: '2017-08-07',
  conditions: ['jag-2017-access'],
  filings: [
    { kind: 'complaint', summary: 'Complaint.', entered_on: '2017-08-07' },
    { kind: 'motion', summary: 'Motion for a stay.', entered_on: '2017-09-26' },
  ],
};

const court = (id: string, level: 'district' | 'appeals'): Entity<'court'> => ({
  id,
  name: `Court ${id}`,
  citation: id,
  said_as: `the court ${id}`,
  level,
  circuit: 'ca7',
  tz: 'America/Chicago',
});

const condition = (id: string): Entity<'condition'> => ({
  id,
  name: `the condition ${id}`,
  family: id.split('-').at(-1)!,
  program: 'byrne-jag',
  fiscal_year: 2017,
  asks: 'What it asks.',
});

/** Every noun at least once. The district court comes before the circuit that it names. */
export const docket: readonly NewEntry[] = [
  fact('court', court('ilnd', 'district')),
  fact('court', court('ca7', 'appeals')),
  fact('source', { id: 'courthouse-news', title: 'Sanctuary cities', kind: 'press', url: 'https://example.org/' }),
  fact('jurisdiction', { id: 'illinois', name: 'Illinois', kind: 'state', state: 'IL', geoid: '17', circuit: 'ca7' }),
  fact('jurisdiction', { id: 'chicago-il', name: 'Chicago', kind: 'city', state: 'IL', parents: ['illinois'] }),
  fact('organization', { id: 'mayors', name: 'U.S. Conference of Mayors', list: 'partial' }),
  fact('membership', { id: 'mayors.chicago-il', organization: 'mayors', member: 'chicago-il' }),
  fact('condition', condition('jag-2017-access')),
  fact('condition', condition('jag-2017-notice')),
  fact('case', lawsuit),
  fact('issue', {
    id: 'stay-reach',
    case: 'chicago-v-sessions',
    question: 'Does the stay cover Chicago?',
    readings: [
      { id: 'beyond', says: 'Only beyond Chicago.' },
      { id: 'whole', says: 'All of it.' },
    ],
  }),
  fact('order', injunction),
  fact('order', stay),
  fact('appeal', {
    id: 'ca7-17-2991',
    case: 'chicago-v-sessions',
    court: 'ca7',
    docket_number: '17-2991',
    reviews: ['chicago-v-sessions-2017-09-15'],
    steps: [
      { status: 'noticed', entered_on: '2017-09-26' },
      { status: 'affirmed', entered_on: '2018-04-19' },
    ],
  }),
  fact('agency_action', letters),
];
