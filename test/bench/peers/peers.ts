// What else people would serve such a record with: where each comes from, how it is started, and how it is asked for the same things.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Program, started } from '../program.ts';

/** What can be asked of this service and, more or less, of every peer: the path for each. */
export interface Asks {
  readonly lawsuit: (id: string) => string;
  readonly list: (court: string, since: string) => string;
  readonly about: (condition: string) => string;
}

export interface Peer {
  readonly name: string;
  /** What is installed for it, each with its version. */
  readonly packages: readonly string[];
  /** What of it differs from what this service does. */
  readonly note: string;
  readonly asks: Asks;
  /** Starts it in the folder of its packages, over a database. */
  readonly start: (folder: string, database: string) => Promise<Program>;
}

export const OWN: Asks = {
  lawsuit: (id) => `/v1/cases/${id}`,
  list: (court, since) => `/v1/orders?court=${court}&entered_on__gte=${since}&limit=20`,
  about: (condition) => `/v1/orders?condition=${condition}&limit=20`,
};

const soul: Peer = {
  name: 'soul-cli',
  packages: ['soul-cli@0.8.2'],
  note: 'of a condition, the links alone',
  asks: {
    lawsuit: (id) => `/api/tables/cases/rows/${id}`,
    list: (court, since) => `/api/tables/orders/rows?_filters=court:${court},entered_on__gte:${since}&_limit=20`,
    about: (condition) => `/api/tables/disposition_conditions/rows?_filters=condition_id:${condition}&_limit=20`,
  },
  start: (folder, database) =>
    started(
      join(folder, 'node_modules/soul-cli/src/server.js'),
      ['-d', database, '-p', '$PORT'],
      {},
      '/api/tables/cases/rows?_limit=1',
    ),
};

const jsonServer: Peer = {
  name: 'json-server',
  packages: ['json-server@0.17.4'],
  note: 'of a condition, the links alone; everything in memory',
  asks: {
    lawsuit: (id) => `/cases/${id}`,
    list: (court, since) => `/orders?court=${court}&entered_on_gte=${since}&_limit=20`,
    about: (condition) => `/links?condition_id=${condition}&_limit=20`,
  },
  start: (folder, database) => {
    const file = join(folder, 'db.json');
    writeFileSync(file, JSON.stringify(asJson(database)));
    const program = join(folder, 'node_modules/json-server/lib/cli/bin.js');
    return started(program, [file, '--port', '$PORT', '--host', '127.0.0.1', '--quiet'], {}, '/cases?_limit=1');
  },
};

const expressKnex: Peer = {
  name: 'express + knex',
  packages: ['express@5.3.0', 'knex@3.3.0'],
  note: '',
  asks: {
    lawsuit: (id) => `/cases/${id}`,
    list: (court, since) => `/orders?court=${court}&since=${since}`,
    about: (condition) => `/orders?condition=${condition}`,
  },
  start: (folder, database) => {
    const program = join(folder, 'express-knex.mjs');
    cpSync(join(import.meta.dirname, 'express-knex.mjs'), program);
    return started(program, [database], { NODE_ENV: 'production' }, '/orders?court=none');
  },
};

export const PEERS: readonly Peer[] = [soul, jsonServer, expressKnex];

/** The record as json-server takes it. */
function asJson(database: string) {
  const db = new DatabaseSync(database, { readOnly: true });
  const documents = (table: string) =>
    db
      .prepare(`SELECT document FROM ${table}`)
      .all()
      .map(({ document }) => JSON.parse(String(document)));
  const links = db.prepare('SELECT order_id, condition_id FROM disposition_conditions').all();
  const all = { cases: documents('cases'), orders: documents('orders'), links };
  db.close();
  return all;
}
