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
  { name: 'watches', description: 'To be told when an answer changes.' },
  { name: 'service', description: 'Whether the service is alive and ready.' },
];

const header = (name: string, description: string, example: string) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema: { type: 'string' as const },
  example,
});

/** What is posted to the targets of watches. */
export const API_WEBHOOKS = {
  answerChanged: {
    post: {
      operationId: 'answerChanged',
      tags: ['watches'],
      summary: 'A watched answer has changed',
      description:
        'Posted to the `url` of a watch when `status` or `enforceable` of its answer changes, and on a test. Signed by the Standard Webhooks scheme. It is sent at least once, each time under the same `webhook-id`; the next one waits until it has arrived. Reply with a 2xx status within 10 seconds and with at most 64 kB; redirects are not followed. Otherwise it is sent again after about 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h and 20 h; then the watch is disabled. A reply with 410 disables it at once.',
      parameters: [
        header('webhook-id', 'Id of the message, the same at every attempt.', 'msg_0aZ5VY6ml5f9w2V1m6gQwA'),
        header('webhook-timestamp', 'When this attempt was made, in seconds since 1970 UTC.', '1795521600'),
        header(
          'webhook-signature',
          '`v1,` and the HMAC-SHA256, in base64, of id, timestamp and body with dots between.',
          'v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=',
        ),
      ],
      requestBody: {
        required: true,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/AnswerChanged' } } },
      },
      responses: {
        '2XX': { description: 'It has arrived.' },
        '410': { description: 'Nothing more is wanted: the watch is disabled.' },
      },
    },
  },
};

interface Replies {
  paths?: Record<string, Record<string, { responses?: Record<string, object> }>>;
  components?: { responses?: Record<string, object> };
}

/** Says once what many operations have in common: that the reader has the reply already. */
export function sharingReplies<D>(document: D): D {
  const { paths = {}, components = {} } = document as Replies;
  for (const { responses } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    if (!responses?.['304']) continue;
    components.responses ??= { NotModified: responses['304'] };
    responses['304'] = { $ref: '#/components/responses/NotModified' };
  }
  return document;
}
