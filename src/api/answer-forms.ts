// Forms of answers that were made lately, as bytes: a question that is answered like an earlier one needs only its names filled in.
import { Bounded } from '../bounded.ts';
import { type Form, filledIn, formed } from '../enforceability/answer-form.ts';
import { perStore, type Store } from '../store/open.ts';
import type { Understood } from './ask.ts';
import { oneToACharacter } from './prompt.ts';

/** All forms that are kept together take no more characters than this. */
const MOST_KEPT = 32 * 1024 * 1024;

/** An answer as JSON, its bytes one to a character. */
interface Filled {
  readonly status: string;
  readonly bytes: string;
  /** Whether its form was there. */
  readonly isFromKept: boolean;
}

const memories = perStore(
  () => new Bounded<Form>(MOST_KEPT, ({ pieces }) => pieces.reduce((sum, { length }) => sum + length, 0)),
);

/** The answer to a question, from a form; undefined where it must be written up by itself. */
export function answerByForm(
  store: Store,
  { bench, question, detail, lang, pins, formedBy }: Understood,
): Filled | undefined {
  const found = formedBy === undefined ? undefined : formed(bench, question, detail, lang);
  if (!found) return undefined;
  const forms = memories(store);
  // Only what could alter answers about the condition makes their forms others.
  const key = `${formedBy} ${bench.tz} ${found.key}`;
  const kept = forms.find(key);
  const form = kept ?? forms.keep(key, asBytes(found.make()));
  const { jurisdiction, place, as_of, day } = found.filling;
  const filling = { jurisdiction: inBytes(jurisdiction), place: inBytes(place), as_of, day: inBytes(day) };
  return {
    status: form.status,
    bytes: filledIn(form, filling, inBytes(JSON.stringify(pins))),
    isFromKept: kept !== undefined,
  };
}

const asBytes = ({ pieces, ...form }: Form): Form => ({ ...form, pieces: pieces.map(oneToACharacter) });

const inBytes = (text: string) => (/[^\0-\x7f]/.test(text) ? oneToACharacter(text) : text);
