// What was said, what is said instead, and how much that matters.
import t from 'tap';
import { changesBetween, kindOfCorrection, severityOf } from '../../src/docket/correction.ts';

const order = {
  id: 'x',
  title: 'Injunction',
  entered_on: '2017-09-15',
  dispositions: [{ id: 'pi', conditions: ['access'], text: { source: 's', quote: 'is enjoined' } }],
  sources: [{ source: 's' }],
};

t.test('a changed field is shown by its pointer, with what it was and what it is', async (t) => {
  t.strictSame(changesBetween(order, order), []);
  t.strictSame(changesBetween(order, { ...order, title: 'Preliminary injunction' }), [
    { pointer: '/title', op: 'replace', was: 'Injunction', is: 'Preliminary injunction' },
  ]);
  const { title: _, ...untitled } = order;
  t.strictSame(changesBetween(order, untitled), [{ pointer: '/title', op: 'remove', was: 'Injunction' }]);
  t.strictSame(changesBetween(untitled, order), [{ pointer: '/title', op: 'add', is: 'Injunction' }]);
});

t.test('of several changes in one list, each shows what stood there when it was its turn', async (t) => {
  const changes = changesBetween({ a: ['x', 'y', 'z'] }, { a: ['y', 'w'] });
  t.strictSame(
    changes.map(({ op, was }) => [op, was]),
    [
      ['remove', 'x'],
      ['replace', 'z'],
    ],
  );
});

t.test('what decides an answer weighs more than what tells of it, and that more than its source', async (t) => {
  const severity = (is: object) => severityOf(changesBetween(order, is));
  t.equal(severity({ ...order, entered_on: '2017-09-16' }), 'substance');
  t.equal(severity({ ...order, dispositions: [{ ...order.dispositions[0], conditions: ['notice'] }] }), 'substance');
  t.equal(severity({ ...order, title: 'Other', sources: [] }), 'wording');
  t.equal(severity({ ...order, sources: [{ source: 's', quote: 'is barred' }] }), 'sourcing');
  t.equal(severity({ ...order, dispositions: [{ ...order.dispositions[0], text: { source: 't' } }] }), 'sourcing');
  t.equal(severityOf(changesBetween({ text: 'a' }, { text: 'b' })), 'substance', 'the text of a condition');
});

t.test('a correction adds, corrects, withdraws or restores', async (t) => {
  const kind = (was: object | null, is: object | null) =>
    kindOfCorrection(was, is, was && is ? changesBetween(was, is) : []);
  t.equal(kind(order, { ...order, title: 'Other' }), 'correction');
  t.equal(kind(order, { ...order, judges: ['Ann Judge'] }), 'addition');
  t.equal(kind(order, null), 'withdrawal');
  t.equal(kind(null, order), 'restoration');
});
