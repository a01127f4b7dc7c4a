// The headline: one sentence that an editor may print, and that claims no more than the record shows.

import type { Part } from '../language/headlines.ts';
import type { Finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import { missing } from './missing.ts';
import { UNNAMED, type Value } from './question.ts';
import type { Speaker } from './speaker.ts';
import { aboutOf, splitOf } from './split.ts';
import { type CellStatus, labelOf, type Status } from './status.ts';
import { barsTold, toldIn } from './steps.ts';
import { actsSaid, courtCited, dayAsked, daySaid, onSaid, rulingSaid } from './words.ts';

const MOST_NAMED = 3;

/** The headline of a finding; `through` is the day the dockets were read to, given only where the question looks past it: a condition that is not in force does not rest on them. */
export function headline(speaker: Speaker, finding: Finding, through: string | undefined): string {
  const { question, status } = finding;
  const said = SAID[status](speaker, finding, through);
  const last = status === 'not_in_force' ? undefined : through;
  return speaker.say.headlines.asOf(dayAsked(speaker, finding), question.at !== undefined, last, said);
}

type Said = (speaker: Speaker, finding: Finding, through: string | undefined) => string;

const SAID: Readonly<Record<Status, Said>> = {
  barred: (speaker, finding) =>
    speaker.say.headlines.barred(aboutOf(speaker, finding), finding.question.act, orders(speaker, finding)),
  partly_barred: (speaker, finding) =>
    speaker.say.headlines.partlyBarred(aboutOf(speaker, finding), partOf(speaker, finding), orders(speaker, finding)),
  not_barred: (speaker, finding) => speaker.say.headlines.notBarred(aboutOf(speaker, finding)),
  forborne: (speaker, finding) => speaker.say.headlines.forborne(aboutOf(speaker, finding)),
  not_in_force: (speaker, finding) => life(speaker, finding),
  disputed: (speaker, finding) => speaker.say.headlines.disputed(splitOf(speaker, finding)),
  unknown: (speaker, finding, through) =>
    speaker.say.headlines.unknown(splitOf(speaker, finding), missing(speaker, finding, through)),
};

/** What is barred in part: the acts that are barred whatever else, if nothing beside them is; and how the rest stands. */
export function partOf(speaker: Speaker, { outcomes }: Finding): Part {
  const cells = outcomes.flatMap(({ cells }) =>
    cells.map(({ point, tracks }): { act: Value; status: CellStatus } => ({
      act: point.cell.act,
      status: labelOf(tracks),
    })),
  );
  const [barred, others] = [
    cells.filter(({ status }) => status === 'barred'),
    cells.filter(({ status }) => status !== 'barred'),
  ];
  const open = new Set(others.map(({ act }) => act));
  const isWhole = barred.every(({ act }) => act !== UNNAMED && !open.has(act));
  const absent = others.filter(({ status }) => status === 'not_in_force').length;
  return {
    acts: isWhole ? actsSaid(new Set(barred.map(({ act }) => act)), speaker) : [],
    rest: absent === 0 ? 'not_covered' : absent === others.length ? 'not_in_force' : 'not_covered_or_in_force',
  };
}

function orders(speaker: Speaker, finding: Finding): string {
  const bars = barsTold({ finding, told: toldIn(finding) });
  const named = [...new Set(bars.map((bar) => orderSaid(speaker, bar)))];
  return speaker.say.headlines.andMore(named.slice(0, MOST_NAMED), Math.max(0, named.length - MOST_NAMED));
}

const orderSaid = (speaker: Speaker, bar: Instrument): string =>
  speaker.say.headlines.order(courtCited(bar.act, speaker.bench), rulingSaid(bar, speaker), daySaid(bar.act, speaker));

function life(speaker: Speaker, finding: Finding): string {
  const { step, tracks } = toldIn(finding);
  const { headlines } = speaker.say;
  const about = aboutOf(speaker, finding);
  if (!step || tracks.lifecycle === 'absent') return headlines.absent(about);
  const on = onSaid(step.act, speaker);
  return tracks.lifecycle === 'pending' ? headlines.pending(about, on) : headlines.gone(about, step.step.reason, on);
}
