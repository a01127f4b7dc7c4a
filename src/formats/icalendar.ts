// Days to keep, as iCalendar (RFC 5545): all-day events. A happening of which no day is recorded is left out, and none is invented.
import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { dayAfter } from '../time/day.ts';
import { type Chronicle, format, type Happening, type How } from './format.ts';
import { told } from './happening.ts';

const ONE_DAY_S = 86_400;

export const icalendar = format({
  name: 'ics',
  title: 'iCalendar',
  media_type: 'text/calendar',
  writes: 'calendar',
  // The library leaves the last line open, and the standard has every line ended.
  write: (chronicle, how) => `${calendar(chronicle, how).toString()}\r\n`,
});

function calendar({ title, text, happenings }: Chronicle, { address }: How): ICalCalendar {
  const made = new ICalCalendar({
    name: title,
    ...(text && { description: text }),
    prodId: { company: 'enjoined', product: 'enjoined', language: 'EN' },
    source: address,
    ttl: ONE_DAY_S,
  });
  for (const happening of happenings) if (!happening.window) made.createEvent(event(happening));
  return made;
}

/** The record's own moment stands where programs write the present, so that the same record gives the same bytes. */
const event = (happening: Happening) => ({
  id: `${happening.id}@enjoined`,
  allDay: true,
  start: happening.day,
  // The day after: a duration of one day is written in a form that calendars refuse.
  end: dayAfter(happening.day),
  stamp: happening.updated_at,
  lastModified: happening.updated_at,
  summary: happening.title,
  description: told(happening),
  url: happening.url.replaceAll(',', '%2C'),
  categories: [{ name: happening.kind }],
  // It tells of a day and blocks nobody's.
  transparency: ICalEventTransparency.TRANSPARENT,
});
