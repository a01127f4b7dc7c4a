// Targets: where a webhook may go. Whoever may write any address here must not reach what only this machine can reach.
import { lookup as resolve } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the open internet. Private, loopback, link-local, unique-local, shared (carrier-grade NAT), multicast,
 * unspecified and reserved ones are not, nor IPv6 ones that carry an IPv4 address which is not, nor gateways to IPv4.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false;
  const one = ipaddr.process(address);
  return one.range() === 'unicast' && (one.kind() === 'ipv4' || one.match(GLOBAL_UNICAST));
}

/** The part of IPv6 that is given out for the open internet. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** Why a webhook may not go to a URL, in a sentence; undefined if it may, as far as the URL alone can tell. */
export function refusalOf(url: string, allowPrivate: boolean): string | undefined {
  const target = URL.parse(url);
  if (!target) return 'It is no absolute URL. Write it like https://example.org/hook.';
  const { protocol, username, password, hash } = target;
  if (protocol !== 'https:' && !(protocol === 'http:' && allowPrivate)) return 'It must begin with https://.';
  if (username !== '' || password !== '') return 'It carries a user or password, which would be stored and logged.';
  if (hash !== '') return 'A fragment (#…) is never sent: leave it out.';
  const host = hostOf(target);
  if (allowPrivate) return undefined;
  if (isIP(host) ? !isPublic(host) : isLocalName(host)) return `${host} is no address of the open internet.`;
  return undefined;
}

/** The host of a URL as a socket takes it: an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

/** Names that are never resolved on the open internet (RFC 6761, RFC 6762, RFC 8375); all others are looked at when they are resolved. */
const isLocalName = (host: string) => /(^|\.)(localhost|local|internal|home\.arpa)\.?$/.test(host) || !/\../.test(host);

/**
 * A lookup that gives a socket public addresses alone. It is the last to be asked before the connection is made, so that a name
 * which meant something else when it was looked at before (DNS rebinding) leads nowhere either.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '');
    const open = found.filter(({ address }) => isPublic(address));
    if (open.length === 0) return done(new Refused(`${hostname} leads to no address of the open internet`), '');
    if (options.all) return done(null, open);
    done(null, open[0]!.address, open[0]!.family);
  });
};

/** A target that may not be connected to. */
export class Refused extends Error {}
