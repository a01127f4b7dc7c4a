// GET /problems/:type: the page that the `type` of a problem leads to, for people and for programs.
import { negotiate } from '@fastify/accept-negotiator';
import { type Static, Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { nearest } from '../docket/nearest.ts';
import { Problem } from '../problem.ts';
import { AS_PAGE, problemsOrPages } from './problem-reply.ts';
import { problemTypesBySlug } from './problem-types.ts';

const ProblemExplained = Type.Object(
  {
    type: Type.String({ description: 'Its address, as in `type` of a problem.', examples: ['/problems/not-found'] }),
    title: Type.String({ description: 'What it is called.' }),
    statuses: Type.Array(Type.Integer(), { description: 'The HTTP statuses it comes with.' }),
    meaning: Type.String({ description: 'What has happened.' }),
    remedy: Type.String({ description: 'What to do.' }),
  },
  {
    $id: 'ProblemExplained',
    additionalProperties: false,
    description: 'A kind of problem, explained.',
    examples: [
      {
        type: '/problems/not-found',
        title: 'Not found',
        statuses: [404],
        meaning: problemTypesBySlug.get('not-found')!.meaning,
        remedy: problemTypesBySlug.get('not-found')!.remedy,
      },
    ],
  },
);
type ProblemExplained = Static<typeof ProblemExplained>;

const Params = Type.Object({
  type: Type.String({ description: 'Last part of its address.', maxLength: 200, examples: ['not-found'] }),
});

export function problemPages(app: FastifyInstance): void {
  app.addSchema(ProblemExplained);
  app.get<{ Params: Static<typeof Params> }>(
    '/problems/:type',
    {
      config: { standing: 'program' },
      schema: {
        operationId: 'getProblemType',
        tags: ['service'],
        summary: 'What a kind of problem means',
        description: 'What has happened and what to do, for every `type` that a problem may have. HTML for browsers.',
        params: Params,
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: {
            description: 'A kind of problem, explained.',
            content: { 'application/json': { schema: Type.Ref('ProblemExplained') }, ...AS_PAGE },
          },
          ...problemsOrPages,
        },
      },
    },
    async ({ params, headers }, reply) => {
      const explained = explainedType(params.type);
      const isForPeople = negotiate(headers.accept ?? '', ['application/json', 'text/html']) === 'text/html';
      return isForPeople ? reply.type('text/html; charset=utf-8').send(await page(explained)) : explained;
    },
  );
}

function explainedType(slug: string): ProblemExplained {
  const found = problemTypesBySlug.get(slug);
  if (found) {
    const { title, statuses, meaning, remedy } = found;
    return { type: `/problems/${slug}`, title, statuses: [...statuses], meaning, remedy };
  }
  const suggestions = nearest(slug, problemTypesBySlug.keys());
  throw new Problem('not_found', `There is no kind of problem called "${slug.slice(0, 60)}".`, { suggestions });
}

async function page({ title, statuses, meaning, remedy }: ProblemExplained): Promise<string> {
  const { ASSETS } = await import('../pages/assets.ts');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${inHtml(title)} · enjoined</title><link rel="stylesheet" href="${ASSETS.style.path}"><link rel="icon" href="${ASSETS.icon.path}" type="image/svg+xml"></head>
<body>
<main class="wide">
<h1>${inHtml(title)}</h1>
<p>HTTP status ${statuses.join(' or ')}</p>
<h2>What has happened</h2>
<p>${inHtml(meaning)}</p>
<h2>What to do</h2>
<p>${inHtml(remedy)}</p>
<p><a href="/docs">API reference</a> · <a href="/">Ask a question</a></p>
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const inHtml = (text: string) => text.replace(/[&<>"]/g, (one) => ENTITIES[one]!);
