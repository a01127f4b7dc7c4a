// Puts what CourtListener knows of a docket into the inbox, from a file of its API's JSON. Nothing is recorded.
import { readFileSync } from 'node:fs';
import { takeIn } from '../api/take-in.ts';
import type { Proposal } from '../import/proposal.ts';
import { Problem } from '../problem.ts';
import { openStore } from '../store/open.ts';
import { newest } from '../store/record.ts';
import type { Command } from './command.ts';
import { recordSeed } from './record-seed.ts';

const STANDARD_INPUT = 0;

export const importing: Command = {
  usage: 'import <from> <file>',
  description:
    'Propose what a file of CourtListener JSON says (dockets, docket entries, docket alerts; - reads standard input)',
  options: [['--json', 'Print the proposals as JSON']],
  example: 'npm run import -- courtlistener docket.json',
  run(context, [from, file], options) {
    if (from !== 'courtlistener')
      throw new Problem('invalid', `There is no import from "${from}". There is one from courtlistener.`);
    const json = parsed(file!);
    const store = openStore(context.settings.DATABASE_URL);
    try {
      if (newest(store) === 0) recordSeed(store, context);
      const { items, left_out } = takeIn(store, json, context.now());
      if (options.json)
        context.say(
          JSON.stringify(
            items.map(({ item }) => item),
            null,
            2,
          ),
        );
      else
        for (const { item, isNew } of items)
          for (const line of told(item.id, item.document as Proposal, isNew)) context.say(line);
      for (const line of left_out) context.tell(`Left out: ${line}`);
      const fresh = items.filter(({ isNew }) => isNew).length;
      context.tell(`${fresh} put into the inbox, ${items.length - fresh} there before; nothing was recorded`);
      return 0;
    } finally {
      store.close();
    }
  },
};

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  } catch (error) {
    throw new Problem('not_found', `${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('invalid', `${file} is no JSON: ${(error as Error).message}`);
  }
}

function told(
  id: string,
  { line, docket, case: matched, likely_rulings, likely_step, missing }: Proposal,
  isNew: boolean,
): string[] {
  const { standing, id: ofCase, appeal } = matched;
  const place = appeal ? `${ofCase}, appeal ${appeal}` : (ofCase ?? standing);
  return [
    `${id} (${isNew ? 'new' : 'there before'}): case ${place}`,
    `  ${line ? line.text.slice(0, 160) : (docket.case_name ?? 'a docket')}`,
    ...likely_rulings.map(
      ({ ruling, words, confidence }) => `  likely ${ruling}, by “${words}” [confidence ${confidence}]`,
    ),
    ...(likely_step
      ? [`  likely ${likely_step.status}, by “${likely_step.words}” [confidence ${likely_step.confidence}]`]
      : []),
    ...missing.map((one) => `  missing: ${one}`),
  ];
}
