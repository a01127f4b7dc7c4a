// How docket numbers are printed, and the one spelling that each is known by.
import t from 'tap';
import { docketNumber, docketNumbers, spellingsOf } from '../../src/docket/docket-number.ts';

t.test('a docket number is read however it is printed', async (t) => {
  for (const [printed, canonical, core] of [
    ['1:17-cv-05720', '1:17-cv-05720', '1705720'],
    ['17 C 5720', '17-cv-05720', '1705720'],
    ['No. 17 C 5720', '17-cv-05720', '1705720'],
    ['Case No. 17-C-5720', '17-cv-05720', '1705720'],
    ['17 CV 5720', '17-cv-05720', '1705720'],
    ['17cv5720', '17-cv-05720', '1705720'],
    ['2:17-cv-03894-MMB', '2:17-cv-03894', '1703894'],
    ['CIVIL ACTION NO. 17–3894', '17-cv-03894', '1703894'],
    ['Civil Action No. 2:17-cv-3894', '2:17-cv-03894', '1703894'],
    ['Civ. No. 17-3894', '17-cv-03894', '1703894'],
    ['2:17-cv-07215-R-JC', '2:17-cv-07215', '1707215'],
    ['3:17-cv-00574-WHO', '3:17-cv-00574', '1700574'],
    ['C 17-00485 WHO', '17-cv-00485', '1700485'],
    ['CV 17-7215-R', '17-cv-07215', '1707215'],
    ['18 Civ. 6471 (ER)', '18-cv-06471', '1806471'],
    ['1:2018-cv-06471', '1:18-cv-06471', '1806471'],
    ['No. 18-2648', '18-2648', '1802648'],
    ['Nos. 18-2648', '18-2648', '1802648'],
    ['18-2648', '18-2648', '1802648'],
    ['18−2648', '18-2648', '1802648'],
    ['18-56292', '18-56292', '1856292'],
    ['18-267(L)', '18-267', '1800267'],
    ['19-267', '19-267', '1900267'],
    ['17A1379', '17A1379', '17A1379'],
    ['No. 17a1379', '17A1379', '17A1379'],
    ['24A884', '24A884', '24A884'],
    ['3:17-mc-00012', '3:17-mc-00012', '1700012'],
  ] as const)
    t.match(docketNumber(printed), { printed, canonical, core }, printed);
});

t.test('what is no docket number is read as none', async (t) => {
  for (const printed of ['', 'not found', 'Chicago', '916 F.3d 276', '2018-06-28', '17-cv', '5720', '-'.repeat(10_000)])
    t.equal(docketNumber(printed), undefined, printed.slice(0, 20));
});

t.test('several dockets in one line are all read', async (t) => {
  const canonical = (text: string) => docketNumbers(text).map((one) => one.canonical);
  t.strictSame(canonical('3:17-cv-00574-WHO; 3:17-cv-00485-WHO'), ['3:17-cv-00574', '3:17-cv-00485']);
  t.strictSame(canonical('Nos. 17-16886 and 17-16887'), ['17-16886', '17-16887']);
  t.strictSame(canonical('not found'), []);
});

t.test('a docket number is found by what is printed of it, and not by less', async (t) => {
  const spellings = (text: string) => spellingsOf(docketNumber(text)!);
  t.strictSame(spellings('1:17-cv-05720'), ['1:17-cv-05720', '17-cv-05720', '17-5720']);
  t.strictSame(spellings('18-2648'), ['18-2648']);
  t.strictSame(spellings('17A1379'), ['17A1379']);
});
