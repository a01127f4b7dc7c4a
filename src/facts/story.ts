// Court stories: a docket told in the neutral schema of worked cases, with questions and the answers a lawyer expects.
import type { AgencyAction } from '../docket/agency-action.ts';
import type { Disposition, Forbearance, LifecycleStep } from '../docket/disposition.ts';
import { type Docket, emptyDocket, type OpenDocket } from '../docket/docket.ts';
import type { Until } from '../docket/moment.ts';
import type { Order } from '../docket/order.ts';
import type { Scope } from '../docket/scope.ts';
import { type RulingKind, rulingByForm } from '../rulings/index.ts';
import { dayAfter, isDay } from '../time/day.ts';
import { EASTERN, millis, printedInstant } from '../time/instant.ts';

type One<T> = T | T[];
type Who = One<string | { within: One<string> } | { except: Who } | { members: string; as_of?: string }>;
type Moment = string | { signal: string } | { unless: string; by: string };

export interface StoryEffect {
  do:
    | 'bar'
    | 'hold'
    | 'end'
    | 'compel'
    | 'declare'
    | 'precedent'
    | 'forbear'
    | 'status'
    | 'member'
    | 'resolve'
    | 'nothing';
  id?: string;
  form?: string;
  target?: One<string>;
  of?: One<string>;
  who?: Who;
  fy?: One<number>;
  agency?: One<string>;
  act?: One<string>;
  class?: One<string>;
  from?: string | { signal: string };
  until?: One<Moment>;
  given?: Record<string, string>;
  value?: 'pending' | 'active' | 'gone';
  org?: string;
  issue?: string;
  reading?: string;
  retro?: boolean;
  circuit?: string;
  holding?: string;
}

export interface StoryEvent {
  id: string;
  at: string | { after?: string; by?: string };
  known?: string;
  court?: string;
  what?: string;
  emits?: string[];
  supersedes?: string[];
  effects?: StoryEffect[];
}

export interface StoryQuestion {
  provision: string;
  who: string;
  date: string;
  fy?: number;
  agency?: string;
  act?: string;
  class?: string;
  known_at?: string;
  strict?: boolean;
  answer: string;
  judicial?: string;
  door?: string;
  by?: string[];
  held?: string[];
  signals?: string[];
}

export interface Story {
  id: string;
  title: string;
  tz?: string;
  data_through?: string;
  places?: Record<string, string[]>;
  issues?: { id: string; question?: string; readings: string[] }[];
  events: StoryEvent[];
  ask: StoryQuestion[];
}

/** The docket that a story tells. A story's days are inclusive at both ends; the docket's are half-open. */
export function docketOf(story: Story): Docket {
  const docket = emptyDocket();
  const tz = story.tz ?? EASTERN;
  docket.court.set('court', {
    id: 'court',
    name: 'court',
    citation: 'court',
    said_as: 'the court',
    level: 'district',
    tz,
  });
  docket.case.set(story.id, {
    id: story.id,
    captions: [{ name: story.title }],
    court: 'court',
    docket_number: story.id,
    data_through: story.data_through,
  });
  for (const [id, parents] of Object.entries(story.places ?? {}))
    docket.jurisdiction.set(id, { id, name: id, kind: 'city', parents });
  for (const { id, question = id, readings } of story.issues ?? [])
    docket.issue.set(id, { id, question, readings: readings.map((reading) => ({ id: reading, says: reading })) });
  for (const event of story.events) enter(docket, story, event);
  return docket;
}

type Told = Order & Pick<AgencyAction, 'forbearances'>;

function enter(docket: OpenDocket, story: Story, event: StoryEvent): void {
  const effects = (event.effects ?? []).map((effect, index) => ({
    ...effect,
    id: effect.id ?? `${event.id}.${index}`,
  }));
  const told: Told = {
    id: event.id,
    case: story.id,
    court: 'court',
    title: event.what ?? event.id,
    summary: event.what ?? event.id,
    operative_text_seen: false,
    ...dated(event),
    known_at: event.known,
    emits: event.emits,
    supersedes: event.supersedes,
    dispositions: effects.filter(({ do: kind }) => !['status', 'member', 'forbear'].includes(kind)).map(disposition),
    forbearances: effects.filter(({ do: kind }) => kind === 'forbear').map(forbearance),
    lifecycle: effects.filter(({ do: kind }) => kind === 'status').map(lifecycleStep),
  };
  docket.order.set(event.id, told);
  for (const effect of effects.filter(({ do: kind }) => kind === 'member')) join(docket, event, effect);
}

const dated = ({ at }: StoryEvent): Pick<Order, 'entered_on' | 'entered_at' | 'entered_between'> => {
  if (typeof at !== 'string') return { entered_between: at };
  return isDay(at) ? { entered_on: at } : { entered_at: at };
};

const FORMS: Partial<Record<StoryEffect['do'], RulingKind>> = {
  bar: 'preliminary_injunction',
  hold: 'stay_pending_appeal',
  end: 'dissolution',
  compel: 'compelling_order',
  declare: 'declaratory_judgment',
  precedent: 'precedent',
  resolve: 'clarification',
  nothing: 'procedural_order',
};

type Identified<T> = T & { id: string };

function rulingFor({ do: kind, form }: StoryEffect): RulingKind {
  if (form === undefined) return FORMS[kind]!;
  const ruling = rulingByForm(form);
  if (!ruling) throw new TypeError(`no ruling has the form "${form}"`);
  return ruling.kind as RulingKind;
}

const disposition = (effect: Identified<StoryEffect>): Disposition => ({
  id: effect.id,
  ruling: rulingFor(effect),
  acts_on: effect.target === undefined ? undefined : list(effect.target),
  issue: effect.issue,
  reading: effect.reading,
  retroactive: effect.retro,
  circuit: effect.circuit,
  holding: effect.holding,
  ...region(effect),
  ...times(effect),
});

const forbearance = (effect: Identified<StoryEffect>): Forbearance => ({
  id: effect.id,
  ...region(effect),
  ...times(effect),
  conditions: list(effect.of!),
});

const lifecycleStep = (effect: StoryEffect): LifecycleStep => ({
  ...region(effect),
  conditions: list(effect.of!),
  state: effect.value!,
  from: effect.from,
  given: effect.given,
});

const region = (effect: StoryEffect) => ({
  conditions: effect.of === undefined ? undefined : list(effect.of),
  scope: effect.who === undefined ? undefined : scopeOf(effect.who),
  fiscal_years: effect.fy === undefined ? undefined : list(effect.fy),
  agencies: effect.agency === undefined ? undefined : list(effect.agency),
  acts: effect.act === undefined ? undefined : list(effect.act),
  classes: effect.class === undefined ? undefined : list(effect.class),
});

const times = (effect: StoryEffect) => ({
  from: effect.from,
  until: effect.until === undefined ? undefined : list(effect.until).map(halfOpen),
  given: effect.given,
});

/** "Through March 9" becomes "until March 10"; 23:59 is read as the end of its day. */
function halfOpen(until: Moment): Until[number] {
  if (typeof until !== 'string') return until;
  if (isDay(until)) return dayAfter(until);
  return /T23:59/.test(until) ? printedInstant(Math.floor(millis(until, EASTERN) / 60_000) * 60_000 + 60_000) : until;
}

function scopeOf(who: Who): Scope {
  const scope: Scope = {};
  for (const one of list(who)) {
    if (one === 'all') scope.everyone = true;
    else if (typeof one === 'string') scope.jurisdictions = [...(scope.jurisdictions ?? []), one];
    else if ('within' in one) scope.within = [...(scope.within ?? []), ...list(one.within)];
    else if ('members' in one)
      scope.members_of = [...(scope.members_of ?? []), { organization: one.members, on: one.as_of }];
    else if ('except' in Object(one.except)) Object.assign(scope, scopeOf((one.except as { except: Who }).except));
    else Object.assign(scope, { everyone: true, except: scopeOf(one.except) });
  }
  return scope;
}

function join(
  docket: OpenDocket,
  event: StoryEvent,
  { id, org = '', who, from, until }: Identified<StoryEffect>,
): void {
  docket.organization.set(org, { id: org, name: org, list: 'complete' });
  const day = typeof event.at === 'string' ? event.at.slice(0, 10) : event.at.after;
  for (const member of list(who!).filter((one) => typeof one === 'string'))
    docket.membership.set(`${id}.${member}`, {
      id: `${id}.${member}`,
      organization: org,
      member,
      from: typeof from === 'string' ? from : day,
      until: typeof until === 'string' ? dayAfter(until) : undefined,
      known_at: event.known ?? day,
    });
}

const list = <T>(one: One<T>): T[] => (Array.isArray(one) ? one : [one]);
