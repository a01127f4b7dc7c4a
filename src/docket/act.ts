// What orders and agency actions share: when it was done, what it gives out, and what it takes the place of.
import { Type } from '@sinclair/typebox';
import { ref } from './component.ts';
import { LifecycleStep } from './disposition.ts';
import { dating } from './moment.ts';
import { provenance } from './provenance.ts';

export const emits = Type.Optional(
  Type.Array(Type.String(), {
    description: 'Signals it gives out, for what waits on them.',
    examples: [['mandate:ca7:18-2885']],
  }),
);

export const act = {
  ...dating,
  emits,
  supersedes: Type.Optional(
    Type.Array(Type.String(), { description: 'Ids of acts that this record takes the place of, once it is known.' }),
  ),
  lifecycle: Type.Optional(
    Type.Array(ref(LifecycleStep), { description: "Steps in conditions' lives that it takes." }),
  ),
  ...provenance,
};
