import express from 'express';
import { Pool } from 'pg';

/** The barest API over the same database: one route, one query. Started as a process of its own. */
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = express();
app.get('/loans/:no', (request, response, next) => {
  pool
    .query({ name: 'loan', text: 'SELECT * FROM loan WHERE no = $1', values: [request.params.no] })
    .then((found) => response.json(found.rows[0]), next);
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.send?.(address.port);
});
