// Court stories: a docket told in the neutral schema of worked cases, with questions and the answers a lawyer expects.
import type { AgencyAction } from '../docket/agency-action.ts';
import type { Disposition, Forbearance, LifecycleStep } from '../docket/disposition.ts';
import { type Docket, emptyDocket, type OpenDocket } from '../docket/docket.ts';
import { asKnown, publicFrom } from '../docket/knowledge.ts';
import type { Until, Window } from '../docket/moment.ts';
import type { Order } from '../docket/order.ts';
import { type RulingKind, rulingByForm, rulingOf } from '../rulings/index.ts';
import { dayAfter, isDay } from '../time/day.ts';
import { EASTERN, millis, printedInstant } from '../time/instant.ts';
import type { Moment, Story, StoryEffect, StoryEvent, StoryQuestion } from './story-schema.ts';
import { list, listed, scopeOf } from './story-scope.ts';

export type { Story, StoryEffect, StoryEvent, StoryQuestion };

/** The zone in which a story's days begin and end. */
export const zoneOf = ({ tz = EASTERN }: Story): string => tz;

/** What of a story was public by `known_at`; of an event that another took the place of, memberships are left out too. */
export function docketKnown(story: Story, known_at: string | undefined): Docket {
  const known = asKnown(docketOf(story), known_at, zoneOf(story));
  const events = story.events.filter(({ id }) => known.order.has(id));
  return { ...known, membership: membershipsIn(events) };
}

/** The docket that a story tells. A story's days are inclusive at both ends; the docket's are half-open. */
export function docketOf(story: Story): Docket {
  const docket = emptyDocket();
  const tz = zoneOf(story);
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
  for (const { org = '' } of story.events.flatMap(({ effects = [] }) => effects.filter(isMember)))
    docket.organization.set(org, { id: org, name: org, list: 'complete' });
  return { ...docket, membership: membershipsIn(story.events) };
}

const isMember = ({ do: kind }: StoryEffect) => kind === 'member';

type Told = Order & Pick<AgencyAction, 'forbearances'>;

function enter(docket: OpenDocket, story: Story, event: StoryEvent): void {
  const effects = identified(event);
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
}

const identified = ({ id, effects = [] }: StoryEvent): Identified<StoryEffect>[] =>
  effects.map((effect, index) => ({ ...effect, id: effect.id ?? `${id}.${index}` }));

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

/** The ruling of a form, as far as it does what the story says is done; forms are an open list, and what is done decides. */
function rulingFor({ do: kind, form }: StoryEffect): RulingKind {
  const plain = FORMS[kind]!;
  const ruling = form === undefined ? undefined : rulingByForm(form);
  return ruling?.effect === rulingOf(plain).effect ? (ruling.kind as RulingKind) : plain;
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
  ...times(effect),
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

/** The memberships that events bring about, each for the days that it names, or from its event on. */
function membershipsIn(events: readonly StoryEvent[]): Docket['membership'] {
  const memberships = events.flatMap((event) =>
    identified(event)
      .filter(isMember)
      .flatMap(({ id, org = '', who, from, until }) => {
        const begin = from ?? event.at;
        return listed(who!).flatMap((member) =>
          typeof member === 'string'
            ? {
                id: `${id}.${member}`,
                organization: org,
                member,
                ...(typeof begin === 'string' ? { from: begin } : { from_between: begin as Window }),
                until: typeof until === 'string' ? (halfOpen(until) as string) : undefined,
                known_at: publicFrom({ ...dated(event), known_at: event.known }),
              }
            : [],
        );
      }),
  );
  return new Map(memberships.map((membership) => [membership.id, membership]));
}
