// JSON Feed 1.1: the same feed as Atom, for readers that prefer JSON.
import { type Chronicle, format, type Happening, type How } from './format.ts';
import { newestFirst, told } from './happening.ts';

export const jsonFeed = format({
  name: 'jsonfeed',
  title: 'JSON Feed',
  media_type: 'application/feed+json',
  writes: 'feed',
  write: async (chronicle, how) => `${JSON.stringify(await feed(chronicle, how), null, 2)}\n`,
});

async function feed({ title, text, url, happenings }: Chronicle, { address }: How): Promise<object> {
  const { generateJsonFeed } = await import('feedsmith');
  return generateJsonFeed({
    title,
    ...(text && { description: text }),
    home_page_url: url,
    feed_url: address,
    language: 'en',
    authors: [{ name: 'enjoined' }],
    items: newestFirst(happenings).map(item),
  }) as object;
}

const item = (happening: Happening) => ({
  id: `tag:enjoined,2026:${happening.id}`,
  url: happening.url,
  ...(happening.source?.url && { external_url: happening.source.url }),
  title: happening.title,
  content_text: told(happening),
  date_published: `${happening.day}T00:00:00Z`,
  date_modified: happening.updated_at,
  tags: [happening.kind],
});
