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

/** Puts the headers on every reply. A route that needs others sets its own. `publicUrl` says whether readers come by TLS. */
export function securityHeaders(app: FastifyInstance, publicUrl: string): void {
  const constant = headers(publicUrl.startsWith('https:'));
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(constant);
    done();
  });
}
