// The log: one structured line for every reply, and nothing in it that was meant for the service alone.
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { destination } from 'pino';

/** How the log is written: JSON lines with the time in UTC, the level in words, and of a request only its id. */
export const logging = (
  level: string,
  now: () => number,
  stream?: { write(line: string): void },
): NonNullable<FastifyServerOptions['logger']> => ({
  level,
  base: null,
  timestamp: times(now),
  formatters: { level: (label) => ({ level: label }) },
  ...(stream && { stream }),
});

/** The time of each line; most share their millisecond with the one before. */
function times(now: () => number): () => string {
  let [last, said] = [Number.NaN, ''];
  return () => {
    const time = now();
    if (time !== last) [last, said] = [time, `,"time":"${new Date(time).toISOString()}"`];
    return said;
  };
}

/** So many characters of the log are handed over at once. */
const MOST_WAITING = 15_000;
const LONGEST_WAIT = 250;

/** Standard output, to which lines go many at a time and at the latest after a quarter of a second: each by itself costs as much as a reply. */
export function logOutput(): { write(line: string): void } {
  const output = destination({ sync: false, minLength: MOST_WAITING });
  let [lines, length]: [string[], number] = [[], 0];
  const handOver = () => {
    output.write(lines.join(''));
    [lines, length] = [[], 0];
  };
  const inTime = () => {
    if (length === 0) return;
    handOver();
    output.flush();
  };
  setInterval(inTime, LONGEST_WAIT).unref();
  process.once('exit', () => {
    handOver();
    output.flushSync();
  });
  return {
    write(line) {
      lines.push(line);
      length += line.length;
      if (length >= MOST_WAITING) handOver();
    },
  };
}

/** A path without the id of a watch, which alone gives whoever knows it the right to read and end it. */
const withoutCapability = (path: string) => path.replace(/(?<=\/wat_)[\w-]+/, '…');

/** What the log says of a reply. */
export interface Replied {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly route: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly spared: string | null;
  readonly ip: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Writes the line of a reply that the framework has not sent itself. */
    logged(reply: Replied): void;
  }
}

/**
 * Writes a line at level `info` for every reply. The address is written without its query and no header is: there, callers put
 * what others should not read.
 */
export function accessLog(app: FastifyInstance): void {
  const isOn = ['info', 'debug', 'trace'].includes(app.log.level);
  const logged = ({ id, url, milliseconds, spared, ...replied }: Replied) => {
    const path = withoutCapability(url.split('?')[0]!);
    const rounded = Math.round(milliseconds * 100) / 100;
    app.log.info({ request_id: id, ...replied, path, milliseconds: rounded, spared: spared ?? undefined }, 'answered');
  };
  app.decorate('logged', isOn ? logged : () => {});
  if (!isOn) return;
  app.addHook('onResponse', (request, reply, done) => {
    logged({
      id: request.id,
      method: request.method,
      url: request.url,
      route: request.routeOptions.url,
      status: reply.statusCode,
      milliseconds: reply.elapsedTime,
      bytes: Number(reply.getHeader('content-length') ?? 0),
      spared: reply.spared,
      ip: request.ip,
    });
    done();
  });
}
