// Recall about a condition: of the docket only what bears on it, read when it is first asked about. The record may be as large as it likes.
import { getHeapStatistics } from 'node:v8';
import { Bounded } from '../bounded.ts';
import type { Docket } from '../docket/docket.ts';
import { named } from '../docket/key.ts';
import type { BesideAnswers } from '../docket/lineage.ts';
import { type Cut, cut, docketOf, type Excerpt, excerptOf, type Outline, outlineOf } from './excerpt.ts';
import { isRead, lineage, saidBy } from './lineage.ts';
import { checked, type Moment, sizeOf, weightOf } from './recall.ts';
import { newest } from './record.ts';
import { REGISTERED, registerOf } from './register.ts';
import type { Store } from './store.ts';
import { carriedOn, type Version, versionsOf } from './versions.ts';

/** What is told with what bears on a condition, though it decides nothing. */
const TOLD = ['source', 'case', 'issue'];

export interface Recalled {
  readonly docket: Docket;
  /** The edition recalled. */
  readonly edition: number;
  /** The newest edition there is. */
  readonly newest: number;
}

export interface RecalledAbout extends Recalled {
  /** What is told beside answers about the condition in a place: the bars on other conditions of its program that name it, if any do. */
  readonly beside: (jurisdiction: string) => Docket | undefined;
  /** What answers about the condition stand on, in a word: while it stays the same so do they, but for what is recorded of their places. */
  readonly standsOn: string;
  /** The last entry until then that could have altered them, but for what is recorded of their places. */
  readonly last: number;
}

/** A moment of which the register is at hand, and the rest is read for the conditions that are asked about. */
export interface Recalling {
  readonly register: Docket;
  /** Without `beside` the docket has that, too. */
  about(condition: string): Pick<RecalledAbout, 'docket'> & Partial<Pick<RecalledAbout, 'beside'>>;
}

/** An act takes some 3 kB with all that is made of it: what is kept takes at most a third of the heap. */
const BYTES_OF_AN_ACT = 9_000;
/** The dockets that are kept have so many acts and cases together, and the excerpts behind them so many versions. */
const MOST_KEPT = getHeapStatistics().heap_size_limit / BYTES_OF_AN_ACT;

const MOST_LASTS = 10_000;
/** Numbers. */
const MOST_OUTLINED = 2_000_000;

interface Kept {
  readonly excerpts: Bounded<Excerpt>;
  readonly outlines: Bounded<Outline>;
  readonly dockets: Bounded<Docket>;
  /** The last entries that bear on conditions as of earlier editions. */
  readonly lasts: Bounded<number>;
  /** What was recalled of the newest edition, by condition, until that is another; and the register. */
  present: Bounded<RecalledAbout>;
  register: Recalled | undefined;
}

const nothingYet = () => new Bounded<RecalledAbout>(MOST_KEPT, ({ docket }) => 1 + sizeOf(docket));

const kept = carriedOn<Kept>(
  () => ({
    excerpts: new Bounded(MOST_KEPT, ({ versions }) => versions.reduce((sum, { entity }) => sum + weightOf(entity), 1)),
    outlines: new Bounded(MOST_OUTLINED, ({ seqs, moments }) => 1 + seqs.length + moments.length),
    dockets: new Bounded(MOST_KEPT, (docket) => 1 + sizeOf(docket)),
    lasts: new Bounded(MOST_LASTS, () => 1),
    present: nothingYet(),
    register: undefined,
  }),
  (kept) => {
    [kept.present, kept.register] = [nothingYet(), undefined];
  },
);

/** The courts, places, organizations, memberships and conditions at a moment, and nothing else. Refuses as `recall` does. */
export function recallRegister(store: Store, moment: Moment): Recalled {
  if (!isPresent(moment)) return registerAt(store, moment);
  const now = kept(store);
  now.register ??= registerAt(store, moment);
  return now.register;
}

/**
 * The docket at a moment as far as it bears on a condition, with the whole register: questions about the condition are answered from it as
 * from everything. Between two moments at which something of it was entered or became public there is one docket.
 */
export function recallAbout(store: Store, condition: string, moment: Moment): RecalledAbout {
  if (!isPresent(moment)) return recalledAbout(store, condition, moment);
  const { present } = kept(store);
  return present.find(condition) ?? present.keep(condition, recalledAbout(store, condition, moment));
}

function recalledAbout(store: Store, condition: string, moment: Moment): RecalledAbout {
  const { docket: register, edition, newest, is: stands } = registerAt(store, moment);
  const { dockets, lasts } = kept(store);
  const { lastAbout, behind, beside } = lineage(store);
  const told = beside(condition);
  const now = lastAbout(condition);
  const about = excerpt(store, `${condition} ${now}`, () => behind(condition));
  const is = cut(about, edition, moment.known_at);
  const nearly = isPresent(moment) ? EVERYTHING : cut(besideOutline(store, told), edition, moment.known_at);
  const key = `${condition} ${now}: ${said(is)}, ${said(stands)}, ${said(nearly)}`;
  const lastThen = () => {
    // Between two entries of what bears on the condition now, it was the same whichever edition is asked about.
    const entered = `${condition} ${now}: ${is.count}, ${stands.count}, ${nearly.count}`;
    return lasts.find(entered) ?? lasts.keep(entered, lineage(store, edition).lastAbout(condition));
  };
  return {
    docket: dockets.find(key) ?? dockets.keep(key, { ...docketOf(about, is), ...fromRegister(register) }),
    beside: (jurisdiction) => besideIn(store, told, jurisdiction, { edition, known_at: moment.known_at }),
    ...{ edition, newest },
    standsOn: edition === newest ? `${now} ${[is, nearly, stands].map(({ known }) => known)}` : key,
    last: edition === newest ? now : lastThen(),
  };
}

const isPresent = ({ edition, known_at }: Moment) => edition === undefined && known_at === undefined;

/** At present all there is was entered and is known. */
const EVERYTHING: Cut = { count: -1, known: -1, known_at: undefined };

/** What is told beside answers about a place, read for it alone: there may be much that names others. */
function besideIn(
  store: Store,
  told: BesideAnswers,
  jurisdiction: string,
  { edition, known_at }: Moment,
): Docket | undefined {
  const naming = told.naming(jurisdiction);
  if (naming.length === 0) return undefined;
  const { dockets } = kept(store);
  const of = `${told.programs} ${told.last} ${jurisdiction}`;
  const near = excerpt(store, of, () => naming);
  const is = cut(near, edition!, known_at);
  const key = `${of}: ${said(is)}`;
  return dockets.find(key) ?? dockets.keep(key, docketOf(near, is));
}

/** All of it in outline, which tells one moment from another. */
function besideOutline(store: Store, { programs, last, keys }: BesideAnswers): Outline {
  const { outlines } = kept(store);
  const key = `${programs} ${last}`;
  return outlines.find(key) ?? outlines.keep(key, outlineOf(versionsBehind(store, keys())));
}

const said = ({ count, known }: Cut) => `${count} ${known}`;

/** What was made of some versions, by a key that changes with them. */
function excerpt(store: Store, key: string, keys: () => readonly string[]): Excerpt {
  const { excerpts } = kept(store);
  return excerpts.find(key) ?? excerpts.keep(key, excerptOf(versionsBehind(store, keys())));
}

/** A docket of which everything is at hand. */
export const whole = (docket: Docket): Recalling => ({ register: docket, about: () => ({ docket }) });

/** The same moment for whichever conditions are asked about, however the record has grown when they are. */
export function recalling(store: Store, moment: Moment): Recalling {
  const { docket: register, edition } = recallRegister(store, moment);
  const same = { ...moment, edition };
  return { register, about: (condition) => recallAbout(store, condition, newest(store) === edition ? moment : same) };
}

function registerAt(store: Store, moment: Moment): Recalled & { readonly is: Cut } {
  const last = newest(store);
  const edition = checked(moment, last);
  const { dockets } = kept(store);
  const register = registerOf(store);
  const is = cut(register, edition, moment.known_at);
  const key = `register: ${is.count} ${is.known}`;
  return { docket: dockets.find(key) ?? dockets.keep(key, docketOf(register, is)), edition, newest: last, is };
}

const fromRegister = (docket: Docket) => Object.fromEntries(REGISTERED.map((noun) => [noun, docket[noun]]));

/** Every version of some things, and of what they are told with; the register left out. */
function versionsBehind(store: Store, things: readonly string[]): Version[] {
  const seen = new Set<string>();
  const found: Version[][] = [];
  for (let keys = new Set(things.filter(isRead)); keys.size > 0; ) {
    for (const key of keys) seen.add(key);
    const versions = versionsOf(store, keys);
    found.push(versions);
    keys = new Set(versions.flatMap(saidBy).filter((key) => TOLD.includes(named(key)[0]) && !seen.has(key)));
  }
  return found.flat();
}
