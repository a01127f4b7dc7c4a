// A record that is awkward to write down: marks of every markup, formulas, long lines beyond ASCII, and a day that nobody recorded.
import type { Store } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { entryOf, small, smallStore } from './small-record.ts';

export const AWKWARD = 'Order <b>"A & B"</b>; =1+1, Zürich’s \\ “señor” ]]> & so on';

/** The small record with a filing, an order of that title, and a notice of no recorded day that set a deadline. */
export function tellingStore(): Store {
  const store = smallStore();
  append(store, [
    entryOf('source', {
      id: 'gazette',
      title: 'Gazette of <Orders> & Notices',
      publisher: 'Jones & Sons',
      url: 'https://example.org/gazette?a=1&b=2,3',
      kind: 'press',
    }),
    entryOf('case', {
      ...small.case![0]!,
      conditions: ['jag-2017-access', 'jag-2017-1373'],
      summary: 'Whether A & B may be <compelled>.',
      filings: [
        { kind: 'complaint', summary: 'A sued.', entered_on: '2017-08-07' },
        { kind: 'complaint', summary: 'A sued again on the same day.', entered_on: '2017-08-07' },
      ],
    }),
    entryOf('agency_action', {
      id: 'doj-2018-notice',
      agency: 'doj',
      kind: 'deadline',
      title: '=HYPERLINK("https://example.org","Notice")',
      conditions: ['jag-2017-access'],
      entered_between: { after: '2018-08-29', by: '2018-10-05' },
      deadline_on: '2018-10-31',
      sources: [{ source: 'a-page' }],
      confidence: 'medium',
    }),
    entryOf(
      'order',
      {
        id: 'a-v-b-2018-07-02',
        case: 'a-v-b',
        court: 'ilnd',
        title: AWKWARD,
        summary: `${'Größe für Größe, '.repeat(12)}\nand a second line; \\n is no line break.`,
        entered_on: '2018-07-02',
        operative_text_seen: true,
        dispositions: [{ id: 'scheduling', ruling: 'procedural_order', conditions: ['jag-2017-access'] }],
        sources: [{ source: 'gazette', quote: 'A <v> B & the "rest"' }],
        confidence: 'high',
      },
      { recorded_at: '2026-11-24T09:30:00Z' },
    ),
  ]);
  return store;
}
