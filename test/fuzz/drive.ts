// Drives every operation of the API document with generated requests, and says what was wrong with the replies.
import fc from 'fast-check';
import { type ApiDocument, type Operation, operationsOf } from './operations.ts';
import { type Known, requestTo } from './requests.ts';
import type { Send } from './send.ts';
import { type Sent, urlOf } from './sent.ts';
import { type Got, judgeBy } from './verdict.ts';

/** How one operation fared: requests sent, replies by their status, and the smallest request whose reply was wrong. */
export interface Fared {
  readonly operation: Operation;
  readonly requests: number;
  readonly statuses: Readonly<Record<number, number>>;
  /** Whether one of its own requests was answered with what was asked for. */
  readonly isReached: boolean;
  readonly fault?: string | undefined;
}

const NOT_MODIFIED = 304;

/** So many smaller requests are tried once one has had a wrong reply. */
const MOST_SMALLER = 60;

interface How {
  /** The way by which the next request goes. */
  readonly way: () => Send;
  /** How many requests an operation gets. */
  readonly many: (operation: Operation) => number;
  readonly seed: number;
}

/** Puts generated requests to each operation, and shrinks the first of each whose reply is wrong. */
export async function drive(
  document: ApiDocument,
  known: Known,
  how: How,
  told: (fared: Fared) => void = () => {},
): Promise<Fared[]> {
  const judge = judgeBy(document);
  const all: Fared[] = [];
  for (const operation of operationsOf(document)) {
    const statuses: Record<number, number> = {};
    let [requests, smaller, isReached] = [0, 0, false];
    const holds = fc.asyncProperty(requestTo(document, operation, known), async (sent) => {
      if (smaller > MOST_SMALLER) return;
      const send = how.way();
      const got = await send(sent);
      requests += 1;
      statuses[got.status] = (statuses[got.status] ?? 0) + 1;
      isReached ||= got.status >= 200 && got.status < 300 && sent.method === operation.method;
      const wrong = judge(operation, sent, got) ?? (await replayed(send, sent, got));
      if (wrong || smaller > 0) smaller += 1;
      if (wrong) throw new Error(`The reply ${wrong}\n${got.status} ${got.body.slice(0, 500)}`);
    });
    const { counterexample, errorInstance } = await fc.check(holds, { numRuns: how.many(operation), seed: how.seed });
    const fault = counterexample ? `${printed(counterexample[0])}\n${(errorInstance as Error).message}` : undefined;
    all.push({ operation, requests, statuses, isReached, fault });
    told(all.at(-1)!);
  }
  return all;
}

/** A reply with a tag is not sent again to whoever has it. */
async function replayed(send: Send, sent: Sent, { status, headers: { etag } }: Got): Promise<string | null> {
  if (status !== 200 || !etag || sent.method !== 'GET') return null;
  const again = await send({ ...sent, headers: { ...sent.headers, 'if-none-match': String(etag) } });
  return again.status === NOT_MODIFIED && again.headers.etag === etag && again.body === ''
    ? null
    : `is sent again to who has it: ${etag}, then ${again.status} ${again.headers.etag}`;
}

const printed = ({ method, headers, body, ...sent }: Sent) =>
  [
    `${method} ${JSON.stringify(urlOf(sent as Sent))}`,
    JSON.stringify(headers),
    JSON.stringify(body)?.slice(0, 2000),
  ].join('\n');

/** Which operations were wrong somewhere, or never answered what was asked of them. */
export const faultsOf = (fared: readonly Fared[]): string[] =>
  fared.flatMap(({ operation: { operationId }, fault, isReached }) => [
    ...(fault ? [`${operationId}: ${fault}`] : []),
    ...(isReached ? [] : [`${operationId} was never reached`]),
  ]);
