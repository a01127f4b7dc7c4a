// Whom something in a court story reaches: the schema's expressions of who, as scopes.
import type { Scope } from '../docket/scope.ts';
import type { One, Who } from './story-schema.ts';

type Plain = Exclude<Who, unknown[]>;

export const list = <T>(one: One<T>): T[] => (Array.isArray(one) ? one : [one]);

/** What a list of who has in it. */
export const listed = (who: Who): Plain[] => list<Plain>(who as One<Plain>);

/** Whom a list means: all that it names, and all that something in it does not except. */
export function scopeOf(who: Who): Scope {
  const all = listed(who).flatMap(unwound);
  const index = all.findIndex(isExcept);
  if (index < 0) return named(all);
  const { except } = all[index] as { except: Who };
  return { everyone: true, except: without(except, all.toSpliced(index, 1)) };
}

const isExcept = (one: Plain): one is { except: Who } => typeof one === 'object' && 'except' in one;

/** Everyone but all but some are those some. */
function unwound(one: Plain): Plain[] {
  const inner = isExcept(one) ? listed(one.except) : [];
  const [only] = inner;
  return inner.length === 1 && isExcept(only!) ? listed(only.except).flatMap(unwound) : [one];
}

/** Those whom a list means but for those whom another does. */
function without(who: Who, others: Plain[]): Scope {
  const scope = scopeOf(who);
  if (others.length === 0) return scope;
  if (scope.except) throw new TypeError('a list of whom it reaches has an exception to an exception, among others');
  return { ...scope, except: scopeOf(others as Who) };
}

function named(all: readonly Plain[]): Scope {
  const scope: Scope = {};
  for (const one of all) {
    if (one === 'all') scope.everyone = true;
    else if (typeof one === 'string') scope.jurisdictions = [...(scope.jurisdictions ?? []), one];
    else if ('within' in one) scope.within = [...(scope.within ?? []), ...list(one.within)];
    else if ('members' in one)
      scope.members_of = [...(scope.members_of ?? []), { organization: one.members, on: one.as_of }];
  }
  return scope;
}
