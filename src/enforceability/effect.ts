// What something that acts on an order did to it here: suspended it, ended it, gave it back, or left it as it was.
import type { Standing } from '../language/proofs.ts';
import { dayOf } from '../time/instant.ts';
import { type Fate, fateOf } from './fate.ts';
import type { Finding } from './finding.ts';
import type { Instrument } from './instrument.ts';
import { isOperative } from './operative.ts';
import type { Link, Telling } from './steps.ts';
import { startIn } from './timing.ts';
import { placeSaid, rulingFor } from './words.ts';

/** The consequence of an order that acts on another, for the place asked about. */
export function effectSaid(telling: Telling, link: Link): string {
  const { speaker, finding } = telling;
  const { effect } = speaker.say.proofs;
  const { instrument, fate } = link.traced;
  const place = placeSaid(speaker, finding.question.jurisdiction);
  if (fates(telling, instrument).size > 1 && !isOpen(finding, instrument)) return effect.turnsOnWhatIsOpen(place);
  const said: Readonly<Record<Fate, () => string>> = {
    operative: () => givenBack(telling, link) ?? (instrument.effect === 'hold' ? effect.onHold : effect.ended)(place),
    elsewhere: () => effect.elsewhere(place),
    otherwise_limited: () => effect.otherwiseLimited,
    waiting: () => (typeof instrument.start.from === 'object' ? effect.waitsForSignal : effect.startsLater),
    stopped: () => effect.ranOut,
    defeated: () => effect.undone,
    other_reading: () => effect.onlyOnThatReading,
  };
  return said[fate]();
}

/** Where what it acts on had itself suspended or ended something that operates now, that took effect again. */
function givenBack({ speaker, finding, told }: Telling, { targets }: Link): string | undefined {
  const [target, restored] = targets.map(({ instrument }) => instrument);
  const ruling = restored && rulingFor(restored);
  if (!target || !ruling || !isOperative(restored, told.point)) return undefined;
  const { bench, say } = speaker;
  const start = startIn(target.start, bench.signals, told.point.world);
  if (!Number.isFinite(start)) return undefined;
  const since = say.phrases.day(dayOf(start, bench.tz));
  const place = placeSaid(speaker, finding.question.jurisdiction);
  const bar = say.phrases.theRuling(ruling);
  return say.proofs.effect.again(
    { bar, since, held: target.effect === 'hold', before: restored.act !== target.act },
    place,
  );
}

/** What became of an instrument at the told cell, in every world. */
function fates({ finding, told }: Telling, instrument: Instrument): Set<Fate> {
  const { cells } = finding.outcomes.find(({ cells }) => cells.includes(told))!;
  const index = cells.indexOf(told);
  return new Set(finding.outcomes.map(({ cells }) => fateOf(instrument, cells[index]!.point)));
}

const liveReadings = ({ outcomes }: Finding, issue: string) =>
  new Set(outcomes.map(({ world }) => world.readings.get(issue)));

const isOpen = (finding: Finding, { given }: Instrument): boolean =>
  given.some(([issue]) => liveReadings(finding, issue).size > 1);

/** On which reading something exists, as a clause; empty where it always does; nothing where that reading is no longer open. */
export function readingSaid({ speaker, finding }: Telling, { traced }: Link): string | undefined {
  const { given } = traced.instrument;
  const { docket, resolutions } = speaker.bench;
  if (given.some(([issue, reading]) => !liveReadings(finding, issue).has(reading))) return undefined;
  if (given.length === 0) return '';
  const says = given.map(
    ([issue, reading]) => docket.issue.get(issue)?.readings.find(({ id }) => id === reading)?.says ?? reading,
  );
  const settled = given.every(([issue, reading]) => resolutions.get(issue)?.some((one) => one.reading === reading));
  const standing: Standing = isOpen(finding, traced.instrument) ? 'open' : settled ? 'settled' : 'adopted';
  return speaker.say.proofs.reading(standing, says);
}
