// What happened, over all cases and by day, and how it is had with what is due.
import t from 'tap';
import { append } from '../../src/store/record.ts';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { entryOf, injunction, stay } from '../support/small-record.ts';

t.test('events run over all cases by day, what is expected among them', async (t) => {
  const store = richStore();
  append(store, [
    entryOf('order', {
      ...injunction,
      id: 'a-v-b-2026-11-20',
      entered_on: '2026-11-20',
      dispositions: [{ id: 'late', ruling: 'permanent_injunction', conditions: ['jag-2017-access'] }],
    }),
  ]);
  const { app } = await served(t, store);
  const told = async (query: string) =>
    (await app.inject(`/v1/events?${query}`))
      .json()
      .results.map(({ day, kind }: { day: string; kind: string }) => `${day} ${kind}`);
  const all = [
    '2017-07-25 agency_action',
    '2017-09-15 order',
    '2017-09-26 appeal_step',
    '2018-01-19 appeal_step',
    '2018-06-26 order',
    '2026-11-20 order',
    '2027-01-19 expected',
  ];
  t.strictSame(await told(''), all);
  t.strictSame(await told('order_by=-day'), all.toReversed());
  t.strictSame(await told('kind=expected'), all.slice(-1));
  t.strictSame(await told('kind=order&court=ca7'), ['2018-06-26 order']);
  t.strictSame(await told('day__gte=2018-01-01&day__lt=2018-07-01'), all.slice(3, 5));
  t.strictSame(await told('day__gte=2026-11-20'), all.slice(-2));
  t.strictSame(await told('day__lte=2026-11-20&day__gt=2018-06-26'), ['2026-11-20 order']);
  t.strictSame(await told('condition=jag-2017-access'), all);
  t.strictSame(await told('condition=jag-2017-1373'), all.slice(0, 4));
  t.strictSame(await told('jurisdiction=chicago-il'), ['2018-06-26 order']);
  t.strictSame(await told('agency=doj'), ['2017-07-25 agency_action']);
  t.strictSame(await told('case=a-v-b'), all.slice(1));
  t.equal((await app.inject('/v1/events?count=on&limit=1')).json().count, all.length);
  for (const order of ['day', '-day']) {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { results: { day: string; kind: string }[]; next: string | null } = (
        await app.inject(`/v1/events?limit=2&order_by=${order}${cursor && `&cursor=${cursor}`}`)
      ).json();
      seen.push(...page.results.map(({ day, kind }) => `${day} ${kind}`));
      cursor = page.next;
    }
    t.strictSame(seen, order === 'day' ? all : all.toReversed(), `page by page, ${order}`);
  }
});

t.test('an act that another takes the place of is no event, and is not found', async (t) => {
  const store = richStore();
  append(store, [
    entryOf('order', { ...stay, id: 'unsealed', title: 'Unsealed', supersedes: [stay.id], dispositions: [] }),
  ]);
  const { app } = await served(t, store);
  t.strictSame(await ids(app, '/v1/events?kind=order'), [injunction.id, 'unsealed']);
  t.strictSame(await ids(app, '/v1/search?q=stays&type=order'), ['unsealed']);
});

t.test('events and clocks are had as tables, feeds and calendars', async (t) => {
  const { app } = await served(t);
  for (const suffix of ['csv', 'ndjson', 'atom', 'jsonfeed', 'ics', 'timelinejs'])
    t.match(await app.inject(`/v1/events.${suffix}`), { statusCode: 200, body: /Stay outside Chicago/ }, suffix);
  for (const suffix of ['csv', 'ndjson', 'atom', 'jsonfeed', 'ics']) {
    const all = await app.inject(`/v1/clocks.${suffix}?state=passed,ahead`);
    t.equal(all.statusCode, 200, suffix);
  }
  const { results } = (await app.inject('/v1/clocks?state=passed,ahead')).json();
  const calendar = (await app.inject('/v1/clocks.ics?state=passed,ahead')).body;
  t.equal(calendar.match(/BEGIN:VEVENT/g)?.length ?? 0, results.length);
});
