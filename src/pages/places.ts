// The names of all places, for the field that completes them as one types.
import type { Desk, Given } from './page.ts';

export const places = ({ docket }: Desk): Given => ({
  type: 'application/json; charset=utf-8',
  text: JSON.stringify([...docket.jurisdiction.values()].map(({ name }) => name)),
});
