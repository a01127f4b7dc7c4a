// JSON-LD in the words of schema.org: a courtesy to search engines and catalogues, which loses most of what the record says.
import { format } from './format.ts';

export const jsonLd = format({
  name: 'jsonld',
  title: 'JSON-LD',
  media_type: 'application/ld+json',
  writes: 'graph',
  write: (graph) => `${JSON.stringify({ '@context': 'https://schema.org', ...graph }, null, 2)}\n`,
});
