// Where an appeal stands: derived from its steps, never stored.
import { type Static, Type } from '@sinclair/typebox';
import { APPEAL_STATUSES, type Appeal } from './appeal.ts';
import { closed, words } from './component.ts';

export const AppealStanding = Type.Object(
  {
    id: Type.String({ description: 'Id of the appeal.', examples: ['ca7-17-2991'] }),
    court: Type.String({ description: 'Id of the court that hears it.', examples: ['ca7'] }),
    docket_number: Type.Optional(Type.String({ examples: ['17-2991'] })),
    status: words(APPEAL_STATUSES, 'Its last recorded step; shown, never decisive.'),
    entered_on: Type.Optional(Type.String({ description: 'Day of that step, where recorded.' })),
  },
  {
    $id: 'AppealStanding',
    ...closed,
    description: 'Where an appeal stands.',
    examples: [
      { id: 'ca7-17-2991', court: 'ca7', docket_number: '17-2991', status: 'vacated', entered_on: '2018-08-10' },
    ],
  },
);
export type AppealStanding = Static<typeof AppealStanding>;

export function standingOf({ id, court, docket_number, steps }: Appeal): AppealStanding {
  const last = steps.at(-1);
  return {
    id,
    court,
    ...(docket_number && { docket_number }),
    status: last?.status ?? 'unknown',
    ...(last?.entered_on && { entered_on: last.entered_on }),
  };
}
