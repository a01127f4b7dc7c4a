// The record written back as seed files: what an editor can read, change and seed again.
import { stringify } from 'yaml';
import { type Docket, type Entity, NOUN_NAMES, type Noun } from '../docket/docket.ts';
import type { Order } from '../docket/order.ts';
import { HEADINGS, type Recorded } from './file.ts';
import { tidied } from './tidy.ts';

/** A seed file: its path within the seed folder, and its text. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

const HEADING = Object.fromEntries(Object.entries(HEADINGS).map(([heading, noun]) => [noun, heading])) as Record<
  Noun,
  string
>;

/**
 * Every entity of a docket as seed files in their canonical form: a case with its issues, orders and appeals in a file of its own,
 * the agency's acts in one, everything else by noun. Reading them back gives the same facts; only reviews, which no file can give,
 * stay behind.
 */
export function seedFilesOf(docket: Docket, recorded: Recorded): WrittenFile[] {
  const files = new Map<string, Record<string, unknown>>();
  for (const noun of NOUN_NAMES)
    for (const entity of docket[noun].values()) {
      const name = fileFor(docket, noun, entity);
      const content = files.get(name) ?? { recorded };
      files.set(name, content);
      put(content, noun, entity, name);
    }
  return [...files].map(([name, content]) => ({ name, text: tidied(name, stringify(content, { lineWidth: 0 })) }));
}

function fileFor(docket: Docket, noun: Noun, entity: Entity<Noun>): string {
  const lawsuit = noun === 'case' ? entity.id : (entity as { case?: string }).case;
  if (['case', 'issue', 'order', 'appeal'].includes(noun) && lawsuit !== undefined && docket.case.has(lawsuit))
    return `cases/${lawsuit}.yaml`;
  if (noun === 'agency_action') return 'agency/actions.yaml';
  if (noun === 'jurisdiction' && (entity as Entity<'jurisdiction'>).kind === 'county') return 'counties.yaml';
  if (noun === 'organization') return 'memberships.yaml';
  return `${HEADING[noun]}.yaml`;
}

function put(content: Record<string, unknown>, noun: Noun, entity: Entity<Noun>, name: string): void {
  if (noun === 'case') {
    content.case = entity;
    return;
  }
  const { case: lawsuit, ...rest } = entity as { case?: string };
  const said = noun === 'order' ? withoutReviews(rest as Order) : rest;
  const heading = HEADING[noun];
  content[heading] ??= [];
  (content[heading] as unknown[]).push(
    name.startsWith('cases/') || lawsuit === undefined ? said : { ...said, case: lawsuit },
  );
}

const withoutReviews = (order: Order) => ({
  ...order,
  dispositions: order.dispositions.map(({ review, ...said }) => said),
});
