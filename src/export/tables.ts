// Every table of an export: one for each noun of the record, and one for each part that nouns are made of.
import type { TObject } from '@sinclair/typebox';
import { Recipient } from '../docket/agency-action.ts';
import { AppealStep } from '../docket/appeal.ts';
import { Filing } from '../docket/case.ts';
import { Disposition, Forbearance, LifecycleStep } from '../docket/disposition.ts';
import { type Docket, NOUN_NAMES, NOUNS, type Noun } from '../docket/docket.ts';
import { Reading } from '../docket/issue.ts';
import { citationTable, inOrder } from './citations.ts';
import { cellsOf, fieldsOf } from './fields.ts';
import { type Cell, type Column, cell, type Table } from './table.ts';

interface Part {
  readonly name: string;
  readonly noun: Noun;
  /** The field of the noun that holds them. */
  readonly field: string;
  readonly schema: TObject;
  /** Whether their ids are theirs alone in the whole record. */
  readonly isNamed?: boolean;
  /** Fields that may hold a word instead of an id. */
  readonly loose?: readonly string[];
}

const PARTS: readonly Part[] = [
  // A precedent binds a circuit, or `all`.
  {
    name: 'dispositions',
    noun: 'order',
    field: 'dispositions',
    schema: Disposition,
    isNamed: true,
    loose: ['circuit'],
  },
  { name: 'filings', noun: 'case', field: 'filings', schema: Filing },
  { name: 'appeal_steps', noun: 'appeal', field: 'steps', schema: AppealStep },
  { name: 'readings', noun: 'issue', field: 'readings', schema: Reading },
  { name: 'recipients', noun: 'agency_action', field: 'recipients', schema: Recipient },
  { name: 'forbearances', noun: 'agency_action', field: 'forbearances', schema: Forbearance, isNamed: true },
];

const POSITION: Column = { name: 'position', type: 'INTEGER', description: 'Which of several it is, from 1.' };

/** The tables of a docket, their rows by id. The same docket gives the same tables. */
export const tablesOf = (docket: Docket): Table[] => [
  ...NOUN_NAMES.map((noun) => nounTable(docket, noun)),
  ...PARTS.map((part) => partTable(docket, part)),
  dispositionConditions(docket),
  lifecycleSteps(docket),
  citationTable(docket),
];

/** Entities of any noun, by id. */
const facts = (docket: Docket, noun: Noun) => inOrder<{ readonly id: string }>(docket[noun]);

function nounTable(docket: Docket, noun: Noun): Table {
  const { description } = NOUNS[noun];
  const fields = fieldsOf(NOUNS[noun]);
  return {
    name: `${noun}s`,
    description: description!,
    columns: fields,
    key: ['id'],
    rows: facts(docket, noun).map((entity) => cellsOf(fields, entity)),
  };
}

const partsIn = (entity: object, field: string): object[] => (entity as Record<string, object[]>)[field] ?? [];

function partTable(docket: Docket, { name, noun, field, schema, isNamed = false, loose = [] }: Part): Table {
  const fields = fieldsOf(schema, loose);
  const owner: Column = { name: noun, type: 'TEXT', description: `Id of what it is part of.`, references: `${noun}s` };
  return {
    name,
    description: schema.description!,
    columns: [owner, POSITION, ...fields],
    key: isNamed ? ['id'] : [noun, POSITION.name],
    rows: facts(docket, noun).flatMap((entity) =>
      partsIn(entity, field).map((part, index): Cell[] => [entity.id, index + 1, ...cellsOf(fields, part)]),
    ),
  };
}

const dispositionConditions = (docket: Docket): Table => ({
  name: 'disposition_conditions',
  description: 'Which paragraph of an order concerns which condition by its own words.',
  columns: [
    { name: 'disposition', type: 'TEXT', description: 'Id of the paragraph.', references: 'dispositions' },
    { name: 'condition', type: 'TEXT', description: 'Id of the condition.', references: 'conditions' },
  ],
  key: ['disposition', 'condition'],
  rows: inOrder(docket.order).flatMap(({ dispositions }) =>
    dispositions.flatMap(({ id, conditions = [] }) => [...new Set(conditions)].map((condition) => [id, condition])),
  ),
});

function lifecycleSteps(docket: Docket): Table {
  const fields = fieldsOf(LifecycleStep as TObject);
  const owner = (noun: string): Column => ({
    name: noun,
    type: 'TEXT',
    description: `Id of the ${noun.replace('_', ' ')} that takes it, if one does.`,
    references: `${noun}s`,
  });
  const steps = (['agency_action', 'order'] as const).flatMap((noun) =>
    facts(docket, noun).flatMap((entity) =>
      partsIn(entity, 'lifecycle').map((step, index) => ({ noun, id: entity.id, position: index + 1, step })),
    ),
  );
  return {
    name: 'lifecycle_steps',
    description: LifecycleStep.description!,
    columns: [
      { name: 'id', type: 'TEXT', description: 'Id of the act that takes it, and which of its steps it is.' },
      owner('agency_action'),
      owner('order'),
      POSITION,
      ...fields,
    ],
    key: ['id'],
    rows: steps.map(({ noun, id, position, step }) => [
      `${noun}.${id}.${position}`,
      cell(noun === 'agency_action' ? id : undefined),
      cell(noun === 'order' ? id : undefined),
      position,
      ...cellsOf(fields, step),
    ]),
  };
}
