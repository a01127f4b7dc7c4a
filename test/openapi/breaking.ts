// What in a newer API document breaks a client of an older one.

/** A change that breaks: of which operation, the name of what changed in it, and what happened. */
export interface Break {
  readonly operation: string;
  readonly name: string;
  readonly what: string;
}
/** A part of a document as it was parsed; its form is what the comparison finds out. */
type Json = Record<string, ReturnType<typeof JSON.parse>>;
type Tell = (name: string, what: string) => void;
type Way = 'reply' | 'request';
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** Every breaking change between two documents, each operation by its id. */
export function breaking(before: Json, after: Json): Break[] {
  const found = new Map<string, Break>();
  for (const [path, item] of Object.entries<Json>(before.paths ?? {}))
    for (const method of METHODS.filter((method) => item[method])) {
      const operation = item[method].operationId as string;
      const tell: Tell = (name, what) => found.set(`${operation} ${name} ${what}`, { operation, name, what });
      const now = after.paths?.[path]?.[method];
      if (!now) tell(operation, 'the operation is gone');
      else comparison(before, after, tell).operation(item[method], now);
    }
  return [...found.values()];
}

function comparison(before: Json, after: Json, tell: Tell) {
  const seen = new Set<string>();
  const schema = (was: Json, is: Json, name: string, way: Way, say: Tell = tell): void => {
    const pair = `${way} ${was.$ref} ${is.$ref}`;
    if (was.$ref && is.$ref && say === tell && seen.has(pair)) return;
    if (was.$ref && is.$ref && say === tell) seen.add(pair);
    const [old, now] = [followed(before, was), followed(after, is)];
    kinds(old, now, name, way, say);
    if (way === 'request') bounds(old, now, name, say);
    fields(old, now, name, way, say);
    if (old.items && now.items) schema(old.items, now.items, name, way, say);
    for (const [field, one] of Object.entries<Json>(old.properties ?? {}))
      if (now.properties?.[field]) schema(one, now.properties[field], field, way, say);
    if (typeof old.additionalProperties === 'object' && typeof now.additionalProperties === 'object')
      schema(old.additionalProperties, now.additionalProperties, name, way, say);
    variants(old, now, name, way, say);
  };
  const variants = (old: Json, now: Json, name: string, way: Way, say: Tell) => {
    const [ours, theirs]: [Json[], Json[]] = [old.anyOf ?? [old], now.anyOf ?? [now]];
    if (!old.anyOf && !now.anyOf) return;
    const fits = (was: Json, is: Json) => {
      let clean = true;
      if (was.$ref && was.$ref === is.$ref) return true;
      schema(was, is, name, way, () => {
        clean = false;
      });
      return clean;
    };
    const lost =
      way === 'reply'
        ? theirs.some((is) => !ours.some((was) => fits(was, is)))
        : ours.some((was) => !theirs.some((is) => fits(was, is)));
    if (lost) say(name, way === 'reply' ? 'may be something else in a reply' : 'takes less');
    // Alternatives that share a name are compared for themselves too.
    for (const was of ours)
      for (const is of theirs) if (was.$ref && was.$ref === is.$ref) schema(was, is, name, way, say);
  };
  const operation = (was: Json, is: Json) => {
    if (was.operationId !== is.operationId) tell(was.operationId, 'the operationId is another');
    parameters(was.parameters ?? [], is.parameters ?? []);
    body(was.requestBody, is.requestBody);
    for (const [status, reply] of Object.entries<Json>(was.responses ?? {}))
      if (!is.responses?.[status]) tell(status, 'the status is gone');
      else content(reply.content, is.responses[status].content, 'reply');
    if ((is.security?.length ?? 0) > 0 && (was.security?.length ?? 0) === 0) tell('security', 'needs a token now');
  };
  const parameters = (was: Json[], is: Json[]) => {
    const key = (one: Json) => `${one.in} ${one.name}`;
    for (const old of was) {
      const now = is.find((one) => key(one) === key(old));
      if (!now) tell(old.name, 'the parameter is gone');
      else schema(old.schema, now.schema, old.name, 'request');
    }
    for (const now of is.filter(({ required }) => required))
      if (!was.find((one) => key(one) === key(now))?.required) tell(now.name, 'the parameter is required now');
  };
  const body = (was: Json | undefined, is: Json | undefined) => {
    if (was && !is) tell('body', 'the body is gone');
    if (is?.required && !was?.required) tell('body', 'the body is required now');
    if (was && is) content(was.content, is.content, 'request');
  };
  const content = (was: Json = {}, is: Json = {}, way: Way) => {
    for (const [type, { schema: old }] of Object.entries<Json>(was))
      if (!is[type]) tell(type, `the media type of a ${way} is gone`);
      else if (old && is[type].schema) schema(old, is[type].schema, type, way);
  };
  return { operation };
}

function followed(document: Json, one: Json): Json {
  const name = /^#\/components\/schemas\/(.+)$/.exec(one.$ref ?? '')?.[1];
  return name ? followed(document, document.components.schemas[name]) : one;
}

/** Types and closed sets of values: a reply may say less than before, a request must still take all it took. */
function kinds(old: Json, now: Json, name: string, way: Way, say: Tell): void {
  const [wide, narrow] = way === 'reply' ? [old, now] : [now, old];
  const types = (one: Json): unknown[] | undefined => (one.type === undefined ? undefined : [one.type].flat());
  const values = (one: Json): unknown[] | undefined => one.enum ?? ('const' in one ? [one.const] : undefined);
  const within = (whole: unknown[] | undefined, part: unknown[] | undefined) =>
    whole === undefined || part?.every((one) => whole.includes(one) || (one === 'integer' && whole.includes('number')));
  if (!old.anyOf && !now.anyOf && !within(types(wide), types(narrow))) say(name, 'the type is another');
  if (!old.anyOf && !now.anyOf && !within(values(wide), values(narrow)))
    say(name, way === 'reply' ? 'a reply may say a new value' : 'a value is no longer taken');
}

function fields(old: Json, now: Json, name: string, way: Way, say: Tell): void {
  if (!old.properties && !now.properties) return;
  const required = (one: Json, field: string) => (one.required ?? []).includes(field);
  for (const field of Object.keys(old.properties ?? {}))
    if (!now.properties?.[field]) say(field, `the field of a ${way} is gone`);
    else if (way === 'reply' && required(old, field) && !required(now, field))
      say(field, 'the field of a reply may be left out now');
  for (const field of way === 'request' ? (now.required ?? []) : [])
    if (!required(old, field)) say(field, `the field of a request (${name}) is required now`);
}

function bounds(old: Json, now: Json, name: string, say: Tell): void {
  for (const most of ['maxLength', 'maximum', 'maxItems'])
    if (now[most] !== undefined && now[most] < (old[most] ?? Number.POSITIVE_INFINITY))
      say(name, `less is taken: ${most}`);
  for (const least of ['minLength', 'minimum', 'minItems'])
    if (now[least] !== undefined && now[least] > (old[least] ?? Number.NEGATIVE_INFINITY))
      say(name, `less is taken: ${least}`);
  for (const shape of ['format', 'pattern'])
    if (now[shape] !== undefined && now[shape] !== old[shape]) say(name, `less is taken: ${shape}`);
}

/** Those that the changelog's upcoming section does not name: a line under "### Breaking" with the operation and what changed. */
export function unnamed(breaks: readonly Break[], changelog: string): Break[] {
  const upcoming = /^## Upcoming$(.*?)(?=^## |(?![\s\S]))/ms.exec(changelog)?.[1] ?? '';
  const section = /^### Breaking$(.*?)(?=^### |(?![\s\S]))/ms.exec(upcoming)?.[1] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('- '));
  return breaks.filter(
    ({ operation, name }) => !lines.some((line) => line.includes(`\`${operation}\``) && line.includes(`\`${name}\``)),
  );
}
