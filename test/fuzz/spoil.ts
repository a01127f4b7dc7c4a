// Facts as nobody should write them: one of the record with a field or two moved, exchanged, left out, or given what no rule has thought of.
export type Fields = Record<string, unknown>;

/** What chance there is, and what may stand in for what: every other id of the same noun. */
export interface Spoiling {
  readonly chance: () => number;
  readonly insteadOf: (id: string) => readonly string[];
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;
const DAYS = 400;
const MOST_FIELDS = 2;
const SELDOM = 0.2;

const ODD_MOMENTS = [
  ...['0000-01-01', '0001-01-01', '2017-02-30', '9999-12-31', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z'],
  ...['+010000-01-01T00:00:00Z', '2018-06-28T17:00:00+23:59', '2016-12-31T23:59:60Z', '9999-12-31T23:59:59.999Z'],
];
const ODD_TEXTS = [
  ...['', ' ', '\u0000', '\ud800', '\u202e\n', '__proto__', 'constructor', 'toString', '<b>&amp;</b>', 'a b/c?d#e%'],
  ...['javascript:alert(1)', 'x'.repeat(5000), '9'.repeat(30)],
];

export const pick = <T>(chance: () => number, all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;

/** A copy with a field or two, however deep, that say something else; its id stays. */
export function spoilt<T extends object>(entity: T, spoiling: Spoiling): T {
  const copy = structuredClone(entity);
  const fields = fieldsOf(copy as Fields);
  for (let times = 0; fields.length > 0 && times < 1 + Math.floor(spoiling.chance() * MOST_FIELDS); times++) {
    const [owner, field] = pick(spoiling.chance, fields);
    spoil(owner, field, spoiling);
  }
  return copy;
}

type Field = readonly [owner: Fields, field: string];

const fieldsOf = (owner: Fields): Field[] =>
  Object.entries(owner).flatMap(([field, value]) => [
    ...(field === 'id' ? [] : [[owner, field] as const]),
    ...(typeof value === 'object' && value !== null ? fieldsOf(value as Fields) : []),
  ]);

function spoil(owner: Fields, field: string, { chance, insteadOf }: Spoiling): void {
  const value = owner[field];
  if (typeof value === 'string') owner[field] = otherText(value, { chance, insteadOf });
  else if (typeof value === 'boolean') owner[field] = !value;
  else if (Array.isArray(value) && value.length > 1) value.splice(Math.floor(chance() * value.length), 1);
  else if (Array.isArray(value) && insteadOf(String(value[0])).length > 0)
    value.push(pick(chance, insteadOf(String(value[0]))));
  else if (!Array.isArray(owner) && chance() < SELDOM) delete owner[field];
}

function otherText(text: string, { chance, insteadOf }: Spoiling): string {
  const others = insteadOf(text);
  if (chance() < SELDOM) return pick(chance, /^[+-]?\d{4}/.test(text) ? ODD_MOMENTS : ODD_TEXTS);
  if (DAY.test(text)) {
    const moved = Date.parse(text) + Math.floor((chance() - 1 / 2) * DAYS) * DAY_MS;
    return Number.isNaN(moved) ? text : new Date(moved).toISOString().slice(0, text.length);
  }
  return others.length > 0 ? pick(chance, others) : `${text} zebra`;
}
