// Dockets on which a stay is doubted, and near misses.
import { above, type Doubted, docketWith, granted, lifted, order, orders, pi, stay, text, tro } from './doubted.ts';

export const stays = {
  stay_aimed_elsewhere: {
    sentence: 'a stay of an order suspends an order, and a stay of an agency’s act bars the agency',
    doubted: docketWith({
      agency_action: [
        { id: 'notice', forbearances: [{ id: 'promise', conditions: ['access'], until: [{ signal: 'x' }] }] },
      ],
      order: [order('stayed', '2018-02-01', { ...stay, acts_on: ['promise'] })],
    }),
    says: /"promise" is an act of the agency.*stay_of_agency_action/,
    spared: [
      orders(granted, order('stayed', '2018-02-01', stay)),
      orders(order('postponed', '2018-02-01', { ...pi, ruling: 'stay_of_agency_action' })),
    ],
  },
  stay_only_in_words: {
    sentence: 'an order called a stay has a paragraph that is one; a stay of the mandate or a refused motion has none',
    doubted: orders(granted, {
      ...order('x', '2018-02-01', { id: 'p', ruling: 'procedural_order' }),
      title: 'Injunction stayed pending appeal',
    }),
    says: /speaks of a stay, and no paragraph is one/,
    spared: [
      orders({ ...order('x', '2018-02-01', { id: 'p', ruling: 'procedural_order' }), title: 'Mandate stayed' }),
      orders(granted, { ...order('x', '2018-02-01', stay), title: 'Injunction stayed' }),
    ],
  },
  administrative_stay_without_end: {
    sentence: 'an administrative stay has a term, or somebody has lifted it',
    doubted: orders(granted, above('stayed', '2018-02-01', { ...stay, ruling: 'administrative_stay' })),
    says: /open-ended/,
    spared: [
      orders(
        granted,
        above('stayed', '2018-02-01', { ...stay, ruling: 'administrative_stay', until: ['2018-02-08T22:00:00Z'] }),
      ),
      orders(
        granted,
        above('stayed', '2018-02-01', { ...stay, ruling: 'administrative_stay' }),
        above('lifts', '2018-02-05', lifted),
      ),
    ],
  },
  stay_waits_for_nothing: {
    sentence: 'in a closed case no stay waits for a signal that nothing gives out',
    doubted: docketWith({
      case: [{ id: 'a-v-b', court: 'ilnd', defendants: ['B'], closed: true }],
      order: [granted, above('stayed', '2018-02-01', { ...stay, until: [{ signal: 'en-banc-over' }] })],
    }),
    says: /nothing gives out "en-banc-over"/,
    spared: [
      orders(granted, above('stayed', '2018-02-01', { ...stay, until: [{ signal: 'en-banc-over' }] })),
      docketWith({
        case: [{ id: 'a-v-b', court: 'ilnd', defendants: ['B'], closed: true }],
        order: [granted, above('stayed', '2018-02-01', { ...stay, until: [{ signal: 'en-banc-over' }] })],
        appeal: [
          {
            id: 'up',
            court: 'ca7',
            steps: [{ status: 'affirmed', entered_on: '2018-08-10', emits: ['en-banc-over'] }],
          },
        ],
      }),
    ],
  },
  stay_outlives_target: {
    sentence: 'a stay has no longer term than what it suspends, and suspends nothing that is over',
    doubted: orders(
      order('restrained', '2018-01-02', { ...tro, until: ['2018-01-16'], text }),
      above('stayed', '2018-01-05', { ...stay, acts_on: ['tro'], until: ['2018-01-20'], text }),
    ),
    says: /lasts longer than all that it suspends/,
    spared: [
      orders(
        order('restrained', '2018-01-02', { ...tro, until: ['2018-01-16'], text }),
        above('stayed', '2018-01-05', { ...stay, acts_on: ['tro'], until: ['2018-01-16'], text }),
      ),
      // A stay pending appeal names no day; what it suspends may lapse under it (R2.4).
      orders(
        order('restrained', '2018-01-02', { ...tro, until: ['2018-01-16'], text }),
        above('stayed', '2018-01-05', { ...stay, acts_on: ['tro'], until: [{ signal: 'appeal-over' }] }),
      ),
    ],
  },
} as const satisfies Record<string, Doubted>;
