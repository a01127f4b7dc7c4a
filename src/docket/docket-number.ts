// Docket numbers as people print them: `17 C 5720`, `2:17-cv-03894-MMB`, `No. 18-2648`, `17A1379`, in one spelling.
import { type Static, Type } from '@sinclair/typebox';
import { closed } from './component.ts';

export const DocketNumber = Type.Object(
  {
    printed: Type.String({ description: 'As the record has it.', examples: ['2:17-cv-03894-MMB'] }),
    canonical: Type.String({
      description: "Office, year, kind and number in one spelling, without the judges' initials.",
      examples: ['2:17-cv-03894'],
    }),
    core: Type.String({ description: 'Year and number alone, for other databases.', examples: ['1703894'] }),
  },
  {
    $id: 'DocketNumber',
    ...closed,
    description: 'A docket number: as printed, in one spelling, and its core.',
    examples: [{ printed: '2:17-cv-03894-MMB', canonical: '2:17-cv-03894', core: '1703894' }],
  },
);
export type DocketNumber = Static<typeof DocketNumber>;

/** Kinds of dockets, by the letters that courts print for them. */
const KINDS: Readonly<Record<string, string>> = {
  c: 'cv',
  cv: 'cv',
  civ: 'cv',
  civil: 'cv',
  cr: 'cr',
  crim: 'cr',
  criminal: 'cr',
  mc: 'mc',
  misc: 'mc',
  md: 'md',
  ml: 'md',
  mj: 'mj',
};

const LONGEST = 80;
const KIND = Object.keys(KINDS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const TAIL = String.raw`(?:[- ][a-z]{1,4}){0,4}(?: ?\([a-z0-9 -]{1,10}\))?`;

// Each pattern is anchored at both ends, without nested repetition: the time it takes grows with the length of the text.
const DISTRICT = new RegExp(String.raw`^(?:(\d{1,2}):)?(?:\d\d)?(\d\d)[- ]?(${KIND})\.?[- ]?(\d{1,6})${TAIL}$`);
const KIND_FIRST = new RegExp(String.raw`^(${KIND})\.?[- ]?(?:\d\d)?(\d\d)-(\d{1,6})${TAIL}$`);
const PLAIN = new RegExp(String.raw`^(?:\d\d)?(\d\d)-(\d{1,6})${TAIL}$`);
const SUPREME = /^(\d\d)-?([amo])-?(\d{1,5})$/;
const BEFORE =
  /^(?:case |docket )?(?:(civil|civ\.?|criminal|crim\.?)(?: action| case| a\.)? )?(?:(?:case |docket )?(?:nos?|numbers?|number|#)\.?:? ?)?/;

/** Reads one docket number, whatever stands before it ("CIVIL ACTION NO.") and whichever hyphen it has; nothing if it is none. */
export function docketNumber(printed: string): DocketNumber | undefined {
  const plain = printed
    .slice(0, LONGEST + 1)
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ');
  const text = plain.trim().toLowerCase();
  if (text.length > LONGEST) return undefined;
  const before = BEFORE.exec(text)!;
  const kind = before[1] && KINDS[before[1].replace('.', '')];
  for (const read of [text.slice(before[0].length), text]) {
    const spelled = spelling(read, kind);
    if (spelled) return { printed: printed.trim(), ...spelled };
  }
  return undefined;
}

function spelling(text: string, said: string | undefined): Omit<DocketNumber, 'printed'> | undefined {
  const supreme = SUPREME.exec(text);
  if (supreme) {
    const canonical = `${supreme[1]}${supreme[2]!.toUpperCase()}${Number(supreme[3])}`;
    return { canonical, core: canonical };
  }
  const [, office, year, kind, serial] = DISTRICT.exec(text) ?? reordered(KIND_FIRST.exec(text)) ?? [];
  if (year) return district(office, year, KINDS[kind!]!, serial!);
  const [, plainYear, plainSerial] = PLAIN.exec(text) ?? [];
  if (!plainYear) return undefined;
  if (said) return district(undefined, plainYear, said, plainSerial!);
  return { canonical: `${plainYear}-${Number(plainSerial)}`, core: core(plainYear, plainSerial!) };
}

const reordered = (found: RegExpExecArray | null) => found && [found[0], undefined, found[2], found[1], found[3]];

const core = (year: string, serial: string) => `${year}${String(Number(serial)).padStart(5, '0')}`;

function district(office: string | undefined, year: string, kind: string, serial: string) {
  const number = `${year}-${kind}-${String(Number(serial)).padStart(5, '0')}`;
  return { canonical: office ? `${Number(office)}:${number}` : number, core: core(year, serial) };
}

/** Every docket number in a text that lists them (`17-17478; 17-17480`); what cannot be read as one is left out. */
export const docketNumbers = (printed: string): DocketNumber[] =>
  printed.split(/[;,&]| and /).flatMap((one) => docketNumber(one) ?? []);

/** The spellings that a docket number may be asked for by: in full, without the office, and without the kind. */
export function spellingsOf({ canonical }: DocketNumber): string[] {
  const officeless = canonical.replace(/^\d+:/, '');
  const bare = officeless.replace(/^(\d\d)-[a-z]+-0*([1-9]\d*|0)$/, '$1-$2');
  return [...new Set([canonical, officeless, bare])];
}
