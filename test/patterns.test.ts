// No regular expression of the program takes long over any text: each is put to a checker that looks for one that would.
import { checkSync } from 'recheck';
import t from 'tap';
import { loadProgram, noteBuilt, programFiles, type WrittenPattern, writtenIn } from './support/written-patterns.ts';

/** Looked into by hand: the checker counts what cannot come about. The reason stands beside the pattern. */
const FALSE_ALARMS = new Map([
  [
    String.raw`/\b(?:motions?|request|application|petition|to|not|declin\w{1,9}|refus\w{1,9}|deny\w{0,9}|den(?:ied|ies)|re|regarding|hearing on|stay(?:s|ing|ed)?)(?: \[?\d+\]?)? (?:\w{1,30} ){0,2}$/`,
    'The 120 characters before a phrase are read, and no more.',
  ],
  [
    String.raw`/\bstay(?:s|ing) .{0,80}(?:5 u\.?s\.?c\.? ?(?:§|sec(?:tion|\.)?)? ?705|section 705)\b/`,
    'Between the two stand 80 characters at most, and a line of a docket is read to 4,000.',
  ],
  [
    String.raw`/\b(?:motions?|applications?|petitions?|requests?)(?: \[?\d+\]?)? (?:for|to) ([^;.]{3,120}?) (?:\[?\d+\]? )?(?:is|are|be) (?:hereby )?(granted|denied)( in part)?/g`,
    'What is asked for has 120 characters at most, and a line of a docket is read to 4,000.',
  ],
]);

// The checker's own program for Java and for this machine do the same faster, and are not always there.
process.env.RECHECK_BACKEND = 'pure';

/** The checker would take its own slowness on a busy machine for that of a pattern. */
const UNHURRIED = { timeout: null, attackTimeout: null, incubationTimeout: null };

function slow({ source, flags }: WrittenPattern): string | undefined {
  const found = checkSync(source, flags, UNHURRIED);
  if (found.status === 'vulnerable') return `${found.complexity.summary}, over ${found.attack.pattern}`;
  return found.status === 'safe' ? undefined : `not checked: ${found.error.kind}`;
}

t.test('No pattern takes long over any text', async (t) => {
  const built = noteBuilt();
  await loadProgram();
  const { served } = await import('./support/served.ts');
  await served(t);
  const written = programFiles().map(writtenIn);
  t.strictSame(
    written.flatMap(({ unread }) => unread),
    [],
    'a pattern of a schema is written out where it stands',
  );
  for (const file of written.flatMap(({ builds }) => builds))
    t.ok(
      built.some(({ where }) => where === file),
      `what ${file} builds is checked`,
    );
  const patterns = new Map(
    [...written.flatMap((one) => one.patterns), ...built].map((one) => [`/${one.source}/${one.flags}`, one]),
  );
  t.ok(patterns.size > 200);
  for (const [name, pattern] of patterns) {
    const fault = FALSE_ALARMS.has(name) ? undefined : slow(pattern);
    if (fault) t.fail(`${pattern.where} ${name}: ${fault}`);
  }
  for (const name of FALSE_ALARMS.keys()) t.ok(patterns.has(name), 'no reason stands there without its pattern');
});
