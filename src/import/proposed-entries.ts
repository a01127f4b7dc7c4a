// The entries that a docket line would become: its source, and the order, the step of an appeal or the filing that it is.
import type { Case } from '../docket/case.ts';
import type { Docket } from '../docket/docket.ts';
import { MAX_QUOTED_WORDS } from '../docket/provenance.ts';
import type { DocketLine, DocketSeen } from './courtlistener.ts';
import type { Likely } from './likely-ruling.ts';
import type { Proposal, ProposedEntry } from './proposal.ts';

/** What would be recorded, and what an editor must still say. */
export type Drafted = Pick<Proposal, 'entries' | 'missing'>;

const added = (noun: ProposedEntry['noun'], entity: { id: string }): ProposedEntry => ({
  noun,
  id: entity.id,
  does: 'add',
  entity,
});

const corrected = (noun: ProposedEntry['noun'], entity: { id: string }): ProposedEntry => ({
  ...added(noun, entity),
  does: 'correct',
});

/** A case that the record does not have: as much of it as its docket says. */
export function newCase(docket: Docket, seen: DocketSeen): Drafted {
  const { courtlistener_docket_id, court, docket_number, case_name, filed_on, judge, url } = seen;
  const id = freeId(slug(case_name!), docket.case);
  const source = {
    id: `courtlistener-docket-${courtlistener_docket_id}`,
    title: `Docket of ${case_name}`,
    ...published(url),
  };
  const one = {
    id,
    captions: [{ name: case_name }],
    court,
    docket_number,
    ...(judge && { judges: [judge] }),
    ...(filed_on && { filed_on }),
    courtlistener_docket_id,
    sources: [{ source: source.id }],
    confidence: 'high',
  };
  const missing = ['Which conditions it is about, if it is about any of ours.'];
  if (!docket.court.has(court!)) missing.push(`The court "${court}", which the record does not have yet.`);
  return { entries: [added('source', source), added('case', one)], missing };
}

/** A case of the record, with the id that CourtListener has for its docket; nothing where it has it, or where an appeal was matched. */
export function caseIdentified(docket: Docket, { id, appeal }: Proposal['case'], seen: DocketSeen): Drafted {
  const one = docket.case.get(id!)!;
  if (appeal || one.courtlistener_docket_id !== undefined) return { entries: [], missing: [] };
  return {
    entries: [corrected('case', { ...one, courtlistener_docket_id: seen.courtlistener_docket_id } as Case)],
    missing: [],
  };
}

/** What a line of the docket of a matched case would become, if its words say what it is. */
export function entriesOfLine(docket: Docket, matched: Proposal['case'], line: DocketLine, likely: Likely): Drafted {
  if (!likely.step && likely.rulings.length === 0) return { entries: [], missing: [] };
  const source = {
    id: `courtlistener-entry-${line.courtlistener_docket_entry_id}`,
    title: line.entry_number ? `Docket entry ${line.entry_number}` : 'Docket entry',
    ...published(line.url),
  };
  const dated = line.entered_on ? { entered_on: line.entered_on } : {};
  const sourced = { ...dated, sources: [{ source: source.id, quote: quoteOf(line.text) }], confidence: 'medium' };
  const drafted = likely.step
    ? stepOf(docket, matched, line, likely.step.status, sourced)
    : orderOf(docket, matched, line, likely, sourced);
  const undated = line.entered_on ? [] : ['The day on which it was entered.'];
  if (drafted.entries.length === 0) return drafted;
  return { entries: [added('source', source), ...drafted.entries], missing: [...undated, ...drafted.missing] };
}

function orderOf(
  docket: Docket,
  { id: ofCase, appeal }: Proposal['case'],
  line: DocketLine,
  likely: Likely,
  sourced: object,
): Drafted {
  const recorded = [...docket.order.values()].find(
    (one) =>
      one.case === ofCase && line.entry_number !== undefined && one.entry_number === line.entry_number && !appeal,
  );
  if (recorded)
    return {
      entries: [],
      missing: [`Whether this says more than the order "${recorded.id}", which has this entry number.`],
    };
  const id = freeId(
    `${ofCase}-${line.entered_on ?? `entry-${line.entry_number ?? line.courtlistener_docket_entry_id}`}`,
    docket.order,
  );
  const under = appeal ? docket.appeal.get(appeal)! : docket.case.get(ofCase!)!;
  const order = {
    id,
    case: ofCase,
    court: under.court,
    title: likely.rulings.map(({ words }) => words).join('; '),
    ...(under.docket_number && { docket_number: under.docket_number }),
    ...(line.entry_number && { entry_number: line.entry_number }),
    summary: line.text,
    operative_text_seen: false,
    dispositions: likely.rulings.map(({ ruling }, index) => ({ id: `${id}-${index + 1}`, ruling })),
    ...sourced,
  };
  return {
    entries: [added('order', order)],
    missing: ['For each disposition: the conditions, the scope, and the rulings it acts on, from the order itself.'],
  };
}

/** A step is added to the appeal that it belongs to; a notice of appeal, which opens one elsewhere, is a filing of the case. */
function stepOf(
  docket: Docket,
  { id: ofCase, appeal: matched }: Proposal['case'],
  line: DocketLine,
  status: string,
  sourced: object,
): Drafted {
  const appeals = [...docket.appeal.values()].filter((one) => one.case === ofCase);
  const appeal = matched
    ? docket.appeal.get(matched)
    : appeals.length === 1 && status !== 'noticed'
      ? appeals[0]
      : undefined;
  if (appeal)
    return {
      entries: [corrected('appeal', { ...appeal, steps: [...appeal.steps, { status, ...sourced }] } as typeof appeal)],
      missing: [],
    };
  if (status !== 'noticed') return { entries: [], missing: ['Which of the appeals of the case it is a step of.'] };
  const one = docket.case.get(ofCase!)!;
  const { entry_number, text } = line;
  const filing = { kind: 'notice of appeal', summary: text, ...(entry_number && { entry_number }), ...sourced };
  return {
    entries: [corrected('case', { ...one, filings: [...(one.filings ?? []), filing] } as Case)],
    missing: ['The appeal itself, once its court has given it a docket number, and the orders it is from.'],
  };
}

const published = (url: string | undefined) => ({
  publisher: 'CourtListener',
  url: url ?? 'https://www.courtlistener.com/',
  kind: 'docket',
});

const quoteOf = (text: string) => text.split(' ').slice(0, MAX_QUOTED_WORDS).join(' ');

/** The words of a name as an id. */
const slug = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 80)
    .replace(/-$/, '');

/** An id that nothing of its noun has yet: itself, or with the first number that is free. */
function freeId(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
