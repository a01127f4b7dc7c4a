import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import t from 'tap';
import { openapiText } from '../src/cli/openapi.ts';
import { NOW } from './support/small-record.ts';

const committed = readFileSync(join(import.meta.dirname, '../openapi/openapi.json'), 'utf8');
const document = JSON.parse(committed);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi');

t.test('the committed document is what the routes say', async (t) => {
  t.equal(committed, await openapiText(() => NOW), 'run npm run openapi');
});

t.test('every schema has an example, and every example is one', async (t) => {
  for (const [name, schema] of Object.entries<{ examples?: unknown[] }>(document.components.schemas)) {
    t.ok(schema.examples?.length, `${name} has an example`);
    const validate = ajv.getSchema(`openapi#/components/schemas/${name}`)!;
    for (const example of schema.examples ?? []) t.ok(validate(example), `${name}: ${ajv.errorsText(validate.errors)}`);
  }
});

t.test('every operation has an id, a summary, a description and declares its failures', async (t) => {
  const ids = new Set<string>();
  for (const [path, operations] of Object.entries<
    Record<string, { operationId: string; summary: string; description: string; responses: object }>
  >(document.paths))
    for (const [method, { operationId, summary, description, responses }] of Object.entries(operations)) {
      t.ok(operationId && summary && description, `${method} ${path}`);
      t.notOk(ids.has(operationId), `${operationId} is one operation`);
      ids.add(operationId);
      t.ok('4XX' in responses && '5XX' in responses, `${method} ${path} declares its failures`);
    }
});

t.test('no reply uses a discriminator, a tuple or an enum that may be null', async (t) => {
  t.notMatch(committed, /"discriminator"|"prefixItems"|"nullable"/);
  t.notMatch(committed, /"items": \[/);
});
