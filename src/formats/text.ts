// Plain text: the one sentence that answers, for a cell of a spreadsheet or a line of a shell script.
import { format } from './format.ts';

export const text = format({
  name: 'txt',
  title: 'plain text',
  media_type: 'text/plain',
  writes: 'sentence',
  write: (sentence) => sentence,
});
