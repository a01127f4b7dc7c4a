// A peer written as most would write it: Express and knex over the same SQLite file. Copied beside its packages and run there: node express-knex.mjs FILE.
import { argv, env } from 'node:process';
import express from 'express';
import knexTo from 'knex';

const knex = knexTo({ client: 'better-sqlite3', connection: { filename: argv[2] }, useNullAsDefault: true });
const app = express();
const orders = () => knex('orders').select('orders.document').orderBy('orders.sort_on').orderBy('orders.id').limit(20);
const read = (rows) => ({ results: rows.map(({ document }) => JSON.parse(document)) });

app.get('/cases/:id', async (request, reply) => {
  const row = await knex('cases').select('document').where({ id: request.params.id }).first();
  if (row) reply.json(JSON.parse(row.document));
  else reply.status(404).end();
});
app.get('/orders', async ({ query }, reply) => {
  const wanted = orders();
  if (query.court) wanted.where('court', query.court);
  if (query.since) wanted.where('entered_on', '>=', query.since);
  if (query.condition)
    wanted.whereIn('id', knex('disposition_conditions').select('order_id').where('condition_id', query.condition));
  reply.json(read(await wanted));
});
app.listen(Number(env.PORT), '127.0.0.1');
