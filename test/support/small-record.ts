// A small record for tests: one lawsuit, an injunction for everyone, and a stay that leaves one city protected.
import type { Entity, Noun } from '../../src/docket/docket.ts';
import { publicInstant } from '../../src/docket/knowledge.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { append, type NewEntry } from '../../src/store/record.ts';

export const NOW = Date.parse('2026-11-23T12:00:00Z');

type Facts = { [N in Noun]?: Entity<N>[] };

export const small: Facts = {
  court: [
    {
      id: 'ilnd',
      name: 'N.D. Ill.',
      citation: 'N.D. Ill.',
      said_as: 'the district court',
      level: 'district',
      circuit: 'ca7',
      tz: 'America/Chicago',
    },
    {
      id: 'ca7',
      name: '7th Cir.',
      citation: '7th Cir.',
      said_as: 'the Seventh Circuit',
      level: 'appeals',
      circuit: 'ca7',
      tz: 'America/Chicago',
    },
  ],
  source: [{ id: 'a-page', title: 'A page', url: 'https://example.org/', kind: 'press' }],
  jurisdiction: [
    { id: 'illinois', name: 'Illinois', kind: 'state', state: 'IL', geoid: '17', circuit: 'ca7' },
    {
      id: 'chicago-il',
      name: 'Chicago, Illinois',
      kind: 'city',
      state: 'IL',
      geoid: '1714000',
      parents: ['illinois'],
      circuit: 'ca7',
      also_known_as: ['chicago'],
    },
    {
      id: 'milwaukee-county-wi',
      name: 'Milwaukee County, Wisconsin',
      kind: 'county',
      state: 'WI',
      geoid: '55079',
      circuit: 'ca7',
    },
  ],
  condition: [
    {
      id: 'jag-2017-access',
      name: 'the access condition',
      family: 'access',
      program: 'byrne-jag',
      fiscal_year: 2017,
      agency: 'doj',
      asks: 'Access to jails.',
    },
    {
      id: 'jag-2017-1373',
      name: 'the compliance condition',
      family: '1373',
      program: 'byrne-jag',
      fiscal_year: 2017,
      agency: 'doj',
      asks: 'Compliance.',
    },
  ],
  case: [
    {
      id: 'a-v-b',
      captions: [{ name: 'A v. B' }],
      court: 'ilnd',
      docket_number: '1:17-cv-1',
      filed_on: '2017-08-07',
      data_through: '2018-12-31',
    },
  ],
  order: [
    {
      id: 'a-v-b-2017-09-15',
      case: 'a-v-b',
      court: 'ilnd',
      title: 'Injunction',
      judges: ['Ann Judge'],
      entered_on: '2017-09-15',
      summary: 'Enjoins access for everyone; declines to enjoin compliance.',
      operative_text_seen: true,
      dispositions: [
        { id: 'pi', ruling: 'preliminary_injunction', conditions: ['jag-2017-access'], scope: { everyone: true } },
        { id: 'pi-denied', ruling: 'relief_denied', conditions: ['jag-2017-1373'] },
      ],
      sources: [{ source: 'a-page', quote: 'is enjoined' }],
      confidence: 'high',
    },
    {
      id: 'a-v-b-2018-06-26',
      case: 'a-v-b',
      court: 'ca7',
      title: 'Stay outside Chicago',
      entered_on: '2018-06-26',
      summary: 'Stays the injunction except for Chicago.',
      operative_text_seen: false,
      dispositions: [
        {
          id: 'stay',
          ruling: 'stay_pending_appeal',
          acts_on: ['pi'],
          scope: { everyone: true, except: { jurisdictions: ['chicago-il'] } },
        },
      ],
      sources: [{ source: 'a-page' }],
      confidence: 'high',
    },
  ],
  appeal: [
    {
      id: 'ca7-1',
      case: 'a-v-b',
      court: 'ca7',
      docket_number: '17-1',
      reviews: ['a-v-b-2017-09-15'],
      steps: [
        { status: 'noticed', entered_on: '2017-09-26', from_memory: true },
        { status: 'argued', entered_on: '2018-01-19', from_memory: true },
      ],
      from_memory: true,
    },
  ],
  agency_action: [
    {
      id: 'doj-2017-07-25',
      agency: 'doj',
      kind: 'solicitation',
      title: 'Conditions announced',
      entered_on: '2017-07-25',
      lifecycle: [{ conditions: ['jag-2017-access', 'jag-2017-1373'], state: 'active', reason: 'solicitation' }],
      sources: [{ source: 'a-page' }],
      confidence: 'high',
    },
  ],
};

/** The lawsuit of the small record, its injunction, and the stay of that. */
export const [lawsuit] = small.case as [Entity<'case'>];
export const [injunction, stay] = small.order as [Entity<'order'>, Entity<'order'>];

export const entryOf = <N extends Noun>(noun: N, entity: Entity<N>, more: Partial<NewEntry> = {}): NewEntry => ({
  noun,
  id: entity.id,
  entity,
  known_at: publicInstant(noun, entity),
  recorded_at: '2026-11-23T12:00:00Z',
  author: 'a test',
  reason: 'A test.',
  ...more,
});

/** The small record in a store of its own. */
export function smallStore(url = ':memory:'): Store {
  const store = openStore(url);
  append(
    store,
    (Object.entries(small) as [Noun, Entity<Noun>[]][]).flatMap(([noun, entities]) =>
      entities.map((entity) => entryOf(noun, entity)),
    ),
  );
  return store;
}
