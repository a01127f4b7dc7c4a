// What is wrong with a seed file as a whole: no YAML, a heading nobody knows, a list that is none, a header that does not say who, when and why.
import { didYouMean } from '../docket/nearest.ts';
import type { Fault } from '../problem.ts';
import { isInstant } from '../time/instant.ts';
import { HEADINGS, type Recorded, type SeedFile } from './file.ts';

/** What is wrong with a seed file before any of its facts is looked at. */
export function fileFaults(file: SeedFile): Fault[] {
  if (file.faults.length > 0) return [...file.faults];
  const headings = ['recorded', 'case', ...Object.keys(HEADINGS)];
  const unknown = Object.keys(file.content)
    .filter((heading) => !headings.includes(heading))
    .map((heading) => ({
      pointer: file.place([heading]),
      detail: `There is no heading "${heading}".${didYouMean(heading, headings)}`,
    }));
  const notLists = Object.keys(HEADINGS)
    .filter((heading) => file.content[heading] !== undefined && !Array.isArray(file.content[heading]))
    .map((heading) => ({
      pointer: file.place([heading]),
      detail: `Under "${heading}" stands a list, each item beginning with "- id:".`,
    }));
  return [...unknown, ...notLists, ...headerFaults(file)];
}

function headerFaults(file: SeedFile): Fault[] {
  const { at, by, reason } = (file.content.recorded ?? {}) as Partial<Recorded>;
  if (typeof at === 'string' && isInstant(at) && typeof by === 'string' && typeof reason === 'string') return [];
  const detail =
    'Begin the file with `recorded:` and under it `at:` (an instant, 2026-11-23T12:00:00Z), `by:` (who) and `reason:` (why).';
  return [{ pointer: file.place(['recorded']), detail }];
}
