// TimelineJS 3 (Knight Lab): a story along a line of time, with the spans in which a condition was barred as its eras.
import { escapeUTF8 as escaped } from 'entities/escape';
import { printedDay } from '../time/day.ts';
import { type Chronicle, type CitedIn, type Era, format, type Happening } from './format.ts';
import { doubts, windowSaid } from './happening.ts';

export const timelinejs = format({
  name: 'timelinejs',
  title: 'TimelineJS',
  media_type: 'application/vnd.timelinejs+json',
  writes: 'chart',
  write: (chronicle) => `${JSON.stringify(timeline(chronicle), null, 2)}\n`,
});

const timeline = ({ id, title, text = '', happenings, eras = [] }: Chronicle) => ({
  scale: 'human',
  title: { unique_id: id, text: { headline: escaped(title), text: escaped(text) } },
  events: happenings.map(slide),
  // An era that ends on the day it begins is refused: the half-open end is always a later day.
  eras: eras.map(({ title, from, until }: Era) => ({
    start_date: dateOf(from),
    end_date: dateOf(until),
    text: { headline: escaped(title) },
  })),
});

const slide = (happening: Happening) => {
  const { id, day, window, title, text = '', group, url, source } = happening;
  const paragraphs = [text, ...doubts(happening)].filter(Boolean).map((one) => `<p>${escaped(one)}</p>`);
  return {
    unique_id: id,
    start_date: dateOf(day),
    ...(window?.by && window.by > day && { end_date: dateOf(window.by) }),
    display_date: window ? windowSaid(window) : printedDay(day),
    text: {
      headline: escaped(title),
      text: `${paragraphs.join('')}<p><a href="${escaped(url)}">${escaped(url)}</a></p>`,
    },
    ...(group && { group }),
    ...(source && { media: media(source) }),
    autolink: false,
  };
};

/** The words of the source where it is quoted, else its page; and what that is, for those who cannot see it. */
function media({ title, publisher, url, quote }: CitedIn) {
  const name = escaped(title);
  return {
    url: quote ? `<blockquote>${escaped(quote)}</blockquote>` : (url ?? `<blockquote>${name}</blockquote>`),
    caption: url ? `<a href="${escaped(url)}">${name}</a>` : name,
    ...(publisher && { credit: escaped(publisher) }),
    alt: quote ? `Quotation from ${title}: “${quote}”` : `Page of the source: ${title}`,
  };
}

function dateOf(day: string) {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}
