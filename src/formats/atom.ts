// Atom (RFC 4287): happenings as a feed, the newest first, under ids that never change.
import { type Chronicle, format, type Happening, type How } from './format.ts';
import { newestFirst, told } from './happening.ts';

export const atom = format({
  name: 'atom',
  title: 'Atom',
  media_type: 'application/atom+xml',
  writes: 'feed',
  write: (chronicle, how) => feed(chronicle, how),
});

/** Names things of the record for ever and everywhere (RFC 4151). */
const tag = (id: string) => `tag:enjoined,2026:${id}`;

/** Text that is text: the reader shows `<` as it stands. */
const plain = (value: string) => ({ value, type: 'text' });

async function feed({ id, title, text, url, updated_at, happenings }: Chronicle, { address }: How): Promise<string> {
  const { generateAtomFeed } = await import('feedsmith');
  return generateAtomFeed({
    id: tag(id),
    title: plain(title),
    ...(text && { subtitle: plain(text) }),
    updated: updated_at,
    authors: [{ name: 'enjoined' }],
    links: [
      { href: address, rel: 'self', type: 'application/atom+xml' },
      { href: url, rel: 'alternate', type: 'application/json' },
    ],
    entries: newestFirst(happenings).map(entry),
  });
}

const entry = (happening: Happening) => ({
  id: tag(happening.id),
  title: plain(happening.title),
  published: `${happening.day}T00:00:00Z`,
  updated: happening.updated_at,
  links: [
    { href: happening.url, rel: 'alternate', type: 'application/json' },
    ...(happening.source?.url ? [{ href: happening.source.url, rel: 'via', title: happening.source.title }] : []),
  ],
  categories: [{ term: happening.kind }],
  content: plain(told(happening)),
});
