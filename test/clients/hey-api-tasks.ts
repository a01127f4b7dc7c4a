// The same ten things that a newsroom asks, with the client that @hey-api/openapi-ts writes.
import { createClient } from './enjoined/client/index.js';
import * as enjoined from './enjoined/index.js';

const access = 'jag-2017-access';

/** The ten tasks against the service at an address; each gives what a reporter would note down. */
export function tasks(address: string): Record<string, () => Promise<unknown>> {
  const client = createClient({ baseUrl: address });
  return {
    async 'today’s answer, with its sentence and a permalink'() {
      const query = { condition: access, jurisdiction: 'chicago-il' };
      const { data } = await enjoined.getEnforceability({ client, query });
      return { status: data?.status, headline: data?.headline, permalink: data?.permalink };
    },
    async 'how the answer moved over the years'() {
      const query = { condition: access, jurisdiction: 'chicago-il' };
      const { data } = await enjoined.getEnforceabilityHistory({ client, query });
      return data?.spans.slice(1, 3).map(({ from, until, status }) => [from, until, status]);
    },
    async 'several places and conditions on a day'() {
      const query = {
        condition: 'jag-2017-access,jag-2017-notice',
        jurisdiction: 'chicago-il,milwaukee-county-wi',
        as_of: '2018-06-28',
      };
      const { data } = await enjoined.getEnforceabilityMatrix({ client, query });
      return data?.rows.map(({ jurisdiction, cells }) => [jurisdiction, ...cells.map(({ status }) => status)]);
    },
    async 'many questions at once, one of which fails'() {
      const questions = ['chicago-il', 'nowhere'].map((jurisdiction) => ({ condition: access, jurisdiction }));
      const { data } = await enjoined.askBatch({ client, body: { questions } });
      return data?.results.map(({ status, answer }) => [status, answer?.status]);
    },
    async 'every order of two courts, page by page'() {
      const ids: string[] = [];
      let cursor: string | undefined;
      let count: number | undefined;
      do {
        const query = {
          ...{ court: ['ilnd', 'ca7'], limit: 8, count: 'on' as const, fields: ['title' as const] },
          ...(cursor && { cursor }),
        };
        const { data } = await enjoined.listOrders({ client, query });
        ids.push(...(data?.results ?? []).map(({ id }) => id));
        count = data?.count;
        cursor = data?.next ?? undefined;
      } while (cursor);
      return { all: ids.length === count, twice: ids.length - new Set(ids).size, several_pages: ids.length > 8 };
    },
    async 'a docket number as it is printed'() {
      const { data } = await enjoined.listCases({ client, query: { docket_number: ['17 C 5720'] } });
      return data?.results.map(({ id }) => id);
    },
    async 'an order found by its words'() {
      const query = { q: 'Leinenweber nationwide', type: ['order' as const], limit: 100 };
      const { data } = await enjoined.search({ client, query });
      return data?.results.find(({ id }) => id === 'chicago-v-sessions-2017-09-15')?.day;
    },
    async 'the order that a citation means'() {
      const { data: found } = await enjoined.getCitation({ client, query: { q: '916 F.3d 276' } });
      const id = found?.results[0]?.orders[0] ?? '';
      const { data } = await enjoined.getOrder({ client, path: { id } });
      return [id, data?.entered_on];
    },
    async 'what a misspelt place may have meant'() {
      const query = { condition: access, jurisdiction: 'chicgo-il' };
      const { error, response } = await enjoined.getEnforceability({ client, query });
      return [response?.status, error?.suggestions];
    },
    async 'what changed between two days'() {
      const query = {
        ...{ condition: access, jurisdiction: 'milwaukee-county-wi' },
        ...{ compare_to: '2018-06-25', as_of: '2018-06-28' },
      };
      const { data } = await enjoined.getEnforceabilityChanges({ client, query });
      return data?.changes.map(({ was, is, turns }) => [was, is, turns[0]?.at, turns[0]?.caused_by[0]?.id]);
    },
  };
}
