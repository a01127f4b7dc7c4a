// Lists as readers ask for them: narrowed, ordered, trimmed, and with their neighbours brought in.
import t from 'tap';
import { ids } from '../support/listed-ids.ts';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';
import { injunction, lawsuit, stay } from '../support/small-record.ts';

t.test('a list is narrowed by what people look for, one value or several with commas', async (t) => {
  const { app } = await served(t, richStore());
  for (const [query, expected] of [
    ['orders?court=ca7', [stay.id]],
    ['orders?court=ca7,ilnd', [injunction.id, stay.id]],
    ['orders?court=ca7&court=ilnd', [injunction.id, stay.id]],
    ['orders?judge=judge', [injunction.id]],
    ['orders?docket_number=17%20C%201', [injunction.id, stay.id]],
    ['orders?condition=jag-2017-access', [injunction.id, stay.id]],
    ['orders?fiscal_year=2017&program=byrne-jag', [injunction.id, stay.id]],
    ['orders?jurisdiction=chicago-il', [stay.id]],
    ['orders?scope=except', [stay.id]],
    ['orders?ruling=relief_denied,stay_pending_appeal', [injunction.id, stay.id]],
    ['orders?appeal_status=argued', [injunction.id]],
    ['orders?citation=264%20F.Supp.3d%20933', [injunction.id]],
    ['orders?entered_on__gte=2018-01-01&entered_on__lt=2019-01-01', [stay.id]],
    ['orders?order_by=-entered_on', [stay.id, injunction.id]],
    ['orders?text=nothing-like-this', []],
    ['cases?party=chicago', [lawsuit.id]],
    ['appeals?originating_court=ilnd&originating_docket=1:17-cv-00001', ['ca7-1']],
    ['appeals?docket_number=No.%2017-1', ['ca7-1']],
    ['agency-actions?kind=solicitation', ['doj-2017-07-25']],
    ['jurisdictions?within=illinois', ['chicago-il']],
    ['sources?publisher=Page,%20Inc.', ['c-page']],
  ] as const)
    t.strictSame(await ids(app, `/v1/${query}`), expected, query);
});

t.test('what cannot be asked of a list is refused, with the nearest that can', async (t) => {
  const { app } = await served(t, richStore());
  for (const [query, detail] of [
    ['orders?rulin=x', /Did you mean "ruling"/],
    ['orders?ruling=preliminary_injuction', /Did you mean "preliminary_injunction"/],
    ['orders?entered_on__gte=2018-02-30', /no day that exists/],
    ['orders?order_by=title', /entered_on, -entered_on, id, -id/],
    ['orders?fields=titel', /Did you mean "title"/],
    ['orders?expand=judge', /case, court, conditions/],
    ['orders?docket_number=chicago', /cannot be read as a docket number/],
    ['cases?courtlistener_docket_id=abc', /must be integer/],
    ['orders?count=yes', /on, off/],
    ['sources?expand=case', /no parameter "expand"/],
  ] as const) {
    const reply = await app.inject(`/v1/${query}`);
    t.equal(reply.statusCode, 400, query);
    t.match(reply.json().detail, detail, query);
  }
});

t.test('fields trim an entity, and neighbours are brought in once, beside the results', async (t) => {
  const { app } = await served(t, richStore());
  const list = (await app.inject('/v1/orders?fields=title&expand=case,court,sources,appeals&count=on')).json();
  t.strictSame(list.results, [
    { id: injunction.id, title: 'Injunction' },
    { id: stay.id, title: 'Stay outside Chicago' },
  ]);
  t.equal(list.count, 2);
  t.match(list.included, {
    cases: { 'a-v-b': { court: 'ilnd' } },
    courts: { ilnd: { level: 'district' }, ca7: { level: 'appeals' } },
    sources: { 'a-page': { title: 'A page' } },
    appeals: { 'ca7-1': { docket_number: '17-1' } },
  });
  const one = (await app.inject('/v1/cases/a-v-b?fields=court&expand=orders')).json();
  t.strictSame(Object.keys(one), ['court', 'id', 'included']);
  t.strictSame(Object.keys(one.included.orders), [injunction.id, stay.id]);
  t.notOk('included' in (await app.inject('/v1/cases/a-v-b')).json());
});
