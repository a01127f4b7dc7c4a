// One spelling for equal facts, so that they have one hash.
import t from 'tap';
import { canonical } from '../../src/store/canonical.ts';

t.test('equal facts have one spelling, whatever the order of their fields', async (t) => {
  t.equal(
    canonical({ b: [1, null, { d: 'é"', c: true }], a: undefined, 10: 0, 9: 1 }),
    '{"10":0,"9":1,"b":[1,null,{"c":true,"d":"é\\""}]}',
  );
  t.throws(() => canonical({ a: Number.NaN }), TypeError);
  t.throws(() => canonical([undefined]), TypeError);
});
