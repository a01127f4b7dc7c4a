// The English steps of a proof.
import { headlines } from './english-headlines.ts';
import { phrases } from './english-phrases.ts';
import { sentence, spaced, unstopped } from './grammar.ts';
import type { LifeTold, Proofs, Standing } from './proofs.ts';

const READ: Readonly<Record<Standing, string>> = {
  open: 'if it is read so',
  adopted: 'as we read it',
  settled: 'as a recorded ruling reads it',
};

const cited = (citation: string | undefined) => (citation ? ` (${citation})` : '');
const so = (when: string, said: string) => `So ${when} ${said}.`;

const life = (state: string, { condition, by, of, title, reading, open }: LifeTold) =>
  sentence(
    `${condition} ${state}, by ${by} ${of} (${title})${reading}${open ? '; whether that was so on the day asked about turns on what is open' : ''}.`,
  );

export const proofs: Proofs = {
  life: {
    pending: (told) => life('had been announced but was not yet in force', told),
    active: (told) => life('was in force', told),
    gone: (told) => life('was no longer in force', told),
  },
  bar: ({ actor, deed, scope, on, citation, reading, ranOut }) =>
    sentence(
      `${spaced(actor, deed, scope, on)}${cited(citation)}${reading}${ranOut ? '; by its own terms it had run out' : ''}.`,
    ),
  answer: ({ actor, deed, scope, on, reading, effect }) =>
    sentence(`${spaced(actor, deed, scope, on)}${reading}, ${effect}.`),
  reading: (standing, says) =>
    ` (${READ[standing]}: ${phrases.all(says.map((text) => phrases.quoted(unstopped(text))))})`,
  effect: {
    onHold: (place) => `so it was on hold for ${place}`,
    ended: (place) => `so it was no longer in effect for ${place}`,
    again: ({ bar, since, held, before }, place) =>
      `so ${bar}, ${held ? 'on hold' : 'out of effect'} since ${since}, took effect${before ? ' again' : ''}${place ? ` for ${place}` : ''}`,
    elsewhere: (place) => `which left it as it was for ${place}`,
    otherwiseLimited: 'which left it as it was for what is asked here',
    waitsForSignal: 'but that had not taken effect',
    startsLater: 'but that was to take effect later',
    ranOut: 'but that had run out by then',
    undone: 'but that did not last',
    onlyOnThatReading: 'which matters only on that reading',
    turnsOnWhatIsOpen: (place) => `and whether that held for ${place} on the day asked about turns on what is open`,
  },
  promise: ({ agency, on, scope, untilNotice }) =>
    sentence(
      `${spaced(agency, 'said in writing', on, 'that it would not use or enforce the condition', scope)}${untilNotice ? '; such a promise can be withdrawn by notice' : ''}.`,
    ),
  conclusion: {
    barred: (when, place, act, revived) => {
      const what = act ? `${act} under the condition` : 'the condition';
      return revived
        ? so(when, `${revived} was in effect again, and barred ${what} against ${place}`)
        : so(when, `${what} was barred against ${place}`);
    },
    partlyBarred: (when, place, { acts, rest }) =>
      acts.length > 0
        ? so(when, `${phrases.any(acts)} under the condition was barred against ${place}; ${headlines.rest[rest]}`)
        : so(when, `the condition was barred in part against ${place}; ${headlines.rest[rest]}`),
    notBarred: (when, place, orders, one, reach) => {
      if (orders === 0) return sentence(`${when} no recorded court order barred the condition against ${place}.`);
      const none = one
        ? `${one} ${reach ? 'did not reach' : 'was not in effect for'}`
        : 'none of these orders was in effect for';
      return so(when, `${none} ${place}, and no other recorded order barred the condition there`);
    },
    forborne: (when, place, agency) =>
      so(
        when,
        `no recorded court order barred the condition against ${place}, but the written promise of ${agency} stood`,
      ),
    absent: (when, { condition, place }) =>
      sentence(`${when} the record shows nothing that had yet imposed or announced ${condition} for ${place}.`),
    pending: (when, place) => so(when, `the condition was not yet in force for ${place}`),
    gone: (when, place) => so(when, `the condition was not in force for ${place}`),
    disputed: (when, { closed, place, sides }) =>
      so(
        when,
        closed
          ? `as to ${place} the condition was, on every reading, ${sides}, and no recorded ruling had settled which`
          : `whether a court order barred the condition against ${place} turned on a reading that no recorded ruling had settled: it was ${sides}`,
      ),
    unknown: (when, { closed, place, sides }, missing) =>
      so(
        when,
        closed
          ? `as to ${place} the condition was, in every case, ${sides}; our record lacks ${missing} and cannot say which`
          : `our record cannot say whether the condition was barred against ${place}: it lacks ${missing}, and as far as recorded it was ${sides}`,
      ),
  },
};
