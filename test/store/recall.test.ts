// Recalling the docket: as it stood in an edition, and as it was known at a moment.
import t from 'tap';
import { recall } from '../../src/store/recall.ts';
import { append, entriesOf } from '../../src/store/record.ts';
import { chicago, corrected, kept } from '../support/chicago-record.ts';
import { fact, injunction, lawsuit, stay, withdrawal } from './docket.ts';

t.test('a correction supersedes, and what was said before stays in its edition', async (t) => {
  const store = chicago(t);
  const [entry] = append(store, [fact('order', corrected, { reason: 'The title was cut short.' })]);
  t.equal(entry!.supersedes, 12);
  t.equal(recall(store, { edition: 15 }).docket.order.get(injunction.id)!.title, injunction.title);
  t.equal(recall(store).docket.order.get(injunction.id)!.title, corrected.title);
  t.strictSame(
    entriesOf(store, 'order', injunction.id).map(({ seq, reason }) => [seq, reason]),
    [
      [12, 'First entry.'],
      [16, 'The title was cut short.'],
    ],
  );
  const again = append(store, [fact('order', injunction)]);
  t.equal(again[0]!.supersedes, 16);
});

t.test('a correction of our own mistake is seen at every moment at which the fact was public', async (t) => {
  const store = chicago(t);
  append(store, [fact('order', corrected)]);
  t.equal(recall(store, { known_at: '2017-09-15' }).docket.order.get(injunction.id)!.title, corrected.title);
  t.notOk(recall(store, { known_at: '2017-09-14' }).docket.order.has(injunction.id));
});

t.test(
  'a docket corrected by the court is a new public fact: until then the old version was what one could know',
  async (t) => {
    const store = chicago(t);
    append(store, [fact('order', { ...corrected, known_at: '2017-10-13T15:00:00Z' })]);
    const titleAt = (known_at?: string) => recall(store, { known_at }).docket.order.get(injunction.id)?.title;
    t.equal(titleAt('2017-10-12'), injunction.title);
    t.equal(titleAt('2017-10-13T14:59:59Z'), injunction.title);
    t.equal(titleAt('2017-10-13T15:00:00Z'), corrected.title);
    t.equal(titleAt('2017-10-13'), corrected.title, 'a day means its end');
    t.equal(titleAt(), corrected.title);
  },
);

t.test('what was known then leaves out later orders, steps and filings, but no court or place', async (t) => {
  const { docket: known } = recall(chicago(t), { known_at: '2017-09-20' });
  t.strictSame([...known.order.keys()], [injunction.id]);
  t.notOk(known.appeal.has('ca7-17-2991'), 'not yet noticed');
  t.equal(known.case.get(lawsuit.id)!.filings!.length, 1);
  t.equal(known.court.size, 2);
  t.equal(known.jurisdiction.size, 2);
  t.equal(recall(chicago(t), { known_at: '2017-10-01' }).docket.appeal.get('ca7-17-2991')!.steps.length, 1);
});

t.test('what is withdrawn drops out, stays in its edition, can be restored, and keeps its place', async (t) => {
  const store = chicago(t);
  append(store, [withdrawal('order', stay.id)]);
  t.notOk(recall(store).docket.order.has(stay.id));
  t.ok(recall(store, { edition: 15 }).docket.order.has(stay.id));
  t.throws(() => append(store, [withdrawal('order', stay.id)]), { name: 'Problem', code: 'not_found' });
  t.throws(() => append(store, [withdrawal('order', 'never-was')]), { name: 'Problem', code: 'not_found' });
  append(store, [fact('order', { ...injunction, id: 'zz', dispositions: [] })]);
  append(store, [fact('order', stay)]);
  t.strictSame([...recall(store).docket.order.keys()], [injunction.id, stay.id, 'zz']);
  t.strictSame(
    entriesOf(store, 'order', stay.id).map(({ supersedes, entity }) => [supersedes, entity === null]),
    [
      [null, false],
      [13, true],
      [16, false],
    ],
  );
});

t.test('an act takes the place of another once it is known, and gives it back when it is withdrawn', async (t) => {
  const store = chicago(t);
  const unsealed = { ...stay, id: 'ca7-2018-06-26-unsealed', supersedes: [stay.id], known_at: '2019-01-02' };
  append(store, [fact('order', { ...unsealed, dispositions: [{ ...stay.dispositions[0]!, id: 'unsealed' }] })]);
  t.strictSame([...recall(store).docket.order.keys()], [injunction.id, unsealed.id]);
  t.strictSame([...recall(store, { known_at: '2019-01-01' }).docket.order.keys()], [injunction.id, stay.id]);
  append(store, [withdrawal('order', unsealed.id, '2019-01-02T00:00:00Z')]);
  t.strictSame([...recall(store).docket.order.keys()], [injunction.id, stay.id]);
});

t.test('the same moment recalls the same docket, and an edition that is not there is refused', async (t) => {
  const store = chicago(t);
  const first = recall(store, { known_at: '2018-01-01' });
  t.equal(recall(store, { edition: 15, known_at: '2018-01-01' }).docket, first.docket);
  t.equal(recall(store, { edition: 15 }).versions, first.versions, 'one list of versions for an edition');
  append(store, [fact('order', corrected)]);
  const { edition, newest: last, versions, docket: old } = recall(store, { edition: 15, known_at: '2018-01-01' });
  t.equal(old, first.docket, 'and still does when the record has grown');
  t.strictSame([edition, last, versions.length], [15, 16, 15]);
  t.equal(recall(store).versions.length, 16);
  for (let edition = 1; edition <= 16; edition++) t.equal(recall(store, { edition }).versions.length, edition);
  t.strictSame(recall(store, { edition: 15, known_at: '2018-01-01' }).docket, first.docket, 'also when long forgotten');
  for (const edition of [0, 17, 1.5]) t.throws(() => recall(store, { edition }), { name: 'Problem', code: 'invalid' });
  t.throws(() => recall(store, { known_at: '2018-02-30' }), { name: 'Problem', code: 'invalid' });
  const empty = recall(kept(t));
  t.strictSame([empty.edition, empty.newest, empty.versions.length, empty.docket.order.size], [0, 0, 0, 0]);
});
