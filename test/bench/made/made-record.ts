// A made record of any size, of the shape of the real one: ten orders a case, with what holds and ends them, in places that lie in States. The same size gives the same record.
import type { Disposition } from '../../../src/docket/disposition.ts';
import { publicInstant } from '../../../src/docket/knowledge.ts';
import type { Scope } from '../../../src/docket/scope.ts';
import type { NewEntry } from '../../../src/store/record.ts';
import { dice } from '../dice.ts';
import {
  circuitOf,
  DISTRICTS,
  dayNumber,
  type Fact,
  groundOf,
  list,
  numbered,
  PLACES,
  PRESS,
  STATES,
} from './made-ground.ts';

const CONDITIONS_MOST = 1_000;
const ORDERS_A_CASE = 10;
const ORDERS_A_SOURCE = 20;
const DAYS_OF_FILINGS = 2_500;
const DAYS_BETWEEN_ORDERS = 60;

/** How many conditions a record of so many orders is about. */
export const conditionsFor = (orders: number): number => Math.min(CONDITIONS_MOST, orders / ORDERS_A_CASE);

/** Every entry of a record of so many orders (a multiple of ten), each before what names it. */
export function* entriesOfMade(orders: number): Generator<NewEntry> {
  const conditions = list(conditionsFor(orders), (index) => numbered('condition', index));
  yield* groundOf(conditions).map((one) => entry(...one));
  for (let source = 0; source < Math.ceil(orders / ORDERS_A_SOURCE); source++)
    yield entry('source', {
      id: numbered('source', source),
      title: `Docket sheet ${source + 1}`,
      url: `https://example.org/${source + 1}`,
      kind: 'docket',
    });
  const throwing = dice(orders);
  for (let number = 0; number < orders / ORDERS_A_CASE; number++)
    for (const one of caseOf(number, conditions, throwing)) yield entry(...one);
}

const entry = (...[noun, entity]: Fact): NewEntry => ({
  ...{ noun, id: entity.id, entity, known_at: publicInstant(noun, entity as never) },
  ...{ recorded_at: '2026-11-23T12:00:00Z', author: 'the bench', reason: 'Made to be measured.' },
});

/** One lawsuit: itself, its ten orders, and its appeal. */
function caseOf(number: number, conditions: readonly string[], throwing: () => number): Fact[] {
  const id = numbered('case', number);
  const [pick, place] = [() => Math.floor(throwing() * conditions.length), Math.floor(throwing() * PLACES)];
  // Few conditions are fought over by most: the square makes the first of them common.
  const disputed = [...new Set([conditions[Math.floor(throwing() ** 2 * conditions.length)]!, conditions[pick()]!])];
  const [filed, court] = [throwing() * DAYS_OF_FILINGS, numbered('district', number % DISTRICTS)];
  const higher = circuitOf(number % DISTRICTS);
  const days = list(ORDERS_A_CASE, (index) => dayNumber(filed + 30 + index * DAYS_BETWEEN_ORDERS + throwing() * 40));
  const paragraphs = paragraphsOf(id, disputed, scopeFor(place, throwing), numbered('place', place));
  const orders = paragraphs.map(([title, above, ...dispositions], index): Fact => {
    const dated = { id: `${id}-order-${index + 1}`, entered_on: days[index]! };
    const sources = [{ source: numbered('source', Math.floor((number * ORDERS_A_CASE + index) / ORDERS_A_SOURCE)) }];
    const said = {
      title,
      summary: `${title}, in case ${number + 1}.`,
      operative_text_seen: true,
      confidence: 'high' as const,
    };
    return [
      'order',
      {
        ...dated,
        case: id,
        court: above ? higher : court,
        ...said,
        dispositions,
        sources,
        judges: [`Judge ${number % 200}`],
      },
    ];
  });
  const steps = [
    { status: 'noticed' as const, entered_on: days[1]! },
    { status: 'affirmed' as const, entered_on: days[4]!, order: `${id}-order-5` },
  ];
  return [
    [
      'case',
      {
        id,
        captions: [{ name: `City ${place + 1} v. Attorney General` }],
        court,
        docket_number: `1:${17 + (number % 9)}-cv-${10_000 + number}`,
        filed_on: dayNumber(filed),
        data_through: days.at(-1)!,
        conditions: disputed,
      },
    ],
    ...orders,
    [
      'appeal',
      {
        id: `${id}-appeal`,
        case: id,
        court: higher,
        docket_number: `${17 + (number % 9)}-${1000 + number}`,
        reviews: [`${id}-order-1`],
        steps,
        sources: PRESS,
        confidence: 'high',
      },
    ],
  ];
}

/** For everyone, for a State, or, mostly, for the party alone. */
function scopeFor(place: number, throwing: () => number): Scope {
  const thrown = throwing();
  if (thrown < 0.2) return { everyone: true };
  if (thrown < 0.4) return { within: [numbered('state', place % STATES)] };
  return { jurisdictions: [numbered('place', place)] };
}

type Paragraphs = readonly [title: string, above: boolean, ...Disposition[]];

function paragraphsOf(id: string, conditions: string[], scope: Scope, party: string): Paragraphs[] {
  const [pi, stay, own, perm] = ['pi', 'stay', 'own-stay', 'perm'].map((word) => `${id}-${word}`) as [
    string,
    string,
    string,
    string,
  ];
  const but: Scope = { everyone: true, except: { jurisdictions: [party] } };
  const on = (
    word: string,
    ruling: Disposition['ruling'],
    target: string,
    more: Partial<Disposition> = {},
  ): Disposition => ({ id: `${id}-${word}`, ruling, acts_on: [target], ...more });
  return [
    ['Preliminary injunction granted', false, { id: pi, ruling: 'preliminary_injunction', conditions, scope }],
    ['Motion for a stay denied', false, on('denied', 'stay_denied', pi)],
    ['Stay pending appeal but for the party', true, on('stay', 'stay_pending_appeal', pi, { scope: but })],
    ['Stay lifted', true, on('lifted', 'stay_lifted', stay)],
    ['Affirmed', true, on('affirmed', 'affirmance', pi)],
    ['Scheduling order', false, { id: `${id}-calendar`, ruling: 'procedural_order', conditions }],
    [
      'Permanent injunction granted',
      false,
      { id: perm, ruling: 'permanent_injunction', conditions, scope },
      on('merged', 'merger', pi),
    ],
    ['Own order stayed', false, on('own-stay', 'stay_of_own_order', perm)],
    ['Stay of own order lifted', false, on('own-lifted', 'stay_lifted', own)],
    ['Injunction dissolved', false, on('dissolved', 'dissolution', perm)],
  ];
}
