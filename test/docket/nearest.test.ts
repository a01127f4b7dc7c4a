import t from 'tap';
import { didYouMean, nearest } from '../../src/docket/nearest.ts';

t.test('a name is found though a letter is wrong, missing or doubled', async (t) => {
  const names = ['chicago-il', 'evanston-il', 'milwaukee-county-wi'];
  for (const asked of ['chicago-ill', 'chcago-il', 'chiccago-il', 'chicago-id'])
    t.strictSame(nearest(asked, names), ['chicago-il'], asked);
});

t.test('how it is written does not matter: capitals, spaces and punctuation are read alike', async (t) => {
  t.strictSame(nearest('Milwaukee County, WI', ['milwaukee-county-wi', 'dane-county-wi']), ['milwaukee-county-wi']);
  t.strictSame(nearest('cañon--city', ['canyon', 'cañon-city']), ['cañon-city'], 'letters beyond ASCII are letters');
  t.strictSame(nearest('la  ---  salle', ['la-salle']), ['la-salle'], 'however many stand between');
  t.strictSame(
    nearest('lasalle', ['la-salle', 'lasalle-il']),
    ['lasalle-il', 'la-salle'],
    'but that something does counts',
  );
  t.strictSame(nearest('JAG 2017', ['jag-2017']), ['jag-2017'], 'and digits are kept');
});

t.test('names that begin with what was asked come first, then the nearest, then by the alphabet', async (t) => {
  t.strictSame(nearest('jag-2017', ['xag-2017', 'jag-2017-notice', 'jag-2017-access']), [
    'jag-2017-access',
    'jag-2017-notice',
    'xag-2017',
  ]);
  t.strictSame(
    nearest('notice', ['jag-notice', 'notice-jag']),
    ['notice-jag', 'jag-notice'],
    'before those that contain it',
  );
  t.strictSame(nearest('notice', ['notipe', 'jag-2017-notice', 'notixx', 'noxiie']), [
    'jag-2017-notice',
    'notipe',
    'notixx',
  ]);
});

t.test('at most three are named', async (t) => {
  t.strictSame(nearest('order', ['order-4', 'order-3', 'order-2', 'order-1']), ['order-1', 'order-2', 'order-3']);
});

t.test('a third of the letters may be wrong, and two of a short name', async (t) => {
  t.strictSame(nearest('ab', ['cd', 'cde', 'xyz']), ['cd'], 'two of two, but not three');
  t.strictSame(nearest('abcdefghi', ['abcdefxyz', 'abcdewxyz']), ['abcdefxyz'], 'three of nine, but not four');
});

t.test('one or two letters are too few to stand for all that begins with them or contains them', async (t) => {
  t.strictSame(nearest('ca', ['ca7-17-2991', 'chicago-il']), []);
  t.strictSame(nearest('ca7', ['ca7-17-2991', 'chicago-il']), ['ca7-17-2991']);
  t.strictSame(nearest('ca7', ['a-ca7', 'ca7-17-2991']), ['ca7-17-2991', 'a-ca7']);
  t.strictSame(nearest('17', ['ca7-17-2991']), []);
  t.strictSame(nearest('299', ['ca7-17-2991']), ['ca7-17-2991'], 'three are enough');
});

t.test('of a very long text only the beginning is compared', async (t) => {
  const long = 'a'.repeat(80);
  t.strictSame(nearest(`${long}${'b'.repeat(500)}`, [long]), [long]);
});

t.test('the nearest names are asked about, and none where none is near', async (t) => {
  t.equal(didYouMean('chicago-ill', ['chicago-il']), ' Did you mean "chicago-il"?');
  t.equal(didYouMean('ilnd', ['ilsd', 'ilcd']), ' Did you mean "ilcd" or "ilsd"?');
  t.equal(didYouMean('ilnd', ['scotus']), '');
});
