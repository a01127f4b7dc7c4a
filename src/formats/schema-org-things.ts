// Places, agencies, courts and conditions in the words of schema.org, wherever they are named.
import type { AdministrativeArea, GovernmentOrganization, Legislation } from 'schema-dts';
import type { Condition } from '../docket/condition.ts';
import type { Docket } from '../docket/docket.ts';
import type { Jurisdiction } from '../docket/jurisdiction.ts';
import { sentence } from '../language/grammar.ts';
import { agencyNamed } from './names.ts';

/** What a court order is, in words that schema.org lacks. */
export const LEGAL_DECISION = 'http://purl.org/ontology/bibo/LegalDecision';
/** What a paper of a lawsuit is. */
export const LEGAL_DOCUMENT = 'http://purl.org/ontology/bibo/LegalDocument';

/** A condition, without its legal force. `condition` may be one that the record does not have. */
export const conditionThing = (
  id: string,
  condition: Condition | undefined,
  at: (path: string) => string,
): Exclude<Legislation, string> => ({
  '@type': 'Legislation',
  '@id': at(`/v1/conditions/${id}`),
  identifier: id,
  legislationType: 'grant condition',
  name: sentence(condition?.name ?? id),
  ...(condition && { abstract: condition.asks }),
  ...(condition?.agency && { legislationResponsible: agencyThing(condition.agency) }),
});

/** A place, with its GEOID. */
export function placeThing(place: Jurisdiction | undefined, at: (path: string) => string): AdministrativeArea {
  return {
    '@type': place?.kind === 'state' ? 'State' : place?.kind === 'city' ? 'City' : 'AdministrativeArea',
    '@id': at(`/v1/jurisdictions/${place?.id}`),
    name: place?.name ?? '',
    ...(place?.geoid && {
      identifier: { '@type': 'PropertyValue', propertyID: 'Census GEOID', value: place.geoid },
    }),
  } as AdministrativeArea;
}

/** An agency. */
export const agencyThing = (agency: string): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  identifier: agency,
  name: agencyNamed(agency),
});

/** A court. */
export const courtThing = (court: string, { court: courts }: Docket): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  identifier: court,
  name: courts.get(court)?.name ?? court,
});
