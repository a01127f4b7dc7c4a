// What readers ask of a record, measured beside the bare route: the bench over the seed and over made records begins with it.
import { GOALS } from './goals.ts';
import { ratios } from './measures/ratios.ts';
import type { Asked } from './options.ts';
import type { Outcome } from './outcome.ts';
import { enjoined, NEVER_TOO_BUSY, type Program } from './program.ts';
import { offeredBy, type Target, targetsOf } from './targets.ts';

/** Whether any of some names holds one of the words asked for, or is held by it. */
export const wantedBy = ({ only }: Asked) => {
  const words = only.toLowerCase().split(',');
  return (...names: string[]) =>
    names.some((name) => words.some((word) => name.toLowerCase().includes(word) || word.includes(name.toLowerCase())));
};

/** The targets of readers, over any record. */
export async function answers(
  database: string,
  asked: Asked,
  more: (service: Program) => Promise<readonly Target[]> = async () => [],
): Promise<Outcome[]> {
  const service = await enjoined(
    database,
    '/readyz',
    asked.record.length > 0 || asked.database !== '' ? NEVER_TOO_BUSY : {},
  );
  try {
    const tagOf = async (path: string) =>
      (await fetch(service.address + path, { headers: { 'accept-encoding': 'identity' } })).headers.get('etag')!;
    const targets = [...(await targetsOf(offeredBy(database), tagOf)), ...(await more(service))];
    const wanted = wantedBy(asked);
    return await ratios(
      service,
      targets.filter(
        // A short bench is held to floors: what has no goal is left out.
        ({ name, tail }) => (!asked.short || name in GOALS) && wanted(name, ...(tail ? [`p99 ÷ p50, ${name}`] : [])),
      ),
      asked,
    );
  } finally {
    await service.stop();
  }
}

/** A list of the record whole, in the two formats that stream. */
export const wholeLists = (): Target[] =>
  ['csv', 'ndjson'].map((format) => ({
    ...{ name: `${format} of all orders`, what: 'one reply at a time, streamed', samples: 1, requests: 2 },
    next: () => ({ path: `/v1/orders.${format}` }),
  }));
