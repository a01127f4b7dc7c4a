// Doubts about time: hours that decide, days without their rule, acts past the last day read, and choices left unsaid.
import type { AgencyAction } from './agency-action.ts';
import type { Appeal } from './appeal.ts';
import type { Case } from './case.ts';
import type { Disposition, Forbearance } from './disposition.ts';
import type { Docket, Entity, Noun } from './docket.ts';
import { dataThrough } from './docket-read.ts';
import type { Order } from './order.ts';
import { type Dated, dayIn, enteredOn } from './reckoning.ts';
import type { Path } from './references.ts';
import type { Report } from './rule.ts';
import { type Ruled, type Rulings, targetsOf } from './ruled.ts';

/** R7.2: two orders about one thing on one day are put in order by their hours, or by one acting on the other. */
export function sameDayWithoutTimes(ruled: Ruled, report: Report, rulings: Rulings): void {
  if (!changesSomethingThatDay(ruled)) return;
  for (const target of targetsOf(ruled, rulings)) {
    const rivals = rulings.against(target);
    const rival = rivals
      .slice(0, rivals.indexOf(ruled))
      .find(
        (one) =>
          one.order !== ruled.order &&
          one.order.entered_on === ruled.order.entered_on &&
          changesSomethingThatDay(one) &&
          !actsOn(one.order, ruled.order) &&
          !actsOn(ruled.order, one.order),
      );
    if (rival)
      report(
        ['acts_on', ruled.disposition.acts_on!.indexOf(target.disposition.id)],
        `On the same day ${rival.order.id} acts on "${target.disposition.id}" too, and neither has an hour. Give both \`entered_at\`, or record an issue.`,
      );
  }
}

const changesSomethingThatDay = ({ order, effect, disposition: { from, given } }: Ruled) =>
  (effect === 'hold' || effect === 'end') && order.entered_on !== undefined && from === undefined && !given;

const actsOn = (later: Order, earlier: Order) =>
  later.dispositions.some(({ acts_on }) => earlier.dispositions.some(({ id }) => acts_on?.includes(id)));

/** R7.3, R7.4: a day in `from` or `until` is a date certain or the end of a count; the words that say which stand beside it. */
export function dayWithoutItsRule(_noun: Noun, entity: Entity<Noun>, report: Report): void {
  const { dispositions = [], forbearances = [], from_memory } = entity as Partial<Order & AgencyAction>;
  const explained = new Set<unknown>([...dispositions, ...forbearances].filter(isExplained).flatMap(daysOf));
  const judge = (part: Disposition | Forbearance, path: Path) => {
    const day = daysOf(part).find((one) => one !== enteredOn(entity as Dated) && !explained.has(one));
    if (day && !from_memory)
      report(
        [...path, part.from === day ? 'from' : 'until'],
        `Nothing says what makes it ${day}. Quote the words as \`text\`, or say in a \`note\` whether the order names the day or counts to it.`,
      );
  };
  dispositions.forEach((part, index) => void judge(part, ['dispositions', index]));
  forbearances.forEach((part, index) => void judge(part, ['forbearances', index]));
}

const isExplained = (part: Disposition | Forbearance) =>
  part.text !== undefined || ('note' in part && Boolean(part.note));

/** The days, not the hours, at which something begins or ends. */
const daysOf = ({ from, until = [] }: Disposition | Forbearance): string[] =>
  [from, ...until].filter((item) => typeof item === 'string').filter((item) => item === dayIn(item));

/** R8.4: what the record says of a docket ends with the last day on which it was read. A window says itself that no day was. */
export function actAfterDataThrough(noun: Noun, entity: Entity<Noun>, report: Report, docket: Docket): void {
  const judge = (act: Dated, through: string | undefined, path: Path) => {
    if (through !== undefined && (enteredOn(act) ?? '') > through)
      report(
        [...path, act.entered_on ? 'entered_on' : 'entered_at'],
        `Later than the last day on which its docket was read (\`data_through: ${through}\`). Move that day, or check this one.`,
      );
  };
  if (noun === 'order') judge(entity as Order, dataThrough(entity as Order, docket), []);
  const { filings = [], steps = [], data_through } = entity as Partial<Case & Appeal>;
  filings.forEach((filing, index) => void judge(filing, data_through, ['filings', index]));
  steps.forEach((step, index) => void judge(step, data_through, ['steps', index]));
}

/** R5.5: whether a clarification works back to the order's start is the court's word, or a choice that somebody makes. */
export function clarificationWithoutChoice({ disposition }: Ruled, report: Report): void {
  if (disposition.ruling === 'clarification' && disposition.retroactive === undefined)
    report(
      [],
      'Say `retroactive: true` if it says what the order meant from its start, `false` if it changes it from now on.',
    );
}

/** R6.5: a promise ends by its own clause, usually a formal written notice. */
export function promiseWithoutEnd(noun: Noun, entity: Entity<Noun>, report: Report): void {
  if (noun !== 'agency_action') return;
  (entity as AgencyAction).forbearances?.forEach(({ until }, index) => {
    if (!until?.length)
      report(
        ['forbearances', index],
        'Nothing says how this promise ends. Give its `until`: a day, or the signal of the notice that would end it.',
      );
  });
}
