// Reckoning by days: on which day something happened, where the record says so for certain.
import { isDay } from '../time/day.ts';
import { dayOf, EASTERN, isInstant, millis } from '../time/instant.ts';
import type { Window } from './moment.ts';

/** Whatever is dated once, by a day, an instant or a window. */
export interface Dated {
  readonly entered_on?: string;
  readonly entered_at?: string;
  readonly entered_between?: Window;
}

/** The day of a day or an instant; nothing for a text that is neither. */
export function dayIn(moment: string): string | undefined {
  if (isDay(moment)) return moment;
  return isInstant(moment) ? dayOf(millis(moment, EASTERN), EASTERN) : undefined;
}

/** The day on which something dated happened; nothing where only a window is recorded. */
export const enteredOn = ({ entered_on, entered_at }: Dated): string | undefined =>
  dayIn(entered_on ?? entered_at ?? '');

/** The earliest of some days. */
export const first = (days: readonly string[]): string | undefined => [...days].sort().at(0);
