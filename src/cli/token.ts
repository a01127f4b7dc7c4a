// Tokens for those who may write: made, listed and revoked here alone, and shown once.
import { hash, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { openStore, type Store } from '../store/open.ts';
import { everyToken, keepToken, ROLES, type Role, revokeToken, type Token } from '../store/tokens.ts';
import { isDay } from '../time/day.ts';
import { EASTERN, isInstant, millis, printedInstant } from '../time/instant.ts';
import type { Command, Options } from './command.ts';

const DAY = 86_400_000;
const USUAL_DAYS = 365;

export const token: Command = {
  usage: 'token <what> [id]',
  description: 'Make (create), show (list) or end (revoke <id>) the tokens of those who may write',
  options: [
    ['--role <role>', `What it may do: ${ROLES.join(', ')}`],
    ['--name <name>', 'Who holds it: the author of what is written with it'],
    ['--expires <when>', 'A day, an instant or `never` (default: in a year)'],
  ],
  example: 'npm run token -- create --role editor --name "Ida B."',
  run(context, [what, id], options) {
    const doing = DOING[what as keyof typeof DOING];
    if (!doing) throw new Problem('invalid', `token ${Object.keys(DOING).join(', token ')}: which of them?`);
    const store = openStore(context.settings.DATABASE_URL);
    try {
      doing(store, context, { ...options, id });
    } finally {
      store.close();
    }
    return 0;
  },
};

const DOING = { create, list, revoke };

function create(store: Store, { now, say, tell }: Context, { role, name, expires }: Options): void {
  if (!ROLES.includes(role as Role)) throw new Problem('invalid', `--role is one of ${ROLES.join(', ')}.`);
  if (typeof name !== 'string' || name.trim() === '')
    throw new Problem('invalid', '--name says who holds it: it stands as the author of what is written with it.');
  const [id, secret] = [randomBytes(6).toString('hex'), randomBytes(32).toString('base64url')];
  keepToken(store, {
    id,
    name: name.trim(),
    role: role as Role,
    hash: hash('sha256', secret, 'hex'),
    created_at: printedInstant(now()),
    expires_at: expiry(expires, now()),
    revoked_at: null,
  });
  tell('This is shown once. Send it as `Authorization: Bearer …`, and keep it as you keep a password.');
  say(`enj_${id}_${secret}`);
}

function expiry(asked: Options[string], now: number): string | null {
  if (asked === 'never') return null;
  if (asked === undefined) return printedInstant(now + USUAL_DAYS * DAY);
  const text = String(asked);
  if (!isDay(text) && !isInstant(text))
    throw new Problem('invalid', '--expires is a day (2027-01-31), an instant (2027-01-31T12:00:00Z) or `never`.');
  if (millis(text, EASTERN) <= now)
    throw new Problem(
      'invalid',
      `--expires is a moment to come, and ${text} has passed: the token would open nothing.`,
    );
  return printedInstant(millis(text, EASTERN));
}

function list(store: Store, { say, now }: Context): void {
  for (const one of everyToken(store))
    say([one.id, one.role, one.name, `made ${one.created_at}`, standing(one, printedInstant(now()))].join('  '));
}

function standing({ revoked_at, expires_at }: Token, now: string): string {
  if (revoked_at !== null) return `revoked ${revoked_at}`;
  if (expires_at === null) return 'never expires';
  return `${expires_at <= now ? 'expired' : 'expires'} ${expires_at}`;
}

function revoke(store: Store, { now, say }: Context, { id }: Options): void {
  if (typeof id !== 'string') throw new Problem('invalid', 'Say which: npm run token -- revoke <id>.');
  const which = id.replace(/^enj_([^_]*)_.*$/, '$1');
  if (!revokeToken(store, which, printedInstant(now())))
    throw new Problem('not_found', `There is no token "${which}". See npm run token -- list.`);
  say(`${which} is revoked.`);
}
