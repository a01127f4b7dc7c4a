// Tidying: the one form in which a seed file is written, so that a change of it shows only what was changed.
import type { TSchema } from '@sinclair/typebox';
import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Entity, Noun } from '../docket/docket.ts';
import { Problem } from '../problem.ts';
import { fieldsOf, HEADINGS_IN_ORDER, itemOf, schemaUnder, sortKey, within } from './seed-order.ts';

const WIDTH = 120;
const STYLE = { flowCollectionPadding: false, singleQuote: true } as const;

/** The file that is a table: a place a line, however long the line. */
const TABLE = /(^|[\\/])counties\.yaml$/;

/** Mappings, and lists of mappings, that stand on one line where they fit. Lists of plain words do so everywhere. */
const BRIEF = ['captions', 'entered_between', 'except', 'from', 'given', 'members_of', 'scope', 'until'];

/** Where something stands: in which field, where its own lines begin, and where on the present line it begins. */
interface Place {
  readonly field: string;
  readonly indent: number;
  readonly column: number;
}

/**
 * The text of a seed file in its canonical form; its facts and its comments stay as they are. Headings, fields and entities stand
 * in the order of `seed-order.ts`, with a blank line between entities. Lines are broken at 120 columns. A list of plain words, and a
 * mapping in one of the `BRIEF` fields, stands on one line if it fits, and else an item a line. Text of several lines is a
 * block; quotes stand only where YAML needs them. Tidying twice is tidying once. Refuses (invalid) what is not YAML.
 */
export function tidied(name: string, text: string): string {
  const document = parseDocument(text, { uniqueKeys: true });
  if (document.errors.length > 0 || !isMap(document.contents))
    throw new Problem('invalid', `${name} cannot be tidied, because it is not in order. Run npm run check.`);
  const isTable = TABLE.test(name);
  const root = document.contents as YAMLMap;
  sortFields(root, HEADINGS_IN_ORDER);
  for (const [index, { key, value }] of root.items.entries()) {
    const heading = nameOf(key);
    spaced(key, index > 0);
    if (isSeq(value)) layList(value, heading, isTable);
    else lay(value, heading === 'recorded' ? RECORDED : schemaUnder(heading), { field: heading, indent: 2, column: 2 });
  }
  return document.toString({ ...STYLE, lineWidth: isTable ? 0 : WIDTH });
}

const RECORDED = { properties: { at: {}, by: {}, reason: {} } } as unknown as TSchema;

/** Lays out the entities under a heading. */
function layList(list: YAMLSeq, heading: string, isTable: boolean): void {
  const asLines = isTable && heading === 'jurisdictions';
  const keyed = list.items.map((item) => ({ item, key: sortKey(heading, asEntity(item), isTable) }));
  list.items = keyed.sort((a, b) => inOrder(a.key, b.key)).map(({ item }) => item);
  list.flow = false;
  for (const [index, item] of list.items.entries()) {
    lay(item, schemaUnder(heading), { field: '', indent: 4, column: 4 });
    spaced(item, index > 0 && !asLines);
    if (isCollection(item)) item.flow = asLines;
  }
}

const asEntity = (item: unknown) => (isMap(item) ? item.toJSON() : {}) as Entity<Noun>;

/** Lays out anything, and whatever is in it. */
function lay(node: unknown, schema: TSchema | undefined, { field, indent, column }: Place): void {
  spaced(node, false);
  if (isScalar(node) && typeof node.value === 'string')
    node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'PLAIN';
  if (isMap(node)) {
    sortFields(node, fieldsOf(schema));
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      spaced(key, false);
      lay(value, within(schema, name), { field: name, indent: indent + 2, column: indent + name.length + 2 });
    }
  }
  if (isSeq(node))
    for (const item of node.items) lay(item, itemOf(schema), { field, indent: indent + 2, column: indent + 2 });
  if (isCollection(node)) node.flow = mayBeBrief(node, field) && fits(node, column);
}

const mayBeBrief = (node: YAMLMap | YAMLSeq, field: string) =>
  BRIEF.includes(field) || (isSeq(node) && node.items.every((item) => isScalar(item)));

function fits(node: YAMLMap | YAMLSeq, column: number): boolean {
  const line = stringify(node, { ...STYLE, collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  return !line.includes('\n') && column + line.length <= WIDTH;
}

function sortFields(map: YAMLMap, order: readonly string[]): void {
  const rank = (key: unknown) => (order.includes(nameOf(key)) ? order.indexOf(nameOf(key)) : order.length);
  map.items.sort((a, b) => rank(a.key) - rank(b.key));
}

function spaced(node: unknown, isSpaced: boolean): void {
  if (isScalar(node) || isCollection(node)) node.spaceBefore = isSpaced;
}

const nameOf = (key: unknown) => String(isScalar(key) ? key.value : key);

function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
