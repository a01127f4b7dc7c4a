// Reading facts: seed files become entries of the record; every problem in every file is found in one pass.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../docket/check.ts';
import { type Docket, type Entity, emptyDocket, NOUN_NAMES, type Noun } from '../docket/docket.ts';
import { lint } from '../docket/lint.ts';
import type { Path } from '../docket/references.ts';
import type { Unlawful } from '../docket/rule.ts';
import { type Fault, Problem } from '../problem.ts';
import { HEADINGS, type Recorded, type SeedFile, seedFile } from './file.ts';
import { fileFaults } from './file-faults.ts';
import { misshapen } from './shape.ts';

/** A fact from a seed file, as the record will hold it. */
export interface Fact {
  readonly noun: Noun;
  readonly id: string;
  readonly entity: Entity<Noun>;
  readonly recorded: Recorded;
  readonly file: string;
}

export interface Facts {
  readonly facts: readonly Fact[];
  /** What is wrong, each with `file:line`; with any fault at all the facts are not to be recorded. */
  readonly faults: readonly Fault[];
  /** What is lawful and yet looks wrong, with no reason written beside it. It keeps nothing from being recorded. */
  readonly warnings: readonly Warning[];
}

/** Something to look at twice, by the name under which a reason can answer it. */
export interface Warning extends Fault {
  readonly warning: string;
}

/** A fact before anything has been checked. */
interface Found {
  readonly noun: Noun;
  readonly entity: { id?: unknown };
  readonly file: SeedFile;
  readonly path: Path;
}

/** Reads every seed file under a folder. */
export function readFacts(folder: string): Facts {
  const files = seedFilesUnder(folder).map((name) => seedFile(name, readFileSync(name, 'utf8')));
  const found = files.flatMap(factsOf).sort((a, b) => NOUN_NAMES.indexOf(a.noun) - NOUN_NAMES.indexOf(b.noun));
  const shapeFaults = found.flatMap(({ noun, entity, file, path }) =>
    misshapen(noun, entity).map((wrong) => ({ pointer: file.place([...path, ...wrong.path]), detail: wrong.detail })),
  );
  // Only well-shaped facts can be held against one another.
  const judged = judge(shapeFaults.length > 0 ? [] : found);
  const faults = sorted([...files.flatMap(fileFaults), ...shapeFaults, ...twice(found), ...judged.faults]);
  return {
    facts: faults.length > 0 ? [] : found.map(asFact),
    faults,
    // Only whoever checks the seed reads them.
    get warnings() {
      return sorted(judged.warnings());
    },
  };
}

/** The paths of every seed file under a folder, in the order of their names. Refuses (not_found) a folder that is not there. */
export function seedFilesUnder(folder: string): string[] {
  if (!existsSync(folder))
    throw new Problem(
      'not_found',
      `There is no seed folder "${folder}". Set SEED_DIR to the folder of the seed files.`,
    );
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => {
      const name = join(folder, item.name);
      if (item.isDirectory()) return seedFilesUnder(name);
      return /\.ya?ml$/.test(item.name) ? [name] : [];
    });
}

function factsOf(file: SeedFile): Found[] {
  const lawsuit = file.content.case as { id?: unknown } | undefined;
  const lists = Object.entries(HEADINGS).flatMap(([heading, noun]) =>
    entitiesUnder(file, heading).map((entity, index) => ({
      noun,
      entity:
        lawsuit && ['issue', 'order', 'appeal'].includes(noun)
          ? { id: entity.id, case: lawsuit.id, ...entity }
          : entity,
      file,
      path: [heading, index],
    })),
  );
  return lawsuit ? [{ noun: 'case' as const, entity: lawsuit, file, path: ['case'] }, ...lists] : lists;
}

function entitiesUnder({ content }: SeedFile, heading: string): { id?: unknown }[] {
  const list = content[heading];
  return Array.isArray(list)
    ? list.map((item) => (typeof item === 'object' && item !== null ? item : { id: item }))
    : [];
}

function twice(found: readonly Found[]): Fault[] {
  const seen = new Map<string, Found>();
  const placeOf = ({ file, path }: Found) => file.place([...path, 'id']);
  return found.flatMap((fact) => {
    const { noun, entity } = fact;
    const key = `${noun} ${String(entity.id)}`;
    const other = seen.get(key);
    if (!other) seen.set(key, fact);
    return other
      ? [
          {
            pointer: placeOf(fact),
            detail: `The ${noun} "${entity.id}" already stands at ${placeOf(other)}. Give one of them another id, or remove it.`,
          },
        ]
      : [];
  });
}

/** Holds facts against one another: what is not lawful, and what is but looks wrong, each at its place. */
function judge(found: readonly Found[]): { faults: Fault[]; warnings(): Warning[] } {
  const docket = docketOf(found);
  const places = new Map(found.map((fact) => [`${fact.noun} ${fact.entity.id}`, fact]));
  const placed = <T extends Unlawful>({ noun, id, path, ...rest }: T) => {
    const fact = places.get(`${noun} ${id}`)!;
    return { ...rest, pointer: fact.file.place([...fact.path, ...path]) };
  };
  return { faults: check(docket).map(placed), warnings: () => lint(docket).map(placed) };
}

function docketOf(found: readonly Found[]): Docket {
  const docket = emptyDocket();
  for (const { noun, entity } of found) docket[noun].set(String(entity.id), entity as never);
  return docket;
}

const asFact = ({ noun, entity, file }: Found): Fact => ({
  noun,
  id: entity.id as string,
  entity: entity as Entity<Noun>,
  recorded: file.content.recorded as Recorded,
  file: file.name,
});

/** By file, then by line. */
const sorted = <T extends Fault>(faults: readonly T[]): T[] =>
  [...faults].sort((a, b) => {
    const [[fileA, lineA], [fileB, lineB]] = [a, b].map(({ pointer }) => pointer.split(/:(?=\d+$)/)) as [
      string[],
      string[],
    ];
    return fileA === fileB ? Number(lineA) - Number(lineB) : fileA! < fileB! ? -1 : 1;
  });
