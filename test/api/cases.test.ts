// A case as readers see it.
import t from 'tap';
import { richStore } from '../support/rich-record.ts';
import { served } from '../support/served.ts';

t.test('a docket number is shown as printed, in one spelling, and as its core', async (t) => {
  const { app } = await served(t, richStore());
  t.strictSame((await app.inject('/v1/cases/a-v-b')).json().docket_numbers, [
    { printed: '1:17-cv-00001-AJ', canonical: '1:17-cv-00001', core: '1700001' },
  ]);
});
