// How opinions are cited, and the one spelling that each citation is known by.
import t from 'tap';
import { citationsIn, normalizedIn } from '../../src/docket/citation.ts';

t.test('a citation is read however its reporter is spaced', async (t) => {
  for (const [printed, normalized] of [
    ['916 F.3d 276', '916 F.3d 276'],
    ['916 F. 3d 276', '916 F.3d 276'],
    ['916 F3d 276', '916 F.3d 276'],
    ['264 F. Supp. 3d 933', '264 F. Supp. 3d 933'],
    ['264 F.Supp.3d 933', '264 F. Supp. 3d 933'],
    ['264 f. supp. 3d 933', '264 F. Supp. 3d 933'],
    ['264\u00a0F.\u00a0Supp.\u00a03d\u00a0933', '264 F. Supp. 3d 933'],
    ['140 S. Ct. 599', '140 S. Ct. 599'],
    ['140 S.Ct. 599', '140 S. Ct. 599'],
    ['584 U.S. 453', '584 U.S. 453'],
    ['2017 WL 4572208', '2017 WL 4572208'],
    ['2017 U.S. Dist. LEXIS 149847', '2017 U.S. Dist. LEXIS 149847'],
    ['49 F.4th 1', '49 F.4th 1'],
    ['700 F. App’x 12', "700 F. App'x 12"],
    ['700 Fed. Appx. 12', "700 F. App'x 12"],
  ] as const)
    t.strictSame(normalizedIn(printed), [normalized], printed);
});

t.test('citations are found in a text, with where they stand', async (t) => {
  const text =
    'Affirmed, City of Philadelphia v. Att’y Gen., 916 F.3d 276, 291–93 (3d Cir. 2019); see (888 F.3d 272) and 309 F. Supp. 3d 289.';
  const found = citationsIn(text);
  t.strictSame(
    found.map(({ normalized }) => normalized),
    ['916 F.3d 276', '888 F.3d 272', '309 F. Supp. 3d 289'],
  );
  for (const { citation, start, end } of found) t.equal(text.slice(start, end), citation);
});

t.test('a reporter that nobody knows is shown, and what cites no opinion is not', async (t) => {
  t.strictSame(citationsIn('see 916 F.7th 276.'), [{ citation: '916 F.7th 276', start: 4, end: 17 }]);
  t.match(citationsIn('598 U.S. ___'), [{ citation: '598 U.S. ___', normalized: undefined }]);
  for (const text of [
    '8 U.S.C. 1373',
    '8 U.S.C. § 1373',
    '82 Fed. Reg. 8799',
    'On 28 Sept. 2017 the 9 judges',
    'In 2017 Chicago sued',
    '',
    'F.3d 276',
  ])
    t.strictSame(citationsIn(text), [], text);
});

t.test('a long text is read in one pass', async (t) => {
  t.equal(citationsIn('916 F.3d 276; '.repeat(4_000)).length, 4_000);
  t.equal(citationsIn('1 A. '.repeat(12_000)).length, 6_000, 'each number once');
  t.strictSame(citationsIn('9'.repeat(64_000)), []);
  t.strictSame(citationsIn(`${'1 '.repeat(30_000)}`), []);
});
