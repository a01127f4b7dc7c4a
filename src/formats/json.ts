// JSON: the document itself, and what is given where nothing else is asked for.
import { format } from './format.ts';

export const json = format({
  name: 'json',
  title: 'JSON',
  media_type: 'application/json',
  writes: 'document',
  write: (document) => JSON.stringify(document),
});
