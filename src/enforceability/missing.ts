// What the record lacks where an answer is unknown: an unrecorded day, an unrecorded membership, or all that was not read.
import type { Finding, Outcome } from './finding.ts';
import type { Bench, Instrument } from './instrument.ts';
import type { Speaker } from './speaker.ts';
import { actorSaid, isAgencyAction, organizationSaid, placeAskedSaid, rulingSaid } from './words.ts';

/** What is missing, as the object of "our record lacks". */
export function missing(speaker: Speaker, finding: Finding, through: string | undefined): string {
  const { outcomes } = finding;
  const { phrases, headlines } = speaker.say;
  if (new Set(outcomes.map(({ label }) => label)).size === 1) return headlines.missing.after(through);
  const days = deciding(outcomes, 'late').map((window) => daySaid(speaker, finding, window));
  const memberships = deciding(outcomes, 'members').map((key) => {
    const [organization] = key.split(' ') as [string, string];
    return headlines.missing.membership(placeAskedSaid(speaker, finding), organizationSaid(speaker, organization));
  });
  // A strict question past what was read is unknown even where only readings differ.
  if (days.length + memberships.length === 0) return headlines.missing.after(through);
  return phrases.all([...new Set([...days, ...memberships])]);
}

/** The openings of one kind on which alone the answer turns in some world; all of them where none does alone. */
function deciding(outcomes: readonly Outcome[], kind: 'late' | 'members'): string[] {
  const open = [...new Set(outcomes.flatMap(({ world }) => [...world[kind]]))];
  const alone = open.filter((key) => {
    const labels = Map.groupBy(outcomes, ({ world }) =>
      JSON.stringify([
        [...world.readings],
        ...(['late', 'members'] as const).map((other) => [...world[other]].filter((one) => one !== key).sort()),
      ]),
    );
    return [...labels.values()].some((group) => new Set(group.map(({ label }) => label)).size > 1);
  });
  return alone.length > 0 ? alone : open;
}

/** What did not have its day recorded: the start or the end of an order, or an act. */
function daySaid(speaker: Speaker, { touched }: Finding, window: string): string {
  const { bench, say } = speaker;
  const { missing } = say.headlines;
  const ended = touched.find((instrument) => signalsEnding(instrument).some((signal) => isOpen(bench, signal, window)));
  if (ended) return missing.ended(rulingSaid(ended, speaker));
  const started = touched.find(
    ({ start }) => typeof start.from === 'object' && isOpen(bench, start.from.signal, window),
  );
  if (started) return missing.started(rulingSaid(started, speaker));
  const { order, agency_action } = bench.docket;
  const act = order.get(window) ?? agency_action.get(window);
  if (!act) return missing.happened;
  const isPromise = touched.some((instrument) => instrument.act === act && instrument.effect === 'forbear');
  const of = isPromise ? missing.promise : isAgencyAction(act) ? missing.action : missing.order;
  return of(actorSaid(act, speaker));
}

const isOpen = ({ signals }: Bench, signal: string, window: string): boolean =>
  signals.get(signal)?.some((when) => when.window === window) ?? false;

const signalsEnding = ({ stops }: Instrument): string[] =>
  stops.flatMap((stop) => {
    if (typeof stop === 'number') return [];
    return 'signal' in stop ? [stop.signal] : [stop.unless];
  });
