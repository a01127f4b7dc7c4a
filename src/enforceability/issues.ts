// What is open in a finding, and what the answer would be under each way it may stand.
import type { OpenIssue } from './answer-parts.ts';
import type { Finding, Outcome } from './finding.ts';
import type { Bench } from './instrument.ts';
import type { Speaker } from './speaker.ts';
import type { Status } from './status.ts';
import { organizationSaid, placeAsked, placeAskedSaid } from './words.ts';

/** Every reading, unrecorded day and unrecorded membership on which worlds differ. */
export function openIssues(speaker: Speaker, finding: Finding): OpenIssue[] {
  return [...readingsOf(speaker.bench, finding), ...daysOf(speaker, finding), ...membershipsOf(speaker, finding)];
}

/** The answer shared by the outcomes; disputed where they differ, as a reader would put it for one reading alone. */
function shared(outcomes: readonly Outcome[], otherwise: Status): Status {
  const labels = new Set(outcomes.map(({ label }) => label));
  return labels.size === 1 ? [...labels][0]! : otherwise;
}

function readingsOf({ docket }: Bench, { outcomes }: Finding): OpenIssue[] {
  const ids = new Set(outcomes.flatMap(({ world }) => [...world.readings.keys()]));
  return [...ids].flatMap((id) => {
    const issue = docket.issue.get(id);
    const live = new Set(outcomes.map(({ world }) => world.readings.get(id)));
    if (!issue || live.size < 2) return [];
    const readings = issue.readings
      .filter((reading) => live.has(reading.id))
      .map(({ id: reading, says, held_by }) => ({
        id: reading,
        says,
        held_by,
        status: shared(
          outcomes.filter(({ world }) => world.readings.get(id) === reading),
          'disputed',
        ),
      }));
    return [{ id, kind: 'reading', question: issue.question, readings, would_settle: issue.would_settle }];
  });
}

function daysOf({ bench, say }: Speaker, { outcomes }: Finding): OpenIssue[] {
  const { hadHappened, happened } = say.remarks;
  const late = new Set(outcomes.flatMap(({ world }) => [...world.late]));
  return [...late].map((id) => ({
    id,
    kind: 'unrecorded_day',
    question: hadHappened(whatHappened(bench, id)),
    readings: eitherWay(
      outcomes,
      ({ world }) => !world.late.has(id),
      ['happened', happened.yes],
      ['not_yet', happened.no],
    ),
  }));
}

/** What an unrecorded day is the day of, in the record's own words: an order, an agency action, a step of an appeal or a filing. */
function whatHappened({ docket }: Bench, window: string): string {
  const [id, index] = window.split('#') as [string, string?];
  const act = docket.order.get(id) ?? docket.agency_action.get(id);
  if (act) return act.title;
  const step = docket.appeal.get(id)?.steps[Number(index)];
  if (step) return step.note ?? `${step.status.replaceAll('_', ' ')} in ${docket.appeal.get(id)!.docket_number ?? id}`;
  return docket.case.get(id)?.filings?.[Number(index)]?.summary ?? id;
}

function membershipsOf(speaker: Speaker, finding: Finding): OpenIssue[] {
  const { outcomes } = finding;
  const { wasMember, member } = speaker.say.remarks;
  const members = new Set(outcomes.flatMap(({ world }) => [...world.members]));
  return [...members].map((key) => {
    const [organization] = key.split(' ') as [string, string];
    return {
      id: `${organization}.${placeAsked(speaker, finding)}`,
      kind: 'unrecorded_membership',
      question: wasMember(placeAskedSaid(speaker, finding), organizationSaid(speaker, organization)),
      readings: eitherWay(
        outcomes,
        ({ world }) => world.members.has(key),
        ['member', member.yes],
        ['not_member', member.no],
      ),
    };
  });
}

type Told = readonly [id: string, says: string];

const eitherWay = (outcomes: readonly Outcome[], first: (outcome: Outcome) => boolean, yes: Told, no: Told) => [
  { id: yes[0], says: yes[1], status: shared(outcomes.filter(first), 'unknown') },
  {
    id: no[0],
    says: no[1],
    status: shared(
      outcomes.filter((outcome) => !first(outcome)),
      'unknown',
    ),
  },
];
