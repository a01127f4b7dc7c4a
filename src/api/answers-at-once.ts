// Answers at once: a question in plain words, as most are, is read and answered by a form before the framework has looked.
import type { FastifyInstance } from 'fastify';
import { DETAILS } from '../enforceability/answer.ts';
import { LANGS } from '../language/catalogue.ts';
import type { Store } from '../store/store.ts';
import { isDay } from '../time/day.ts';
import { isInstant } from '../time/instant.ts';
import { answerByForm } from './answer-forms.ts';
import { type Understood, understand } from './ask.ts';
import type { Asked } from './asked.ts';
import type { Edge } from './edge.ts';
import { ANSWERS, standingOfAnswer } from './enforceability.ts';
import { type Made, plainWords } from './plain-requests.ts';

/** Has questions in plain words answered at once. */
export function answersAtOnce(app: FastifyInstance, { store, now, publicUrl }: Edge): void {
  app.plainly(ANSWERS, {
    route: ANSWERS,
    read(words) {
      const asked = plainly(words);
      if (!asked) return undefined;
      return () => {
        const meaning = understand(store, asked, now(), publicUrl);
        return { standing: standingOfAnswer(asked, meaning), make: () => madeOf(store, meaning) };
      };
    },
  });
}

function madeOf(store: Store, meaning: Understood): Made | undefined {
  const answer = answerByForm(store, meaning);
  return answer && { bytes: answer.bytes, answered: answer.status, spared: answer.isFromKept ? 'formed' : null };
}

/** The words of a question that are read here, none of them given yet: all questions have one shape, which is quicker to go on with. */
const NOTHING = {
  condition: undefined as string | undefined,
  jurisdiction: undefined as string | undefined,
  as_of: undefined as string | undefined,
  known_at: undefined as string | undefined,
  edition: undefined as string | undefined,
  tz: undefined as string | undefined,
  fiscal_year: undefined as string | undefined,
  agency: undefined as string | undefined,
  act: undefined as string | undefined,
  class: undefined as string | undefined,
  detail: undefined as string | undefined,
  lang: undefined as string | undefined,
};

const isTaken = (name: string): name is keyof typeof NOTHING => Object.hasOwn(NOTHING, name);

/** A question whose words mean what they say, as the framework would understand them; undefined for any other. */
function plainly(words: string): Asked | undefined {
  const given = { ...NOTHING };
  for (const [name, value] of plainWords(words) ?? []) {
    if (!isTaken(name)) return undefined;
    given[name] = value;
  }
  const { condition, jurisdiction, as_of, known_at, edition, fiscal_year, detail = 'brief', lang = 'en' } = given;
  if (condition === undefined || jurisdiction === undefined || !isOneOf(DETAILS, detail) || !isOneOf(LANGS, lang))
    return undefined;
  if (as_of !== undefined && !isDay(as_of)) return undefined;
  if (known_at !== undefined && !isDay(known_at) && !isInstant(known_at)) return undefined;
  if (edition !== undefined && !/^[1-9]\d{0,8}$/.test(edition)) return undefined;
  if (fiscal_year !== undefined && !/^(19|20|21)\d\d$/.test(fiscal_year)) return undefined;
  return { ...given, detail, lang, edition: numeral(edition), fiscal_year: numeral(fiscal_year) } as Asked;
}

const numeral = (given: string | undefined) => (given === undefined ? undefined : Number(given));

const isOneOf = <T extends string>(all: readonly T[], given: string): given is T =>
  (all as readonly string[]).includes(given);
