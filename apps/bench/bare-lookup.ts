// How fast is the least that could answer a check: bare Fastify and one prepared statement?
import fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env['DATABASE_PUBLIC_URL'] ?? '', max: 10 });
const server = fastify();

server.get<{ Params: { number: string } }>('/check/:number', async (request) => {
  const { rows } = await pool.query({ name: 'lookup', text: 'select * from public_register where number = $1', values: [request.params.number.replaceAll('-', '')] });
  return rows[0];
});

console.log(JSON.stringify({ listening: await server.listen({ port: 0, host: '127.0.0.1' }) }));
process.on('SIGTERM', () => process.exit(0));
