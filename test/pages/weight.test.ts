import t from 'tap';
import { recall } from '../../src/store/recall.ts';
import { EVERY_PAGE } from '../support/browser.ts';
import { seededStore } from '../support/seeded.ts';
import { served } from '../support/served.ts';

const MOST_BYTES = 100_000;

t.test('no page of the record weighs 100 kB without its map', async (t) => {
  const store = seededStore();
  const { app } = await served(t, store);
  const { docket } = recall(store);
  const paths = [
    ...EVERY_PAGE,
    '/search?q=a',
    ...[...docket.condition.keys()].map((id) => `/conditions/${id}`),
    ...[...docket.case.keys()].map((id) => `/cases/${id}`),
  ];
  for (const url of paths) {
    const { body } = await app.inject({ url, headers: { accept: 'text/html' } });
    const bytes = Buffer.byteLength(body.replace(/<svg class="map"[\s\S]*?<\/svg>/, ''));
    t.ok(bytes > 500 && bytes < MOST_BYTES, `${url} weighs ${bytes}`);
  }
});
