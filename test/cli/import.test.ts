import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { runCommand } from '../../src/cli/index.ts';
import { settingsFrom } from '../../src/config.ts';
import { NOW, smallStore } from '../support/small-record.ts';

const SAMPLES = join(import.meta.dirname, '../import/courtlistener');

t.test('a file of CourtListener becomes proposals, once, and says what they are', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir({}), 'enjoined.sqlite')}`;
  smallStore(DATABASE_URL).close();
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const told: string[] = [];
    const context = {
      settings: settingsFrom({ DATABASE_URL }),
      now: () => NOW,
      say: (line: string) => said.push(line),
      tell: (line: string) => told.push(line),
    };
    return { code: await runCommand(context, ['import', ...args]), said: said.join('\n'), told: told.join('\n') };
  };
  const file = join(SAMPLES, 'docket-alert.json');
  t.match(await run('courtlistener', file), {
    code: 0,
    said: /^courtlistener-entry-2208776613 \(new\): case unknown\n {2}MOTION for Settlement/,
    told: /1 put into the inbox, 0 there before; nothing was recorded/,
  });
  t.match(await run('courtlistener', file), { code: 0, said: /there before/, told: /^0 put into the inbox, 1 there/ });
  const json = await run('courtlistener', join(SAMPLES, 'docket.json'), '--json');
  t.match(JSON.parse(json.said), [{ id: 'courtlistener-docket-4214664', kind: 'docket', state: 'open' }]);
  t.match(await run('courtlistener', join(SAMPLES, 'old-docket-alerts.json')), { code: 0, told: /Left out: .*type 4/ });
  t.match(await run('pacer', file), { code: 2, told: /There is one from courtlistener/ });
  t.match(await run('courtlistener', 'nowhere.json'), { code: 3 });
  const broken = join(t.testdir({}), 'broken.json');
  writeFileSync(broken, '{');
  t.match(await run('courtlistener', broken), { code: 2, told: /is no JSON/ });
});
