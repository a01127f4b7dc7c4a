// Days and instants as the second evaluator counts them: with what the language brings, and nothing from src.

/** A day has its first and its last moment in the zone of the story; anything else is an instant. */
function clockIn(tz: string) {
  const start = (moment: string): number => {
    if (!isDay(moment)) return Date.parse(moment);
    const midnight = Date.parse(`${moment}T00:00:00Z`);
    return midnight - offset(tz, midnight - offset(tz, midnight));
  };
  const remembered = memory(start);
  const dayAfter = memory((day) => remembered(new Date(Date.parse(day) + 24 * 3_600_000).toISOString().slice(0, 10)));
  return { start: remembered, dayAfter, end: (day: string) => dayAfter(day) - 1 };
}
export type Clock = ReturnType<typeof clockIn>;

export const isDay = (moment: string) => moment.length === 'YYYY-MM-DD'.length;

/** What the clock on the wall is ahead of UTC at a moment, in milliseconds. */
function offset(tz: string, ms: number): number {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${wall.format(ms).replace(' ', 'T')}Z`) - ms;
}

function memory<T>(of: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key)!;
  };
}

export const clocks = memory(clockIn);
