// What is not mutated: schemas, which say what a fact looks like and are held by the tests of the API document.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Calls that make schemas: TypeBox's own, and the shorthands of the docket. */
const SCHEMA_MAKERS = ['Id', 'ids', 'list', 'maybe', 'ref', 'words'];

interface Called {
  callee?: { name?: string; object?: { name?: string } };
}

function makesSchema({ node }: { node: Called & { type: string } }): boolean {
  if (node.type !== 'CallExpression') return false;
  return node.callee?.object?.name === 'Type' || SCHEMA_MAKERS.includes(node.callee?.name ?? '');
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'schemas', {
    shouldIgnore: (path) => (makesSchema(path as never) ? 'A schema is data, not logic.' : undefined),
  }),
];
