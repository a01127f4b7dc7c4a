// The report: what the seed has, what is open, and what it lacks.
import { join } from 'node:path';
import t from 'tap';
import { report } from '../../src/cli/report.ts';
import { lacks } from '../../src/cli/report-lacks.ts';
import { settingsFrom } from '../../src/config.ts';
import { type Entity, emptyDocket, type Noun } from '../../src/docket/docket.ts';
import { NOW, small } from '../support/small-record.ts';

const [appeal] = small.appeal as [Entity<'appeal'>];
const [injunction] = small.order as [Entity<'order'>];
const issue: Entity<'issue'> = {
  id: 'stay-reach',
  question: 'Whom does the stay spare?',
  readings: [
    { id: 'one', says: 'Chicago.' },
    { id: 'all', says: 'Everyone.' },
  ],
  would_settle: 'A clarification.',
};

/** What the small record lacks on a day, with some entities added or put in place of its own. */
function lacking(more: Partial<Record<Noun, { id: string }[]>> = {}, as_of = '2019-01-01', isAll = false) {
  const docket = emptyDocket();
  for (const facts of [small, more])
    for (const [noun, entities] of Object.entries(facts) as [Noun, Entity<Noun>[]][])
      for (const entity of entities) (docket[noun] as Map<string, Entity<Noun>>).set(entity.id, entity);
  return lacks(docket, as_of, isAll);
}

t.test('what is missing is counted and named', async (t) => {
  t.strictSame(lacking(), [
    '0 open issues',
    '1 orders whose operative text was not seen',
    '  a-v-b-2018-06-26: Stay outside Chicago',
    '2 orders known only from the press or from secondary sources',
    '  a-v-b-2017-09-15: Injunction',
    '  a-v-b-2018-06-26: Stay outside Chicago',
    '1 appeals whose mandate or end is not recorded',
    '  ca7-1: last recorded: argued',
    '1 open dockets not read to 2019-01-01',
    '  a-v-b: read through 2018-12-31',
  ]);
  const read = lacking({ source: [{ ...small.source![0]!, kind: 'opinion' } as { id: string }] }, '2018-12-31');
  t.match(read, ['0 open issues', /^1 /, /./, /^0 orders known only/, /^1 appeals/, /./, /^0 open dockets/]);
});

t.test(
  'an issue is open until an order settles it, and an appeal until its mandate, which may be recalled',
  async (t) => {
    const open = '  stay-reach: Whom does the stay spare? Would settle it: A clarification.';
    t.strictSame(lacking({ issue: [issue] }).slice(0, 2), ['1 open issues', open]);
    const settles = { id: 'says', ruling: 'clarification' as const, issue: 'stay-reach', reading: 'one' };
    t.equal(
      lacking({ issue: [issue], order: [{ ...injunction, dispositions: [settles] } as never] })[0],
      '0 open issues',
    );
    const ended = (...more: string[]) =>
      lacking({ appeal: [{ ...appeal, steps: [...appeal.steps, ...more.map((status) => ({ status }))] } as never] });
    const lacksEnd = (lines: string[]) => lines.find((line) => line.includes('mandate or end'))![0];
    t.equal(lacksEnd(ended('affirmed')), '1');
    t.equal(lacksEnd(ended('affirmed', 'mandate_issued')), '0');
    t.equal(lacksEnd(ended('affirmed', 'mandate_issued', 'cert_granted')), '0');
    t.equal(lacksEnd(ended('mandate_issued', 'mandate_recalled')), '1');
  },
);

t.test('ten of a kind are shown, and the rest if all is asked for', async (t) => {
  const many = Array.from({ length: 12 }, (_, n) => ({ ...issue, id: `issue-${n}` }));
  const lines = lacking({ issue: many });
  t.equal(lines[0], '12 open issues');
  t.equal(lines[11], '  … and 2 more (--all)');
  t.equal(lacking({ issue: many }, '2019-01-01', true).filter((line) => line.startsWith('  issue-')).length, 12);
});

t.test('the report of the seed says what it has, what is open, and what it lacks', async (t) => {
  const said = (options: Record<string, boolean>) => {
    const lines: string[] = [];
    const SEED_DIR = join(import.meta.dirname, '../../seed');
    const context = { settings: settingsFrom({ SEED_DIR }), now: () => NOW, tell: () => {} };
    t.equal(report.run({ ...context, say: (line) => void lines.push(line) }, [], options), 0);
    return lines;
  };
  const lines = said({});
  for (const [index, line] of [
    /^\d+ facts$/,
    /open issues$/,
    /operative text/,
    /only from the press/,
    /mandate/,
    /not read to 2026-11-23/,
    /research notes/,
  ].entries())
    t.ok(
      lines.some((one) => line.test(one)),
      `${index + 1}. ${line}`,
    );
  t.ok(said({ all: true }).length > lines.length);
  t.notOk(said({ all: true }).some((line) => line.includes('more (--all)')));
});
