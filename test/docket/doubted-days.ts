// Dockets on which a day, a choice or a source is doubted, and near misses.
import {
  above,
  type Doubted,
  docketWith,
  granted,
  lifted,
  notice,
  order,
  orders,
  pi,
  reversed,
  stay,
  text,
} from './doubted.ts';

export const days = {
  same_day_without_times: {
    sentence: 'two orders that act on one thing on one day have hours, or one acts on the other',
    doubted: orders(
      granted,
      above('stayed', '2018-02-01', stay),
      order('dissolved', '2018-02-01', { id: 'x', ruling: 'dissolution', acts_on: ['pi'] }),
    ),
    says: /On the same day stayed acts on "pi" too/,
    spared: [
      orders(
        granted,
        above('stayed', '2018-02-01', stay),
        order('dissolved', '2018-02-02', { id: 'x', ruling: 'dissolution', acts_on: ['pi'] }),
      ),
      orders(
        granted,
        order('stayed', '2018-02-01', stay),
        above('other', '2018-02-01', lifted, { ...stay, id: 'stay-2' }),
      ),
    ],
  },
  day_without_its_rule: {
    sentence: 'a day on which something ends stands beside the words that make it that day; an hour is the order’s own',
    doubted: orders(order('granted', '2018-01-02', { ...pi, until: ['2018-03-01'] })),
    says: /Nothing says what makes it 2018-03-01/,
    spared: [
      orders(
        order('granted', '2018-01-02', { ...pi, until: ['2018-03-01'], note: 'Through February 28: a date certain.' }),
      ),
      orders(
        order(
          'granted',
          '2018-01-02',
          { ...pi, until: ['2018-03-01'], text },
          { ...pi, until: ['2018-03-01'], id: 'pi-2' },
        ),
      ),
      orders(order('granted', '2018-01-02', { ...pi, until: ['2018-03-01T23:00:00Z'] })),
      orders(granted, above('decided', '2018-04-01', { ...reversed, from: '2018-04-01' })),
    ],
  },
  act_after_data_through: {
    sentence: 'nothing certain is later than the last day on which its own docket was read',
    doubted: docketWith({
      case: [{ id: 'a-v-b', court: 'ilnd', defendants: ['B'], data_through: '2018-01-01' }],
      order: [granted],
    }),
    says: /`data_through: 2018-01-01`/,
    spared: [
      docketWith({
        case: [
          {
            id: 'a-v-b',
            court: 'ilnd',
            defendants: ['B'],
            data_through: '2018-01-02',
            // A window says itself that no day was read.
            filings: [
              { kind: 'appeal', summary: 'If any.', entered_between: { after: '2018-01-02', by: '2018-03-01' } },
            ],
          },
        ],
        order: [granted, above('elsewhere', '2018-03-01', { id: 'd', ruling: 'stay_denied', acts_on: ['pi'] })],
      }),
    ],
  },
  clarification_without_choice: {
    sentence: 'a clarification works back to the start or forwards, and says which',
    doubted: orders(order('said', '2018-01-02', { id: 'c', ruling: 'clarification', issue: 'reach', reading: 'far' })),
    says: /Say `retroactive: true`/,
    spared: [
      orders(
        order('said', '2018-01-02', {
          id: 'c',
          ruling: 'clarification',
          issue: 'reach',
          reading: 'far',
          retroactive: false,
        }),
      ),
    ],
  },
  promise_without_end: {
    sentence: 'a promise not to enforce says how it ends',
    doubted: notice({}),
    says: /Nothing says how this promise ends/,
    spared: [notice({ until: [{ signal: 'formal-notice' }] })],
  },
  press_for_an_order: {
    sentence: 'an order that decides something rests on more than newspapers and case profiles',
    doubted: orders({ ...granted, sources: [{ source: 'paper' }, { source: 'profile' }] }),
    says: /Only the press/,
    spared: [
      orders({ ...granted, sources: [{ source: 'paper' }, { source: 'entry' }] }),
      orders({ ...granted, sources: [{ source: 'paper' }], uncertain: 'The order itself was not seen.' }),
      orders({
        ...order('x', '2018-01-02', { id: 'd', ruling: 'relief_denied' }),
        sources: [{ source: 'paper' }],
      }),
    ],
  },
} as const satisfies Record<string, Doubted>;
