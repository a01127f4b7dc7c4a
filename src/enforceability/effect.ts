// What something that acts on an order did to it here: suspended it, ended it, gave it back, or left it as it was.
import { dayOf } from '../time/instant.ts';
import { type Fate, fatesIn } from './fate.ts';
import { isOperative } from './operative.ts';
import { isOpen } from './readings.ts';
import type { Link, Telling } from './steps.ts';
import { startIn } from './timing.ts';
import { placeAskedSaid, rulingFor } from './words.ts';

/** The consequence of an order that acts on another, for the place asked about. */
export function effectSaid(telling: Telling, link: Link): string {
  const { speaker, finding } = telling;
  const { effect } = speaker.say.proofs;
  const { instrument, fate } = link.traced;
  const place = placeAskedSaid(speaker, finding);
  if (fatesIn(finding, telling.told, instrument).size > 1 && !isOpen(finding, instrument.given))
    return effect.turnsOnWhatIsOpen(place);
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
function givenBack({ speaker, finding, told }: Telling, { targets, point }: Link): string | undefined {
  const [target, restored] = targets.map(({ instrument }) => instrument);
  const ruling = restored && rulingFor(restored);
  if (!target || !ruling || !isOperative(restored, point)) return undefined;
  const { bench, say } = speaker;
  const start = startIn(target.start, bench.signals, point.world);
  if (!Number.isFinite(start)) return undefined;
  const since = say.phrases.day(dayOf(start, bench.tz));
  const bar = say.phrases.ruling(ruling).the;
  const isCertain = fatesIn(finding, told, restored).size === 1;
  return say.proofs.effect.again(
    { bar, since, held: target.effect === 'hold', before: restored.act !== target.act },
    isCertain ? placeAskedSaid(speaker, finding) : undefined,
  );
}
