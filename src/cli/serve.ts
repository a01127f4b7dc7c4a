// Serves the record over HTTP: migrates, listens, seeds the record if it is empty, and stops gracefully.
import closeWithGrace from 'close-with-grace';
import type { Context } from '../context.ts';
import { releaseDue } from '../editing/embargo.ts';
import { littleRoom } from '../little-room.ts';
import { Problem } from '../problem.ts';
import { openStore, type Store } from '../store/open.ts';
import { newest } from '../store/record.ts';
import type { Command } from './command.ts';
import { recordSeed } from './record-seed.ts';
import { startTelemetry } from './telemetry.ts';

const GRACE_MILLISECONDS = 10_000;
const TICK_MILLISECONDS = 1_000;

export const serve: Command = {
  usage: 'serve',
  description: 'Serve the record over HTTP, seeding it first if it is empty',
  example: 'npm start',
  async run(context) {
    const { settings, now, say, tell } = context;
    const growAsUsual = littleRoom();
    // Only here, so that commands which serve nothing start without the HTTP stack.
    const [{ buildApp }, { logOutput }, { startDelivering }, { outboxOf }] = await Promise.all([
      import('../app.ts'),
      import('../api/access-log.ts'),
      import('../webhooks/deliver.ts'),
      import('../api/watch-outbox.ts'),
    ]);
    const running = await startTelemetry(context);
    const store = openStore(settings.DATABASE_URL);
    const edge = {
      store,
      now,
      publicUrl: settings.PUBLIC_URL,
      contact: settings.CONTACT,
      watching: { allowPrivate: settings.ALLOW_PRIVATE_WEBHOOKS, most: settings.MAX_WATCHES },
      reportsPerHour: settings.REPORTS_PER_HOUR,
      courtlistenerKey: settings.COURTLISTENER_WEBHOOK_KEY,
      ready: () => newest(store) > 0,
    };
    const log = logOutput();
    const app = await buildApp(edge, settings.LOG_LEVEL, { ...settings, telemetry: running?.telemetry, log });
    app.server.once('request', (_request, response) => response.once('close', growAsUsual));
    const ticking = setInterval(() => everySecond(store, context), TICK_MILLISECONDS);
    const started: { stop(): Promise<void> }[] = [];
    const close = async () => {
      clearInterval(ticking);
      await app.close();
      for (const one of started) await one.stop();
      store.close();
      await running?.stop();
    };
    try {
      const address = await app.listen({ host: settings.HOST, port: settings.PORT }).catch(refusedPort(settings));
      if (newest(store) === 0) {
        growAsUsual();
        recordSeed(store, context);
      }
      const { allowPrivate } = edge.watching;
      started.push(startDelivering({ outbox: outboxOf(edge, tell), now, allowPrivate, tell }));
      for (const line of welcome(address, newest(store))) say(line);
    } catch (error) {
      await close();
      throw error;
    }
    return untilStopped(close, tell);
  },
};

/** What comes due while the service runs: embargoes that end. A database that cannot be written just now is tried again. */
function everySecond(store: Store, { now, tell }: Context): void {
  try {
    releaseDue(store, now());
  } catch (error) {
    tell(error instanceof Problem ? error.message : String((error as Error).stack));
  }
}

function welcome(address: string, edition: number): string[] {
  return [
    `enjoined is serving the record (edition ${edition}) on ${address}`,
    `  the pages          ${address}/`,
    `  a first question   ${address}/v1/enforceability?condition=jag-2017-access&jurisdiction=chicago-il&as_of=2017-11-20`,
    `  the API reference  ${address}/docs`,
  ];
}

const refusedPort =
  ({ HOST, PORT }: Context['settings']) =>
  (error: NodeJS.ErrnoException): never => {
    if (error.code === 'EADDRINUSE')
      throw new Problem('unavailable', `Port ${PORT} is in use. Stop what is using it, or set PORT to another one.`);
    if (error.code === 'EACCES')
      throw new Problem('unavailable', `Port ${PORT} may not be used here. Set PORT to one above 1023.`);
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
      throw new Problem('invalid', `"${HOST}" is no address of this machine. Set HOST to one that is.`);
    throw error;
  };

/** Serves until a signal says to stop, or a fault leaves no other way; the process ends as soon as everything is closed. */
const untilStopped = (close: () => Promise<void>, tell: Context['tell']): Promise<never> =>
  new Promise(() => {
    closeWithGrace({ delay: GRACE_MILLISECONDS }, async ({ err }) => {
      if (err) tell(err.stack ?? String(err));
      await close();
    });
  });
