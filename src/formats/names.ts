// Names as formats print them: in English, as feeds, calendars and tables are.
import type { Docket } from '../docket/docket.ts';
import { sentence } from '../language/grammar.ts';
import { CATALOGUES } from '../language/index.ts';

/** A condition by its name; an id that the docket does not have stays as it is. */
export const conditionNamed = ({ condition }: Docket, id: string): string => condition.get(id)?.name ?? id;

/** A place by its name; an id that the docket does not have stays as it is. */
export const placeNamed = ({ jurisdiction }: Docket, id: string): string => jurisdiction.get(id)?.name ?? id;

/** The name of an agency; one that no sentence names is called by its id. */
export function agencyNamed(agency: string): string {
  const { agency: said } = CATALOGUES.en.phrases;
  return said(agency) === said(undefined) ? sentence(agency) : said(agency).replace(/^the /, '');
}

/** "a, b and c". */
export const allOf = (items: readonly string[]): string => CATALOGUES.en.phrases.all(items);
