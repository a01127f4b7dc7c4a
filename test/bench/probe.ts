// What a process under measurement tells of itself to the bench that started it. Preloaded, so that the program itself is run as shipped.
import { Session } from 'node:inspector/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process has used and how long its event loop stood still, since it started or since it was last asked with `afresh`. */
export interface Told {
  readonly cpu_ms: number;
  readonly rss_mib: number;
  readonly loop: { readonly p50_ms: number; readonly p99_ms: number; readonly max_ms: number };
}

const loop = monitorEventLoopDelay({ resolution: 1 });
const milliseconds = (nanoseconds: number) => Math.round(nanoseconds / 1e4) / 100;

process.on('message', (asked) => {
  if (asked !== 'tell' && asked !== 'tell and begin afresh') return;
  const { user, system } = process.cpuUsage();
  const told: Told = {
    cpu_ms: (user + system) / 1000,
    rss_mib: Math.round((process.memoryUsage.rss() / 2 ** 20) * 10) / 10,
    loop: {
      p50_ms: milliseconds(loop.percentile(50)),
      p99_ms: milliseconds(loop.percentile(99)),
      max_ms: milliseconds(loop.max),
    },
  };
  if (asked === 'tell and begin afresh') {
    loop.enable();
    loop.reset();
  }
  process.send?.(told);
});

/** Begun and ended by message, so that a profile holds neither start nor warm-up. */
let session: Session | undefined;

process.on('message', async (asked) => {
  if (asked === 'begin profile') {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    process.send?.('begun');
  }
  if (asked === 'end profile' && session) {
    process.send?.((await session.post('Profiler.stop')).profile);
    session.disconnect();
  }
});

// Whoever measures is gone, however that came: nothing is left running.
process.on('disconnect', () => process.exit());
process.channel?.unref();
