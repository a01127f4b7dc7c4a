// Lineages drawn from all entries of a record, which those that are looked up are held to.
import { type Lineage, lineageOver } from '../../src/docket/lineage.ts';
import { type Graph, grownBy, type Version } from '../../src/docket/lineage-graph.ts';

/** The graph of a record that has nothing in it. */
const EMPTY: Graph = { last: () => 0, said: () => new Set(), tied: () => new Set() };

/** The graph of a record. */
export const graphFrom = (versions: readonly Version[]): Graph => grownBy(EMPTY, versions);

/** The lineage of a record. */
export const lineageOf = (versions: readonly Version[]): Lineage => lineageOver(graphFrom(versions));
