// The API document under the rules of Spectral that it recommends, none of them switched off.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import spectral from '@stoplight/spectral-core';
import rulesets from '@stoplight/spectral-rulesets';
import t from 'tap';

t.test('Spectral has nothing to remark on the document', async (t) => {
  const linter = new spectral.Spectral();
  // The types of the two packages disagree about a ruleset that extends none.
  linter.setRuleset({ extends: [[rulesets.oas as never, 'recommended']], rules: {} });
  const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../openapi/openapi.json'), 'utf8'));
  const remarks = await linter.run(document);
  t.strictSame(
    remarks.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`),
    [],
  );
});
