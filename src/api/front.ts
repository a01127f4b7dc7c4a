// The front: what can be replied to at once is, in rounds, before the framework has looked at the request; looking takes longer than replying.
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import type { Caller } from './caller.ts';
import type { Counted } from './rate-limit.ts';
import { type Leaving, Rounds } from './rounds.ts';

/** A reply that is ready to go. Its headers are names and values in turn, without those that each request has of its own. */
export interface Prompt {
  readonly status: 200 | 304;
  readonly headers: readonly string[];
  /** One byte to a character, so that it goes out in one piece with the headers; undefined for a 304. */
  readonly bytes: string | undefined;
  readonly route: string | undefined;
  /** Whether it counts towards the limit of requests. */
  readonly isCounted: boolean;
  readonly answered: string | null;
  readonly spared: 'kept' | 'formed' | 'unchanged' | null;
}

/** Where a reply may be ready; undefined, if the framework must see to it. Refusals are the framework's alone. */
export type Source = (request: IncomingMessage, caller: Caller) => Prompt | undefined;

/** A request and its reply; when it came, as `performance` counts. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly started: number;
}

/** What stands before the framework of a service. Until it is opened, every request goes through. */
export class Front {
  #sources: readonly Source[] = [];
  #caller!: (request: IncomingMessage) => Caller;
  #app!: FastifyInstance;
  readonly #rounds = new Rounds();
  readonly #idOf: (request: IncomingMessage) => string;

  constructor(idOf: (request: IncomingMessage) => string) {
    this.#idOf = idOf;
  }

  /** From now on replies are looked for in some sources, the first one first, until the service closes. */
  open(app: FastifyInstance, caller: (request: IncomingMessage) => Caller, sources: readonly Source[]): void {
    this.#app = app;
    this.#caller = caller;
    this.#sources = sources;
    app.addHook('preClose', async () => {
      this.#sources = [];
    });
  }

  /** A server of the framework's that has this before it. */
  readonly server = (framework: RequestListener, options: FastifyHttpOptions<Server>): Server => {
    const server = createServer(options.http ?? {}, (request, response) => {
      if (request.method !== 'GET' || this.#sources.length === 0) return framework(request, response);
      const started = performance.now();
      const failed = (error: unknown) => {
        this.#app.log.error(error);
        response.destroy();
      };
      this.#rounds.join(() => this.#seeTo({ request, response, started }, framework), failed);
    });
    // As the framework sets up its own servers.
    server.keepAliveTimeout = options.keepAliveTimeout!;
    server.requestTimeout = options.requestTimeout!;
    server.setTimeout(options.connectionTimeout);
    return server;
  };

  /** The first reply that is ready. Whatever goes wrong goes wrong again in the framework, which says so and logs it. */
  #found(request: IncomingMessage, caller: Caller): Prompt | undefined {
    try {
      for (const source of this.#sources) {
        const prompt = source(request, caller);
        if (prompt) return prompt;
      }
    } catch {
      return undefined;
    }
    return undefined;
  }

  /** What is left to do about the reply that is ready, if one is; whatever else there is, is given to the framework. */
  #seeTo({ request, response, started }: Exchange, framework: RequestListener): Leaving | undefined {
    const caller = this.#caller(request);
    const prompt = this.#found(request, caller);
    if (!prompt) {
      framework(request, response);
      return undefined;
    }
    const { status, headers, bytes, route, isCounted, answered, spared } = prompt;
    const id = this.#idOf(request);
    let counted: Counted | undefined;
    const count = async () => {
      counted = await this.#app.counted(caller.ip);
      // It is counted once more, and refused.
      if (counted?.isExceeded) framework(request, response);
      return !counted?.isExceeded;
    };
    return {
      ...(isCounted && { mayLeave: count }),
      send: () => {
        const own = ['x-request-id', id];
        for (const name in counted?.headers) own.push(name, counted.headers[name]!);
        response.writeHead(status, [...headers, ...own]);
        response.end(bytes, 'latin1');
      },
      tell: () => {
        const milliseconds = performance.now() - started;
        const told = { method: 'GET', route, status, milliseconds, spared };
        this.#app.measured?.({ ...told, answered });
        this.#app.logged({ ...told, id, url: request.url!, bytes: bytes?.length ?? 0, ip: caller.ip });
      },
    };
  }
}
