// Scope: whom a ruling or an act reaches, as data with includes and excludes.
import { type Static, Type } from '@sinclair/typebox';
import { closed } from './component.ts';

const ids = (description: string) => Type.Optional(Type.Array(Type.String(), { description, minItems: 1 }));

const Members = Type.Object(
  {
    organization: Type.String({ description: 'Id of the organization whose members are meant.' }),
    on: Type.Optional(
      Type.String({ format: 'date', description: 'Members as of this day. Left out: members on the day asked about.' }),
    ),
  },
  { ...closed, description: "An association's members, as the order defines them (R4.2)." },
);

const reach = {
  jurisdictions: ids('These governments themselves, and nobody within them.'),
  within: ids('These places and every place within them; a circuit id means everything in the circuit.'),
  members_of: Type.Optional(Type.Array(Members, { minItems: 1 })),
};

export const Scope = Type.Object(
  {
    everyone: Type.Optional(Type.Literal(true, { description: 'Everyone: nationwide, or program-wide.' })),
    ...reach,
    except: Type.Optional(
      Type.Object(reach, { ...closed, description: 'Whom the scope leaves out, whatever it includes.' }),
    ),
  },
  {
    $id: 'Scope',
    ...closed,
    description:
      'Whom it reaches: all that is included, less what is excepted. Nothing included but something excepted means everyone else.',
    examples: [{ everyone: true, except: { jurisdictions: ['chicago-il'] } }],
  },
);
export type Scope = Static<typeof Scope>;

const list = (description: string, examples: string[]) =>
  Type.Optional(Type.Array(Type.String(), { description, examples: [examples], minItems: 1 }));

/** What narrows a ruling beside the place: each left out means no limit in that respect (R4.5, R4.6). */
export const limits = {
  fiscal_years: Type.Optional(Type.Array(Type.Integer(), { description: 'Award years it names.', minItems: 1 })),
  agencies: list('Agencies it binds.', ['doj']),
  acts: list('Acts it forbids or concerns; an act it does not name stays outside it.', [
    'withhold',
    'reject_application',
  ]),
  classes: list('Classes of persons or awards it concerns.', ['direct_award']),
};

/** The acts that conditions are enforced by (R4.6). */
export const ACTS = [
  'impose_term',
  'reject_application',
  'withhold',
  'delay',
  'condition_drawdown',
  'terminate_award',
  'claw_back',
  'audit_or_investigate',
  'debar',
  'apply_guidance',
] as const;
