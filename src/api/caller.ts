// Who calls, before the framework has looked: the address behind trusted proxies, and the origin that the caller knows us by.
import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

export interface Caller {
  readonly ip: string;
  /** Scheme and host, as the caller wrote them. */
  readonly origin: string;
}

/** Tells of a request who calls, as the framework would; `trusted` are the proxies whose forwarded fields are believed. */
export function callers(trusted: false | readonly string[]): (request: IncomingMessage) => Caller {
  if (!trusted) return (request) => ({ ip: request.socket.remoteAddress ?? '', origin: originOf(request) });
  const trust = proxyAddress.compile([...trusted]);
  return (request) => {
    const isTrusted = trust(request.socket.remoteAddress ?? '', 0);
    const forwarded = isTrusted ? request.headers : {};
    const [host, scheme] = [last(forwarded['x-forwarded-host']), last(forwarded['x-forwarded-proto'])];
    return { ip: proxyAddress(request, trust), origin: originOf(request, scheme, host) };
  };
}

const originOf = ({ headers }: IncomingMessage, scheme = 'http', host = headers.host ?? '') => `${scheme}://${host}`;

/** The last of a field's values: what the nearest proxy wrote. */
const last = (field: string | string[] | undefined): string | undefined =>
  field ? String(field).split(',').at(-1)!.trim() : undefined;
