// What the API document says of the service as a whole.

import { BEARER } from './who.ts';

export const API_DESCRIPTION = {
  info: {
    title: 'enjoined',
    version: '1.0.0',
    summary: 'May this grant condition be enforced against this place, today? How do we know? What would change it?',
    description:
      'Court orders about conditions on federal grants, with their scope, stays and appeals, the agency’s own acts and promises, every fact with its source; and an answer computed from them, with the proof. Not legal advice.',
    contact: { name: 'The enjoined authors' },
    license: { name: 'MIT', identifier: 'MIT' },
  },
  // Reading needs no key.
  security: [],
  components: { securitySchemes: BEARER },
  servers: [{ url: '/', description: 'This service' }],
};

export const API_TAGS = [
  { name: 'enforceability', description: 'The question and its answer.' },
  { name: 'record', description: 'What the answer is made of.' },
  { name: 'reports', description: 'How readers report errors.' },
  { name: 'inbox', description: 'What came in and waits for an editor: reports, and proposals from dockets.' },
  { name: 'writing', description: 'How the desk keeps the record; needs a token.' },
  { name: 'service', description: 'Whether the service is alive and ready.' },
];
