// A document that breaks what was promised must be told of in the changelog.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { breaking, unnamed } from './breaking.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
type Parsed = ReturnType<typeof JSON.parse>;
const baseline = JSON.parse(read('openapi/baseline.json'));

/** The baseline, changed by hand. */
function changed(by: (document: Parsed) => void) {
  const copy = structuredClone(baseline);
  by(copy);
  return breaking(baseline, copy).map(({ operation, name, what }) => `${operation} ${name}: ${what}`);
}
const parameter = (document: Parsed, name: string) =>
  document.paths['/v1/enforceability'].get.parameters.find((one: Parsed) => one.name === name);

t.test('what breaks the document that clients were promised is named in the changelog', async (t) => {
  const now = JSON.parse(read('openapi/openapi.json'));
  t.strictSame(unnamed(breaking(baseline, now), read('CHANGELOG.md')), []);
});

t.test('what was taken away breaks', async (t) => {
  t.strictSame(
    changed((document) => delete document.paths['/v1/courts']),
    ['listCourts listCourts: the operation is gone'],
  );
  t.strictSame(
    changed((document) => delete document.paths['/v1/enforceability'].get.responses['200'].content['text/csv']),
    ['getEnforceability text/csv: the media type of a reply is gone'],
  );
  const gone = changed((document) => delete document.components.schemas.Answer.properties.headline);
  t.ok(gone.includes('getEnforceability headline: the field of a reply is gone'));
});

t.test('what is asked for anew, or no longer taken, breaks', async (t) => {
  t.strictSame(
    changed((document) => {
      parameter(document, 'as_of').required = true;
    }),
    ['getEnforceability as_of: the parameter is required now'],
  );
  t.strictSame(
    changed((document) => parameter(document, 'detail').schema.enum.pop()),
    ['getEnforceability detail: a value is no longer taken'],
  );
});

t.test('a reply that may say more than it promised breaks', async (t) => {
  const wider = changed((document) => document.components.schemas.Answer.properties.status.enum?.push('perhaps'));
  t.ok(wider.includes('getEnforceability status: a reply may say a new value'));
  const other = changed((document) => {
    document.components.schemas.Answer.properties.edition = { type: 'string' };
  });
  t.ok(other.includes('getEnforceability edition: the type is another'));
});

t.test('what is only added breaks nothing', async (t) => {
  t.strictSame(
    changed((document) => {
      document.paths['/v1/new'] = { get: { operationId: 'listNew', responses: {} } };
      document.components.schemas.Answer.properties.extra = { type: 'string' };
      parameter(document, 'detail').schema.enum.push('whole');
    }),
    [],
  );
});

t.test('a changelog answers for what it names, operation and field', async (t) => {
  const breaks = [{ operation: 'listCourts', name: 'level', what: 'the parameter is gone' }];
  const told = (line: string) => unnamed(breaks, `# Changelog\n\n## Upcoming\n\n### Breaking\n\n${line}\n\n## 1.0.0\n`);
  t.strictSame(told('- `listCourts` no longer takes `level`.'), []);
  t.strictSame(told('- `listCourts` is better.'), breaks);
  t.strictSame(unnamed(breaks, '## Upcoming\n\n### Features\n\n- `listCourts` `level`\n'), breaks);
});
