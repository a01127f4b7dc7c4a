// What browsers are told not to do with a reply: run scripts from elsewhere, frame it, guess its type.
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** No inline script or style, nothing from elsewhere. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** What binds the document that a reader has: a 304 need not tell it again, as what it leaves out stays as it was (RFC 9111, section 3.2). */
export const OF_THE_DOCUMENT: readonly string[] = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-content-type-options',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** The headers, worked out once: helmet would make all of them anew for every request. */
function headers(isSecure: boolean): Record<string, string> {
  const made: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => (made[name.toLowerCase()] = value),
    removeHeader() {},
  };
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: isSecure,
    xFrameOptions: { action: 'deny' },
  })({} as never, recorder as never, (error) => {
    if (error) throw error;
  });
  return made;
}

/** Puts the headers on every reply, which a 304 does without again. A route that needs others sets its own. `publicUrl` says whether readers come by TLS. */
export function securityHeaders(app: FastifyInstance, publicUrl: string): void {
  const constant = headers(publicUrl.startsWith('https:'));
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(constant);
    done();
  });
}
