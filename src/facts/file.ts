// A seed file: a header saying who recorded it and when, and lists of facts by noun; it knows the line of everything in it.
import { load } from 'js-yaml';
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import { NOUN_NAMES, type Noun } from '../docket/docket.ts';
import type { Path } from '../docket/references.ts';
import type { Fault } from '../problem.ts';

/** Who recorded the facts of a file, when, and why. */
export interface Recorded {
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

/** Under which heading of a file each noun stands; a case file has one `case` instead of a list. */
export const HEADINGS: Readonly<Record<string, Noun>> = Object.fromEntries(
  NOUN_NAMES.filter((noun) => noun !== 'case').map((noun) => [
    noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : headingOf(noun),
    noun,
  ]),
);

function headingOf(noun: Noun): string {
  return noun === 'membership' ? 'memberships' : `${noun}s`;
}

export interface SeedFile {
  /** Its path as problems name it, `seed/cases/chicago-v-sessions.yaml`. */
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** What keeps it from being read at all. */
  readonly faults: readonly Fault[];
  /** Where something in it stands, as `file:line`. */
  place(path: Path): string;
}

/** Reads the text of a seed file. Broken YAML is reported with its line; what could still be read is kept. */
export function seedFile(name: string, text: string): SeedFile {
  const quick = quickly(text);
  // Where things stand takes four times as long to find out, and is asked of a fault alone.
  let known: Placed | undefined;
  const placed = () => (known ??= placedIn(text));
  const errors = quick.isRead ? [] : placed().document.errors;
  const faults = errors.map(({ message, pos }) => ({
    pointer: `${name}:${placed().lines.linePos(pos[0]).line}`,
    detail: `This is not YAML: ${message.split('\n')[0]}. Mend the line; indentation and quotes are the usual causes.`,
  }));
  const value = quick.isRead ? quick.value : errors.length > 0 ? {} : (placed().document.toJS() as unknown);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping)
    faults.push({ pointer: `${name}:1`, detail: 'A seed file is a mapping that begins with `recorded:`.' });
  return {
    name,
    content: isMapping ? (value as Record<string, unknown>) : {},
    faults,
    place: (path) => `${name}:${lineOf(placed().document, placed().lines, path)}`,
  };
}

/** What a text says; what is not read so is read again by the parser that knows every line. */
function quickly(text: string): { readonly isRead: true; readonly value: unknown } | { readonly isRead: false } {
  try {
    return { isRead: true, value: load(text) };
  } catch {
    return { isRead: false };
  }
}

interface Placed {
  readonly document: Document;
  readonly lines: LineCounter;
}

function placedIn(text: string): Placed {
  const lines = new LineCounter();
  return { lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true }) };
}

/** The line of the deepest part of a path that the file has. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const key = keyNode(document, path.slice(0, depth));
    const node = key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function keyNode(document: Document, path: Path) {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isCollection(parent) ? parent.items.find((item) => keyOf(item) === path.at(-1)) : undefined;
  return (pair as { key?: unknown } | undefined)?.key;
}

const keyOf = (item: unknown) =>
  ((item as { key?: { value?: unknown } }).key?.value ?? undefined) as string | undefined;
