// The small record with what readers look for: a party, a judge, a longer docket number, a citation and a publisher.
import type { Store } from '../../src/store/open.ts';
import { append } from '../../src/store/record.ts';
import { entryOf, injunction, lawsuit, smallStore } from './small-record.ts';

/** The small record, with what readers look for. */
export function richStore(): Store {
  const store = smallStore();
  append(store, [
    entryOf('source', { id: 'c-page', title: 'Another page', kind: 'press', publisher: 'Page, Inc.' }),
    entryOf('case', {
      ...lawsuit,
      plaintiffs: ['City of Chicago'],
      judges: ['Ann Judge'],
      docket_number: '1:17-cv-00001-AJ',
    }),
    entryOf(
      'order',
      { ...injunction, citations: ['264 F. Supp. 3d 933 (N.D. Ill. 2017)'] },
      { reason: 'Its citation.' },
    ),
  ]);
  return store;
}
