// Dockets on which a scope or a membership is doubted, and near misses.
import { type Doubted, docketWith, order, orders, pi, text } from './doubted.ts';

export const scopes = {
  scope_without_pinpoint: {
    sentence: 'a scope narrower than everyone quotes its words, unless an open issue or memory is all there is',
    doubted: orders(order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['chicago-il'] } })),
    says: /no words are quoted for it/,
    spared: [
      orders(order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['chicago-il'] }, text })),
      orders({
        ...order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['chicago-il'] } }),
        sources: [{ source: 'entry', pin: 'page 12' }],
      }),
      orders(
        order(
          'granted',
          '2018-01-02',
          { ...pi, scope: { jurisdictions: ['chicago-il'] }, text },
          { ...pi, id: 'pi-2', scope: { jurisdictions: ['chicago-il'] } },
        ),
      ),
      orders(
        order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['chicago-il'] }, given: { reach: 'far' } }),
      ),
    ],
  },
  subdivisions_left_open: {
    sentence: 'relief for a State speaks of its cities and counties, where it has any',
    doubted: orders(order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['illinois'] }, text })),
    says: /Silent on the subdivisions of illinois/,
    spared: [
      orders(order('granted', '2018-01-02', { ...pi, scope: { within: ['illinois'] }, text })),
      orders(order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['guam', 'chicago-il'] }, text })),
      docketWith({
        order: [order('granted', '2018-01-02', { ...pi, scope: { jurisdictions: ['illinois'] }, text })],
        issue: [{ id: 'reach', case: 'a-v-b', question: 'Are political subdivisions covered?', readings: [] }],
      }),
    ],
  },
  members_without_day: {
    sentence:
      'members who come and go are members on a day, or on the readings of an issue; a fixed group needs neither',
    doubted: docketWith({
      order: [order('o', '2018-01-02', { ...pi, scope: { members_of: [{ organization: 'mayors' }] }, text })],
      membership: [{ id: 'm', organization: 'mayors', member: 'chicago-il', from: '2018-01-03' }],
    }),
    says: /As of which day are the members of mayors meant/,
    spared: [
      docketWith({
        order: [order('o', '2018-01-02', { ...pi, scope: { members_of: [{ organization: 'mayors' }] }, text })],
        membership: [{ id: 'm', organization: 'mayors', member: 'chicago-il', from: '2018-01-02' }],
      }),
      docketWith({
        order: [
          order('o', '2018-01-02', {
            ...pi,
            scope: { members_of: [{ organization: 'mayors', on: '2018-01-02' }] },
            text,
          }),
        ],
        membership: [{ id: 'm', organization: 'mayors', member: 'chicago-il', until: '2018-01-03' }],
      }),
      docketWith({
        order: [
          order('o', '2018-01-02', {
            ...pi,
            scope: { members_of: [{ organization: 'mayors' }] },
            given: { joiners: 'yes' },
          }),
        ],
        membership: [{ id: 'm', organization: 'mayors', member: 'chicago-il', until: '2018-01-03' }],
        issue: [{ id: 'joiners', question: 'Which members?', readings: [] }],
      }),
    ],
  },
  memberships_overlap: {
    sentence: 'one member has one membership at a time; the next may begin on the day the last one ends',
    doubted: docketWith({
      membership: [
        { id: 'm1', organization: 'mayors', member: 'chicago-il', until: '2018-01-02' },
        { id: 'm2', organization: 'mayors', member: 'chicago-il', from: '2018-01-01' },
      ],
    }),
    says: /Overlaps with "m1"/,
    spared: [
      docketWith({
        membership: [
          { id: 'm1', organization: 'mayors', member: 'chicago-il', until: '2018-01-01' },
          { id: 'm2', organization: 'mayors', member: 'chicago-il', from: '2018-01-01' },
          { id: 'm3', organization: 'counties', member: 'chicago-il' },
        ],
      }),
    ],
  },
} as const satisfies Record<string, Doubted>;
