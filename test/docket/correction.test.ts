// What was said, what is said instead, and how much that matters.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { applyPatch } from 'rfc6902';
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

const numbered = (count: number) => Array.from({ length: count }, (_, number) => ({ id: number, note: 'as it was' }));

t.test('in a list as long as they come, what changed is told by item', async (t) => {
  const was = numbered(5_000);
  const is = numbered(5_000).map((item) => (item.id === 17 || item.id === 4_800 ? { ...item, note: 'other' } : item));
  t.strictSame(changesBetween({ a: was }, { a: is }), [
    { pointer: '/a/17/note', op: 'replace', was: 'as it was', is: 'other' },
    { pointer: '/a/4800/note', op: 'replace', was: 'as it was', is: 'other' },
  ]);
  t.strictSame(changesBetween({ a: was }, { a: was.toSpliced(2_000, 1) }), [
    { pointer: '/a/2000', op: 'remove', was: was[2_000] },
  ]);
  t.strictSame(changesBetween({ a: was.toSpliced(2_000, 1) }, { a: was }), [
    { pointer: '/a/2000', op: 'add', is: was[2_000] },
  ]);
  t.strictSame(changesBetween({ a: was }, { a: [...was, 'last'] }), [{ pointer: '/a/-', op: 'add', is: 'last' }]);
});

t.test('a list in which nothing is as it was is told place by place', async (t) => {
  const was = numbered(3_000);
  const changes = changesBetween({ a: was }, { a: was.slice(0, 2_999).map((item) => ({ ...item, note: 'other' })) });
  t.equal(changes.length, 3_000);
  t.match(changes[0], { pointer: '/a/0/note', was: 'as it was', is: 'other' });
  t.match(changes.at(-1), { pointer: '/a/2999', op: 'remove', was: was.at(-1) });
});

t.test('the changes, one after the other, make the one into the other', async () => {
  const plain = { noNullPrototype: true };
  const item = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.record({ id: fc.nat(2), in: fc.array(fc.nat(2)) }, plain));
  const more = fc.option(fc.array(fc.array(fc.nat(1))));
  const version = fc.record({ items: fc.array(item, { maxLength: 8 }), more }, plain);
  fc.assert(
    fc.property(version, version, (was, is) => {
      const made = structuredClone(was);
      for (const { pointer: path, op, was: stood, is: value } of changesBetween(was, is)) {
        const told = op === 'add' ? [] : [{ op: 'test' as const, path, value: stood }];
        const done = applyPatch(made, [...told, op === 'remove' ? { op, path } : { op, path, value }]);
        const fault = done.find((one) => one !== null);
        if (fault) throw fault;
      }
      return isDeepStrictEqual(made, is);
    }),
    { numRuns: 500 },
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
