// A service over the seed that is driven with generated requests, and what its callers know: ids, things of the record, a token.

import { problemTypesBySlug } from '../../src/api/problem-types.ts';
import { buildApp } from '../../src/app.ts';
import { NOUN_NAMES, type Noun } from '../../src/docket/docket.ts';
import { everything } from '../../src/store/everything.ts';
import type { Store } from '../../src/store/open.ts';
import { seededStore } from '../support/seeded.ts';
import { NOW } from '../support/small-record.ts';
import { bearer } from '../support/tokens.ts';
import { drive, type Fared } from './drive.ts';
import { type ApiDocument, type Operation, operationsOf } from './operations.ts';
import type { Known } from './requests.ts';
import { injected, overSocket, type Send } from './send.ts';
import type { Got } from './verdict.ts';

const ONE_BY_SOCKET_IN = 10;
const UNAUTHORIZED = 401;

/** Of one address ten wrong tokens a minute are answered: with so much time between them, none is one too many. */
const BETWEEN_WRONG_TOKENS_MS = 7_000;

/** A write is held to every rule of the record, which takes twenty times as long as reading it: of those there are fewer. */
const shareOf = ({ security }: Operation) => (security?.length ? 1 / 8 : 1);

/** Drives a service over the seed with about so many requests in all. */
export async function driveSeed(count: number, seed: number, told?: (fared: Fared) => void): Promise<Fared[]> {
  const store = seededStore();
  let now = NOW;
  const app = await buildApp({ store, now: () => now, publicUrl: '', ready: () => true }, 'silent');
  await app.listen({ port: 0 });
  const [inside, outside] = [injected(app), overSocket(app)].map(
    (send): Send =>
      async (sent) => {
        const got = await send(sent);
        if (got.status === UNAUTHORIZED) now += BETWEEN_WRONG_TOKENS_MS;
        return got;
      },
  ) as [Send, Send];
  let sent = 0;
  const way = () => (++sent % ONE_BY_SOCKET_IN === 0 ? outside : inside);
  try {
    const document = JSON.parse((await app.inject('/openapi.json')).body) as ApiDocument;
    const known = await knownOf(inside, store, document);
    const shares = operationsOf(document).reduce((sum, operation) => sum + shareOf(operation), 0);
    const many = (operation: Operation) => Math.ceil((count * shareOf(operation)) / shares);
    return await drive(document, known, { way, many, seed }, told);
  } finally {
    await app.close();
    store.close();
  }
}

async function knownOf(send: Send, store: Store, document: ApiDocument): Promise<Known> {
  const token = bearer(store, 'Ada', 'admin');
  const { docket } = everything(store);
  const entities = Object.fromEntries(
    NOUN_NAMES.map((noun) => [`/v1/${pathOf(noun)}`, [...docket[noun].values()].slice(0, MOST)]),
  );
  const posting: Posting = (path, body) => {
    const headers = { ...token, 'content-type': 'application/json' };
    return send({ method: 'POST', path, query: [], headers, body: JSON.stringify(body) });
  };
  const loose = await leaveTraces(posting, entities);
  const pool = await poolOf(send, document, token);
  for (const [path, ids] of Object.entries(loose)) pool[lastPart(path)] = [...(pool[lastPart(path)] ?? []), ...ids];
  return { pool: { ...pool, watches: await watched(posting) }, bearer: token, entities };
}

type Posting = (path: string, body: object) => Promise<Got>;

const MOST = 50;
const FEW = 3;
/** As many as requests may take up one after another, so that some are left for whoever dismisses them. */
const REPORTS = 40;
const CREATED = 201;
const pathOf = (noun: Noun) => `${noun.replace('_', '-')}s`;
const lastPart = (path: string) => path.split('/').at(-1)!;

/** Puts something where a fresh service has nothing yet: into the inbox, under embargo, and things that nothing names, whose ids it gives. */
async function leaveTraces(post: Posting, entities: Known['entities']): Promise<Record<string, string[]>> {
  const loose: Record<string, string[]> = {};
  const reason = 'Not yet public.';
  for (let number = 0; number < REPORTS; number++)
    await post('/v1/reports', { about: 'jag-2017-access', what: `Wrong in ${number} places.` });
  for (let number = 0; number < FEW; number++) {
    const hidden = { ...entities['/v1/sources']![0], id: `hidden-${number}` };
    await post('/v1/sources', { entity: hidden, reason, embargo_until: '2027-01-01T00:00:00Z' });
    for (const [path, things] of Object.entries(entities)) {
      const entity = { ...things[number % things.length], id: `loose-${number}` };
      if ((await post(path, { entity, reason })).status === CREATED) loose[path] = [...(loose[path] ?? []), entity.id];
    }
  }
  return loose;
}

/** Ids that the service itself lists, by what they are ids of: in the address, and as a parameter or field. */
async function poolOf(send: Send, document: ApiDocument, headers: Readonly<Record<string, string>>) {
  const pool: Record<string, unknown[]> = {
    known_at: ['2018-08-01', '2020-01-01T00:00:00Z'],
    tz: ['America/Chicago'],
    problems: [...problemTypesBySlug.keys()],
    'if-match': ['*'],
    'idempotency-key': ['first', 'second', 'c0ffee00-0000-4000-8000-000000000000'],
  };
  for (const { method, path, parameters } of operationsOf(document)) {
    if (method !== 'GET' || path.includes('{')) continue;
    const query = parameters.some(({ name }) => name === 'limit') ? [`limit=${MOST}`] : [];
    const { status, body } = await send({ method, path, query, headers });
    if (status !== 200 || !body.includes('"results"')) continue;
    const noun = lastPart(path);
    const { results } = JSON.parse(body) as { results: Record<string, unknown>[] };
    const ids = results.flatMap(({ id, edition }) => (noun === 'editions' ? [edition] : (id ?? [])));
    pool[noun] = ids;
    pool[noun.replace(/s$/, '').replace('-', '_')] = noun === 'editions' ? ids.slice(0, 2) : ids;
  }
  pool.jurisdiction = ['chicago-il', 'illinois', 'milwaukee-county-wi', ...(pool.jurisdiction ?? []).slice(0, 5)];
  return pool;
}

/** Some watches, which no list tells. */
async function watched(post: Posting): Promise<string[]> {
  const question = { condition: 'jag-2017-access', jurisdiction: 'chicago-il' };
  const made = await Promise.all(Array.from({ length: FEW }, () => post('/v1/watches', { question, feed: true })));
  return made.map(({ body }) => JSON.parse(body).id as string);
}
