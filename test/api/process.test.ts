// The process of the service: what it loads only when asked, and what it answers before it stops.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request as clientRequest } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { promisify } from 'node:util';
import t from 'tap';
import { root } from '../support/program.ts';

t.test('a request that is running when the service is told to stop is answered first, and logged', async (t) => {
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'info',
      DATABASE_URL: `file:${join(t.testdir({}), 'enjoined.sqlite')}`,
    },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  while (!said.includes('/docs')) await once(child.stdout, 'data');
  const closed = once(child, 'close');
  const { port } = new URL(/http:\S+\/docs/.exec(said)![0]);
  const request = clientRequest({
    ...{ port, host: '127.0.0.1', method: 'POST', path: '/v1/enforceability/batch' },
    headers: { 'content-type': 'application/json', expect: '100-continue' },
  });
  request.flushHeaders();
  await once(request, 'continue');
  child.kill('SIGTERM');
  request.end('{"questions":[{"condition":"jag-2017-access","jurisdiction":"chicago-il","as_of":"2017-11-20"}]}');
  const [reply] = await once(request, 'response');
  t.equal(reply.statusCode, 200);
  t.match(await json(reply), { results: [{ status: 200, answer: { status: 'barred' } }] });
  t.strictSame(await closed, [0, null]);
  t.match(said, /"status":200,.*"path":"\/v1\/enforceability\/batch"/, 'and the log has its line');
});

t.test('the API reference is loaded by its first reader, and not before', async (t) => {
  const script = `
    import { registerHooks } from 'node:module';
    let loaded = 0;
    registerHooks({ load: (url, context, next) => {
      if (url.includes('swagger-ui')) loaded++;
      return next(url, context);
    } });
    const { served } = await import('./test/support/served.ts');
    const { app } = await served({ teardown() {} });
    await app.inject('/v1/cases');
    const before = loaded;
    await app.inject('/docs');
    console.log(JSON.stringify([before, loaded > 0]));
    await app.close();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  t.strictSame(JSON.parse(stdout), [0, true]);
});

t.test('lines of the log that wait are written before the process ends', async (t) => {
  const script = `
    const { logOutput } = await import('./src/api/access-log.ts');
    const log = logOutput();
    for (const line of ['one', 'two']) log.write(line + '\\n');
    process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
  t.equal(stdout, 'one\ntwo\n');
});
