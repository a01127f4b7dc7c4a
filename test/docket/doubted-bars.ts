// Dockets on which a bar is doubted, and near misses.
import {
  type Doubted,
  docketWith,
  everyone,
  granted,
  judgment,
  merger,
  order,
  orders,
  pi,
  stay,
  text,
  tro,
} from './doubted.ts';

export const bars = {
  bar_without_defendant: {
    sentence: 'an injunction binds somebody; a vacatur of the agency action need not',
    doubted: docketWith({ case: [{ id: 'a-v-b', court: 'ilnd' }], order: [granted] }),
    says: /Nothing says whom "pi" binds/,
    spared: [
      docketWith({
        case: [{ id: 'a-v-b', court: 'ilnd' }],
        order: [order('granted', '2018-01-02', { ...pi, agencies: ['doj'] })],
      }),
      docketWith({
        case: [{ id: 'a-v-b', court: 'ilnd' }],
        order: [order('vacated', '2018-01-02', { ...pi, ruling: 'vacatur' })],
      }),
    ],
  },
  tro_over_28_days: {
    sentence: 'a restraining order may last through its twenty-eighth day, or the Monday after, and not one day longer',
    // January 30, 2018, the twenty-eighth day, is a Tuesday.
    doubted: orders(
      order('restrained', '2018-01-02', { ...tro, until: ['2018-01-17'], note: 'Fourteen days.' }),
      order('extended', '2018-01-16', { ...tro, id: 'tro-2', until: ['2018-02-01'], note: 'For good cause.' }),
    ),
    says: /Restrained from 2018-01-02 until 2018-02-01/,
    spared: [
      orders(order('restrained', '2018-01-02', { ...tro, until: ['2018-01-31'], text })),
      orders(order('restrained', '2018-01-06', { ...tro, until: ['2018-02-06'], text })),
      orders(
        order('restrained', '2018-01-02', tro),
        order('dissolved', '2018-01-20', { id: 'x', ruling: 'dissolution', acts_on: ['tro'] }),
      ),
    ],
  },
  judgment_without_merger: {
    sentence:
      'a final judgment ends the preliminary injunction of its case on the same conditions, even on one reading',
    doubted: orders(granted, order('final', '2018-07-27', judgment)),
    says: /"pi" outlives the judgment "judgment".*Add a `merger` to final/,
    spared: [
      orders(granted, order('final', '2018-07-27', judgment, { ...merger, given: { merged: 'yes' } })),
      orders(granted, order('final', '2018-07-27', { ...judgment, conditions: ['notice'] })),
    ],
  },
  gap_in_relief: {
    sentence:
      'relief stayed whole on entry, while the relief before it ends, leaves a gap unless an issue keeps it open',
    doubted: orders(granted, order('final', '2018-07-27', judgment, { ...stay, acts_on: ['judgment'] }, merger)),
    says: /"judgment" is stayed whole on entry \("stay"\) while "pi" ends/,
    spared: [
      orders(
        granted,
        order('final', '2018-07-27', judgment, { ...stay, acts_on: ['judgment'], given: { reach: 'whole' } }, merger),
      ),
      orders(
        granted,
        order(
          'final',
          '2018-07-27',
          judgment,
          { ...stay, acts_on: ['judgment'], scope: { ...everyone, except: { jurisdictions: ['chicago-il'] } }, text },
          merger,
        ),
      ),
    ],
  },
} as const satisfies Record<string, Doubted>;
