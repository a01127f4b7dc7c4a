// The pages' door: lays the record on the desk, lets a page write itself, and sends it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PAGES } from '../pages/index.ts';
import type { Desk, Given } from '../pages/page.ts';
import { refuse } from './asked.ts';
import { deskFor } from './desk.ts';
import type { Edge } from './edge.ts';
import { SIGNPOST } from './entrance.ts';
import { document, send as sendProblem, shortened } from './problem-reply.ts';

const EMBEDDED_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *";
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Puts every page on the app. None is loaded before somebody asks for it. */
export function pages(app: FastifyInstance, edge: Edge): void {
  for (const { path, load } of PAGES)
    app.get(path, { schema: { hide: true } }, async (request, reply) => {
      if (path === '/') void reply.header('vary', 'accept');
      if (path === '/' && !prefersPages(request)) return signpost(request.query as object);
      return show(edge, request, reply, load);
    });
  app.get<{ Params: { file: string } }>('/assets/:file', { schema: { hide: true } }, sendAsset);
  app.addHook('onSend', (request, reply, payload, done) => {
    if (!isProblemOfReader(request, reply)) return done(null, payload);
    asPage(edge, request, reply, String(payload)).then((page) => done(null, page), done);
  });
}

/** A program is refused what the root does not know, as everywhere. */
function signpost(query: object): typeof SIGNPOST {
  for (const name of Object.keys(query)) refuse(name, `There is no parameter "${shortened(name)}" here.`);
  return SIGNPOST;
}

/** Whether who asks is a reader with a browser. */
const prefersPages = ({ headers }: FastifyRequest): boolean => headers.accept?.includes('text/html') ?? false;

async function show(edge: Edge, request: FastifyRequest, reply: FastifyReply, load: (typeof PAGES)[number]['load']) {
  const asked = request.query as Record<string, string | string[]>;
  const words = Object.entries(asked).map(([name, value]): [string, string] => [name, [value].flat().at(-1)!.trim()]);
  const query = Object.fromEntries(words.filter(([, value]) => value !== ''));
  const path = request.url.split('?')[0]!;
  // What a form left empty is not asked: its address is the one without it.
  if (Object.keys(query).length < words.length) return reply.redirect(addressOf(path, query));
  const desk = deskFor(edge, query, addressFor(edge, request));
  const page = await load();
  const given = await page(desk, { path, query, params: request.params as Record<string, string> });
  return send(reply, given, path, desk);
}

const addressOf = (path: string, query: Record<string, string>) => {
  const words = new URLSearchParams(query).toString();
  return words === '' ? path : `${path}?${words}`;
};

const addressFor = ({ publicUrl }: Edge, { protocol, host }: FastifyRequest) =>
  publicUrl === '' ? `${protocol}://${host}` : publicUrl.replace(/\/$/, '');

async function send(reply: FastifyReply, given: Given, path: string, desk: Desk): Promise<FastifyReply> {
  if ('redirect' in given) return reply.redirect(given.redirect);
  const embedded = given.embedded ?? false;
  void reply.header('cache-control', 'type' in given && given.cached ? FOR_EVER : 'no-cache');
  if (embedded) allowFrames(reply);
  if ('type' in given) return reply.type(given.type).send(given.text);
  const { bare, framed } = await import('../pages/layout.ts');
  const text = await (embedded ? bare(given) : framed(given, path, desk));
  return reply
    .code(given.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(String(text));
}

/** A card may stand on anybody's page. */
function allowFrames(reply: FastifyReply): void {
  void reply.header('content-security-policy', EMBEDDED_POLICY);
  void reply.removeHeader('x-frame-options');
}

async function sendAsset({ params, url, id }: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply) {
  const { ASSETS } = await import('../pages/assets.ts');
  const asset = Object.values(ASSETS).find(({ path }) => path === `/assets/${params.file}`);
  if (!asset) return sendProblem(reply, document(404, `There is nothing at ${url.slice(0, 80)}.`, id));
  return reply.header('cache-control', FOR_EVER).type(asset.type).send(asset.text);
}

const isProblemOfReader = (request: FastifyRequest, reply: FastifyReply): boolean =>
  reply.statusCode >= 400 &&
  prefersPages(request) &&
  !request.url.startsWith('/v1/') &&
  String(reply.getHeader('content-type')).startsWith('application/problem+json');

/** A problem as a page that says the same. */
async function asPage(edge: Edge, request: FastifyRequest, reply: FastifyReply, problem: string): Promise<string> {
  const [{ trouble }, { framed }] = await Promise.all([import('../pages/trouble.ts'), import('../pages/layout.ts')]);
  const desk = deskFor(edge, {}, addressFor(edge, request));
  const text = String(await framed(trouble(desk, JSON.parse(problem)), request.url.split('?')[0]!, desk));
  void reply.type('text/html; charset=utf-8');
  return text;
}
