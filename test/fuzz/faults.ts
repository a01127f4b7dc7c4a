// One thing wrong with a request: a parameter, a method, an address, a header, a body.
import fc, { type Arbitrary } from 'fast-check';
import { hostileBody, hostileText } from './hostile.ts';
import type { Operation } from './operations.ts';
import { encoded, headerText, type Sent } from './sent.ts';

/** Spoils a request. */
export type Fault = (sent: Sent) => Sent;

const METHODS = 'HEAD OPTIONS POST PUT PATCH DELETE TRACE GET PROPFIND QUERY PURGE'.split(' ');
const NAMES = 'no_such __proto__ constructor toString id a[b] fields format cursor'.split(' ');
const ENDS_OF_PAIRS = ' = % =% =%ff =%ed%a0%80 []=1 [a][b]=1 =a&&& %00=1 =a;b=1 =%2525'.split(' ');
const ENDS_OF_PATHS = '/ // .csv .json .xyz .ndjson .atom . %2f /.. %00 % /__proto__ .__proto__ ;a=b'.split(' ');
const HEADERS = [
  ...['accept', 'content-type', 'accept-encoding', 'accept-language', 'content-encoding', 'te', 'x-no-compression'],
  ...['if-none-match', 'if-match', 'if-modified-since', 'range', 'idempotency-key', 'x-request-id', '__proto__'],
  ...['origin', 'access-control-request-method', 'x-forwarded-for', 'x-http-method-override', 'cookie'],
  'authorization',
];
const HEADER_VALUES = [
  ...['', '*', '*/*', ',', ';', '"', 'W/"', '*/*;q=0', 'text/*;q=0.5', 'a/b;q=x', 'null', 'é', 'a=b', 'PUT'],
  ...['application/json;q=0', 'application/xml', 'text/html', 'image/png', 'application/json; charset=utf-16'],
  ...['application/json;;', 'application/JSON', 'text/csv; charset=latin1', 'multipart/form-data', 'text/plain'],
  ...['application/x-www-form-urlencoded', 'identity;q=0', 'gzip;q=0,*;q=0', 'br', 'gzip', 'deflate'],
  ...['Bearer ', 'Bearer x', 'Basic Og==', 'https://elsewhere.example', 'bytes=0-1'],
  ...['Sat, 01 Jan 2050 00:00:00 GMT', 'Thu, 99 Foo 9999', 'x'.repeat(2_000)],
];

/** One thing wrong with a request to an operation. */
export function fault({ parameters }: Operation): Arbitrary<Fault> {
  const name = fc.constantFrom(...NAMES, ...parameters.map((one) => one.name));
  return fc.oneof(
    { weight: 10, arbitrary: ofParameters(name) },
    { weight: 3, arbitrary: ofAddresses },
    { weight: 3, arbitrary: ofHeaders },
    { weight: 3, arbitrary: ofBodies },
  );
}

const setTo =
  (name: string, pair: string): Fault =>
  (sent) => ({ ...sent, query: [...without(sent, name), pair] });

const without = ({ query }: Sent, name: string) => query.filter((pair) => !pair.startsWith(`${name}=`));

function ofParameters(name: Arbitrary<string>): Arbitrary<Fault> {
  const hostile = fc
    .tuple(name, hostileText)
    .map(([one, text]) => setTo(one, `${encodeURIComponent(one)}=${encoded(text)}`));
  const left = name.map(
    (one): Fault =>
      (sent) => ({ ...sent, query: without(sent, one) }),
  );
  const twice = fc.nat({ max: 5 }).map(
    (at): Fault =>
      (sent) => ({ ...sent, query: [...sent.query, ...sent.query.slice(at, at + 1)] }),
  );
  const misspelt = fc.tuple(name, fc.constantFrom(...ENDS_OF_PAIRS)).map(([one, end]) => setTo(one, `${one}${end}`));
  return fc.oneof({ weight: 5, arbitrary: hostile }, left, twice, misspelt);
}

const ofAddresses: Arbitrary<Fault> = fc.oneof(
  fc.constantFrom(...METHODS).map(
    (method): Fault =>
      (sent) => ({ ...sent, method }),
  ),
  fc.constantFrom(...ENDS_OF_PATHS).map(
    (end): Fault =>
      (sent) => ({ ...sent, path: sent.path + end }),
  ),
  hostileText.map(
    (text): Fault =>
      (sent) => ({ ...sent, path: sent.path.replace(/[^/]+$/, encoded(text)) }),
  ),
);

const dropping =
  (dropped: string): Fault =>
  ({ headers: { [dropped]: _, ...headers }, ...sent }) => ({ ...sent, headers });

const ofHeaders: Arbitrary<Fault> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...HEADERS), fc.oneof(fc.constantFrom(...HEADER_VALUES), hostileText.map(headerText)))
      .map(
        ([header, text]): Fault =>
          (sent) => ({ ...sent, headers: { ...sent.headers, [header]: text } }),
      ),
  },
  { weight: 1, arbitrary: fc.constantFrom('content-type', 'authorization').map(dropping) },
);

const ofBodies: Arbitrary<Fault> = fc.oneof(
  {
    weight: 3,
    arbitrary: hostileBody.map(
      (text): Fault =>
        (sent) => ({ ...sent, body: text, headers: { 'content-type': 'application/json', ...sent.headers } }),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Fault>(({ body: _, ...sent }) => sent) },
);
