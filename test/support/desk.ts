// A desk over the small record: whoever may write to it, and an order to write.
import type { FastifyInstance } from 'fastify';
import { served } from './served.ts';
import { NOW, smallStore } from './small-record.ts';
import { bearer } from './tokens.ts';

/** What the stay of the small record leaves unprotected, and `dissolution` protects again. */
export const QUESTION =
  '/v1/enforceability?condition=jag-2017-access&jurisdiction=milwaukee-county-wi&as_of=2018-12-01';

/** Why anything is written here. */
export const reason = 'Entered from the docket.';

/** An order that lifts the stay of the small record. */
export const dissolution = {
  id: 'a-v-b-2018-11-01',
  case: 'a-v-b',
  court: 'ca7',
  title: 'Stay lifted',
  summary: 'Lifts the stay.',
  entered_on: '2018-11-01',
  operative_text_seen: true,
  dispositions: [{ id: 'lift', ruling: 'stay_lifted', acts_on: ['stay'] }],
  sources: [{ source: 'a-page' }],
};

/** What says who writes. */
export type Headers = Record<string, string>;

/** A desk: the small record, and whoever may write to it. */
export async function desk(t: { teardown(fn: () => unknown): void }, now = () => NOW) {
  const store = smallStore();
  const { app } = await served(t, store, { now });
  const [ida, joe, ray, may, ann] = (
    [
      ['Ida B.', 'editor'],
      ['Joe P.', 'editor'],
      ['Ray S.', 'reviewer'],
      ['May C.', 'reviewer'],
      ['Ann D.', 'admin'],
    ] as const
  ).map(([name, role]) => bearer(store, name, role)) as unknown as [Headers, Headers, Headers, Headers, Headers];
  return { store, app, ida, joe, ray, may, ann };
}

/** Sends a write as whoever the headers say. */
export const send = (
  app: FastifyInstance,
  method: 'POST' | 'PUT' | 'DELETE',
  url: string,
  headers: Headers,
  payload?: object,
) => app.inject({ method, url, headers, ...(payload && { payload }) });

/** The status that answers `QUESTION`. */
export const statusOf = async (app: FastifyInstance) => (await app.inject(QUESTION)).json().status;
