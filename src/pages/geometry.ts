// The outlines of States and counties, from the Census Bureau's boundary files (public domain), already projected; read when a map is first drawn.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

type Atlas = Topology<{ states: GeometryCollection; counties: GeometryCollection }>;

/** How the drawing is measured. */
export const MAP_WIDTH = 975;
export const MAP_HEIGHT = 610;

/** One outline: as a path, and its middle. */
export interface Outline {
  readonly path: string;
  readonly middle: readonly [x: number, y: number];
}

/** The outlines of States by GEOID, and of any counties of one State together. */
export interface Outlines {
  readonly states: ReadonlyMap<string, Outline>;
  has(county: string): boolean;
  /** How many counties a State has, by its GEOID. */
  countiesIn(state: string): number;
  /** Counties as one shape, without the lines between them. */
  together(counties: readonly string[]): string;
}

const path = geoPath().digits(0);
const finely = geoPath().digits(1);
const MOST_REMEMBERED = 2_000;

let read: Promise<Outlines> | undefined;

export function outlines(): Promise<Outlines> {
  read ??= readOutlines();
  return read;
}

async function readOutlines(): Promise<Outlines> {
  const file = createRequire(import.meta.url).resolve('us-atlas/counties-albers-10m.json');
  const atlas = JSON.parse(await readFile(file, 'utf8')) as Atlas;
  const { features } = feature(atlas, atlas.objects.states);
  const counties = new Map(
    atlas.objects.counties.geometries.map((one) => [String(one.id), one as Polygon | MultiPolygon]),
  );
  const drawn = new Map<string, string>();
  return {
    states: new Map(
      features.map((one): [string, Outline] => [String(one.id), { path: path(one) ?? '', middle: path.centroid(one) }]),
    ),
    has: (county) => counties.has(county),
    countiesIn: (state) => [...counties.keys()].filter((county) => county.startsWith(state)).length,
    together: (ids) => {
      const key = ids.join();
      const known =
        drawn.get(key) ??
        finely(
          merge(
            atlas,
            ids.map((id) => counties.get(id)!),
          ),
        ) ??
        '';
      if (drawn.size >= MOST_REMEMBERED) drawn.clear();
      drawn.set(key, known);
      return known;
    },
  };
}
