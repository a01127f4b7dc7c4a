// A sheet: many conditions in many places at once, and the answers on it.
import { type Static, Type } from '@sinclair/typebox';
import type { Docket } from '../docket/docket.ts';
import { references } from '../docket/references.ts';
import { type Act, perCondition } from '../enforceability/instrument.ts';
import { column, type Stand, standsOf } from '../enforceability/matrix.ts';
import { completed } from '../enforceability/question.ts';
import { actsAbout } from '../enforceability/turns.ts';
import type { Recalling } from '../store/recall-about.ts';
import { benchFor } from './ask.ts';
import { Asked, refuse, resolved, zoneOf } from './asked.ts';
import { all, othersFirst } from './in-pieces.ts';

const many = (description: string, example: string) =>
  Type.Optional(Type.String({ description, examples: [example], maxLength: 20_000 }));

const { known_at, edition, tz } = Asked.properties;

/** What every question about many conditions and places takes. */
export const sheetAsked = {
  condition: many('Ids of conditions, with commas between. Default: all.', 'jag-2017-access,jag-2017-notice'),
  jurisdiction: many(
    'Ids of places, with commas between. Default: every place that an order, a letter or a notice about one of the conditions names.',
    'chicago-il,milwaukee-county-wi',
  ),
  known_at,
  edition,
  tz,
};
const SheetAsked = Type.Object(sheetAsked);

/** The conditions and places that are meant. */
export interface Sheet {
  readonly recalling: Recalling;
  readonly conditions: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly tz: string | undefined;
}

const MOST_CELLS = 300_000;

/** What is asked about. Other requests are let in while what the conditions rest on is read. */
export async function sheetOf(
  recalling: Recalling,
  { condition, jurisdiction, tz }: Static<typeof SheetAsked>,
): Promise<Sheet> {
  const { register } = recalling;
  const conditions =
    condition === undefined ? [...register.condition.keys()] : listed(register, 'condition', condition);
  const jurisdictions =
    jurisdiction === undefined
      ? await namedInPieces(recalling, conditions)
      : listed(register, 'jurisdiction', jurisdiction);
  const cells = conditions.length * jurisdictions.length;
  if (cells > MOST_CELLS)
    refuse('jurisdiction', `That are ${cells} answers, and ${MOST_CELLS} fit one reply. Ask for fewer at a time.`);
  return { recalling, conditions, jurisdictions, tz };
}

function listed(docket: Docket, noun: 'condition' | 'jurisdiction', asked: string): string[] {
  const ids = asked.split(',').map((id) => id.trim());
  return [...new Set(ids.filter((id) => id !== '').map((id) => resolved(docket, noun, id)))];
}

/** The places named by what an order or the agency did about one of the conditions, in the order of the record. */
export function namedWith({ register, about }: Recalling, conditions: readonly string[]): string[] {
  const named = new Set<string>();
  for (const condition of conditions) addAll(named, namedAbout(putTo(about(condition), condition).bench, condition));
  return inOrderOf(register, named);
}

/** The same, with other requests let in. */
async function namedInPieces(recalling: Recalling, conditions: readonly string[]): Promise<string[]> {
  const named = new Set<string>();
  for (const condition of conditions)
    addAll(named, namedAbout((await readyFor(recalling, condition)).bench, condition));
  return inOrderOf(recalling.register, named);
}

function addAll(named: Set<string>, more: readonly string[]): void {
  for (const place of more) named.add(place);
}

const inOrderOf = ({ jurisdiction }: Docket, named: ReadonlySet<string>): string[] =>
  [...jurisdiction.keys()].filter((id) => named.has(id));

const placesOf = (act: Act): string[] =>
  references(act).flatMap(({ to, id }) => (to.includes('jurisdiction') ? id : []));

/** Found once for each condition: it takes looking through every act about it. */
const namedAbout = perCondition((bench, condition): string[] => {
  const letters = [...bench.docket.agency_action.values()].filter(({ conditions }) => conditions?.includes(condition));
  return [...new Set([...actsAbout(bench, condition), ...letters].flatMap(placesOf))];
});

/** A pair of the sheet as one word. */
export const pairOf = (condition: string, jurisdiction: string): string => `${condition} ${jurisdiction}`;

/** What is put to the engine about a condition, of whichever place. */
function putTo({ docket, beside }: ReturnType<Recalling['about']>, condition: string, tz = zoneOf(docket, condition)) {
  return { bench: benchFor(docket, tz, beside), question: completed({ condition, jurisdiction: '', tz }, docket) };
}

/** The same, with others let in: what a condition rests on is read, and set out, when it is first asked about. */
async function readyFor(recalling: Recalling, condition: string, tz?: string) {
  const recalled = recalling.about(condition);
  await othersFirst();
  const put = putTo(recalled, condition, tz);
  await othersFirst();
  return put;
}

/** The answers of one condition in some places on a day; each is what /v1/enforceability says of the pair. */
export function columnOf(
  recalling: Recalling,
  condition: string,
  places: readonly string[],
  as_of: string,
  tz?: string,
) {
  const { bench, question } = putTo(recalling.about(condition), condition, tz);
  return column(bench, question, places, as_of);
}

/** Every answer of the sheet on a day: for each condition those of its places in their order. Other requests are let in between. */
export async function columnsOn(
  { recalling, conditions, jurisdictions, tz }: Sheet,
  as_of: string,
): Promise<Stand[][]> {
  const columns: Stand[][] = [];
  for (const condition of conditions) {
    const { bench, question } = await readyFor(recalling, condition, tz);
    columns.push(await all(standsOf(bench, question, jurisdictions, as_of)));
  }
  return columns;
}

/** The same by pair. */
export async function answersOn(sheet: Sheet, as_of: string): Promise<Map<string, Stand>> {
  const columns = await columnsOn(sheet, as_of);
  return new Map(
    sheet.conditions.flatMap((condition, index) =>
      sheet.jurisdictions.map((place, row): [string, Stand] => [pairOf(condition, place), columns[index]![row]!]),
    ),
  );
}
