import { createServer } from 'node:http';
import { Pool } from 'pg';
import { z } from 'zod';
import type { StrapiWorkload } from '../workloads';
import { HANDWRITTEN } from './statements-store';

/** One prepared statement behind Node's own server. Arguments: the port, and the database's address. */
const [port, connectionString] = process.argv.slice(2);
const pool = new Pool({ connectionString, max: 10 });
const graphqlBody = z.object({
  query: z.string(),
  variables: z.object({ slug: z.string() }),
});
const FILTER = { interviews: 'filters[slug][$eq]', publications: 'filters[topics][slug][$eq]' };

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '', 'http://127.0.0.1');
  const answer = async (workload: StrapiWorkload, slug: string): Promise<void> => {
    const { rows } = await pool.query<{ answer: string }>({
      ...HANDWRITTEN[workload],
      values: [slug],
    });
    const body = Buffer.from(rows[0]?.answer ?? '');
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  };
  const refuse = () => {
    response.writeHead(500).end();
  };
  switch (url.pathname) {
    case '/api/interviews':
      answer('W1', url.searchParams.get(FILTER.interviews) ?? '').catch(refuse);
      return;
    case '/api/publications':
      answer('W2', url.searchParams.get(FILTER.publications) ?? '').catch(refuse);
      return;
    case '/graphql': {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { query, variables } = graphqlBody.parse(JSON.parse(String(Buffer.concat(chunks))));
        answer(query.startsWith('query Interview') ? 'W3' : 'W4', variables.slug).catch(refuse);
      });
      return;
    }
    default:
      response.writeHead(url.pathname === '/ready' ? 200 : 404).end();
  }
});
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit());
process.on('disconnect', () => process.exit());
