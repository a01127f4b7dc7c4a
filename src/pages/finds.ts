// Finding things by what they are called: conditions, places, cases and orders, from what is in memory.
import type { Docket } from '../docket/docket.ts';

export interface Find {
  readonly noun: 'condition' | 'jurisdiction' | 'case' | 'order';
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly address: string;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What fits every word of the query, things whose title begins with it first; at most `most` of each noun. */
export function finds(docket: Docket, query: string, most: number): Find[] {
  const wanted = plain(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const fits = ({ id, title, about }: Find) => {
    const text = plain(`${id} ${title} ${about}`);
    return words.every((word) => ` ${text}`.includes(` ${word}`));
  };
  const rank = ({ title }: Find) => (plain(title).startsWith(wanted) ? 0 : 1);
  return [conditionsIn(docket), placesIn(docket), casesIn(docket), ordersIn(docket)].flatMap((all) =>
    all
      .filter(fits)
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, most),
  );
}

const conditionsIn = ({ condition }: Docket): Find[] =>
  [...condition.values()].map(({ id, name, asks }) => ({
    noun: 'condition',
    id,
    title: name,
    about: asks,
    address: `/conditions/${id}`,
  }));

const placesIn = ({ jurisdiction }: Docket): Find[] =>
  [...jurisdiction.values()].map(({ id, name, also_known_as = [] }) => ({
    noun: 'jurisdiction',
    id,
    title: name,
    about: also_known_as.join(', '),
    address: `/jurisdictions/${id}`,
  }));

const casesIn = ({ case: cases, court }: Docket): Find[] =>
  [...cases.values()].map((one) => ({
    noun: 'case',
    id: one.id,
    title: one.captions.map(({ name }) => name).join(', later '),
    about: `${court.get(one.court)?.citation ?? one.court} ${one.docket_number}. ${one.summary ?? ''}`,
    address: `/cases/${one.id}`,
  }));

const ordersIn = ({ order, court }: Docket): Find[] =>
  [...order.values()].map((one) => ({
    noun: 'order',
    id: one.id,
    title: one.title,
    about: [
      court.get(one.court)?.citation,
      one.entered_on,
      ...(one.judges ?? []),
      ...(one.citations ?? []),
      one.summary,
    ]
      .filter(Boolean)
      .join(' · '),
    address: `/cases/${one.case}#${one.id}`,
  }));
