import t from 'tap';
import { RULING_KINDS, RULINGS, type RulingKind, rulingByForm, rulingOf } from '../../src/rulings/index.ts';
import { EFFECTS, type Ruling } from '../../src/rulings/ruling.ts';

const rulings: readonly Ruling[] = RULINGS;

t.test('every ruling says what it is, what the court did, and on what authority it has that effect', async (t) => {
  for (const { kind, title, did, authority } of rulings) {
    t.match(title, /^[A-Z][\w-]+/, `${kind}: a docket's noun`);
    t.match(did, /^[a-z]{3,}/, `${kind}: the verb of a sentence`);
    t.match(authority, /\bR\d|\bU\.S\.C?\b|\bFed\. R\. /, `${kind}: a rule, a statute or an opinion`);
  }
});

t.test('kinds, forms and codes are words that a program can read', async (t) => {
  for (const { kind, form, basis } of rulings)
    for (const word of [kind, form, basis ?? 'none']) t.match(word, /^[a-z][a-z0-9_]*$/, `${kind}: ${word}`);
});

t.test('only procedure is no reason for an answer', async (t) => {
  t.strictSame(
    rulings.filter(({ basis }) => basis === undefined).map(({ kind }) => kind),
    ['procedural_order'],
  );
});

t.test('every effect that the record knows is had by some ruling, and no ruling has another', async (t) => {
  t.strictSame(new Set(rulings.map(({ effect }) => effect)), new Set(EFFECTS));
  t.ok(EFFECTS.every((effect) => effect.length > 0));
});

t.test('a ruling is found by its kind, and by the form that stories call it by', async (t) => {
  t.strictSame(
    RULING_KINDS,
    rulings.map(({ kind }) => kind),
  );
  for (const ruling of rulings) {
    t.equal(rulingOf(ruling.kind as RulingKind), ruling, `no other ruling is of the kind ${ruling.kind}`);
    t.equal(rulingByForm(ruling.form), ruling, `no other ruling has the form ${ruling.form}`);
  }
  t.equal(rulingByForm('preliminary_injunction')?.form, 'pi', 'a kind may stand for its form');
  t.equal(rulingByForm('no_such_form'), undefined);
});

t.test('no form is the kind of another ruling', async (t) => {
  const kinds = new Set<string>(RULING_KINDS);
  for (const { kind, form } of rulings) t.ok(form === kind || !kinds.has(form), form);
});
