// Dockets on which a ruling on appeal is doubted, and near misses.
import { above, affirmed, type Doubted, granted, lifted, order, orders, reversed, stay } from './doubted.ts';

export const appeals = {
  lower_court_over_higher: {
    sentence: 'a district court that lifts a stay of the court above it is doubted; the other way round it is not',
    doubted: orders(granted, above('stayed', '2018-02-01', stay), order('lifts', '2018-03-01', lifted)),
    says: /"stay" was entered by a higher court \(ca7\) than this \(ilnd\)/,
    spared: [
      orders(granted, order('stayed', '2018-02-01', stay), above('lifts', '2018-03-01', lifted)),
      orders(
        granted,
        above('stayed', '2018-02-01', stay),
        order('ran-out', '2018-03-01', { ...lifted, ruling: 'expiry' }),
      ),
    ],
  },
  reversal_without_mandate: {
    sentence: 'a reversal on appeal says when it takes effect; a ruling on a stay need not, nor does the judge’s own',
    doubted: orders(granted, above('decided', '2018-04-01', reversed)),
    says: /Say `from: \{signal: 'mandate:ca7:17-2991'\}`/,
    spared: [
      orders(granted, above('decided', '2018-04-01', { ...reversed, from: { signal: 'mandate:ca7:17-2991' } })),
      orders(
        granted,
        order('stayed', '2018-02-01', stay),
        above('decided', '2018-04-01', { ...lifted, ruling: 'vacated_on_appeal' }),
      ),
      orders(granted, order('narrowed', '2018-04-01', { ...reversed, ruling: 'narrowing' })),
    ],
  },
  rehearing_without_flags: {
    sentence: 'a grant of rehearing says what it does to the panel’s opinion, judgment and mandate',
    doubted: orders(
      granted,
      above('panel', '2018-04-01', affirmed),
      above('en-banc', '2018-05-01', {
        id: 'g',
        ruling: 'rehearing_granted',
        acts_on: ['affirmed'],
        vacates_opinion: true,
      }),
    ),
    says: /`vacates_judgment`, `stays_mandate`/,
    spared: [
      orders(
        granted,
        above('panel', '2018-04-01', affirmed),
        above('en-banc', '2018-05-01', {
          id: 'g',
          ruling: 'rehearing_granted',
          acts_on: ['affirmed'],
          vacates_judgment: true,
          vacates_opinion: true,
          stays_mandate: false,
        }),
      ),
    ],
  },
} as const satisfies Record<string, Doubted>;
