// How a rule goes through what it judges.
import t from 'tap';
import { eachField } from '../../src/docket/rule.ts';

t.test('every field is visited, however deep, with the way to it', async (t) => {
  const seen: string[] = [];
  eachField({ a: [{ b: 1 }, null], c: 'text' }, (field, _value, path) => {
    seen.push(`${field} ${path.map((part) => JSON.stringify(part)).join(' ')}`);
  });
  t.strictSame(seen, ['a "a"', '0 "a" 0', 'b "a" 0 "b"', '1 "a" 1', 'c "c"']);
});
