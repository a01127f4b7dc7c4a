// The part of the report on what is not settled and what is missing.
import { type Docket, type Entity, emptyDocket, type Noun } from '../docket/docket.ts';
import { missing, openIssues } from '../docket/missing.ts';
import type { Fact } from '../facts/read.ts';

const FIRST = 10;

/** Facts as a docket that can be looked through. */
export function docketOfFacts(facts: readonly Fact[]): Docket {
  const docket = emptyDocket();
  for (const { noun, id, entity } of facts) (docket[noun] as Map<string, Entity<Noun>>).set(id, entity);
  return docket;
}

/** Open issues and what is missing, seen from a day: counts, and the first ten of each, or all of them. */
export function lacks(docket: Docket, as_of: string, isAll: boolean): string[] {
  const issues = openIssues(docket);
  const shown = (lines: readonly string[]) => {
    const left = lines.length - FIRST;
    return isAll || left <= 0 ? lines : [...lines.slice(0, FIRST), `  … and ${left} more (--all)`];
  };
  return [
    `${issues.length} open issues`,
    ...shown(
      issues.map(({ id, question, would_settle }) =>
        would_settle ? `  ${id}: ${question} Would settle it: ${would_settle}` : `  ${id}: ${question}`,
      ),
    ),
    ...missing(docket, as_of).flatMap(({ what, of }) => [
      `${of.length} ${what}`,
      ...shown(of.map(({ id, title }) => `  ${id}: ${title}`)),
    ]),
  ];
}
