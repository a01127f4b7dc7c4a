// The outlines of States and counties, from the Census Bureau's boundary files (public domain), already projected; read when a map is first drawn.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Atlas = Topology<{ states: GeometryCollection; counties: GeometryCollection }>;

/** How the drawing is measured. */
export const MAP_WIDTH = 975;
export const MAP_HEIGHT = 610;

/** One outline: as a path, and its middle. */
export interface Outline {
  readonly path: string;
  readonly middle: readonly [x: number, y: number];
}

const path = geoPath().digits(0);
const finely = geoPath().digits(1);

let read: Promise<Record<'states' | 'counties', Map<string, Outline>>> | undefined;

/** Every outline by its GEOID. */
export function outlines(): Promise<Record<'states' | 'counties', Map<string, Outline>>> {
  read ??= readOutlines();
  return read;
}

async function readOutlines() {
  const file = createRequire(import.meta.url).resolve('us-atlas/counties-albers-10m.json');
  const atlas = JSON.parse(await readFile(file, 'utf8')) as Atlas;
  const of = (name: 'states' | 'counties', write: typeof path) => {
    const { features } = feature(atlas, atlas.objects[name]);
    return new Map(
      features.map((one): [string, Outline] => [
        String(one.id),
        { path: write(one) ?? '', middle: write.centroid(one) },
      ]),
    );
  };
  return { states: of('states', path), counties: of('counties', finely) };
}
