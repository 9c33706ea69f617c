/**
 * Makes the clients that generators make of the description of the API, each as it comes: run as a process of its
 * own, because generators are ES modules and leave much behind. Arguments: the description, the folder, and the
 * address of the server.
 */
import { createClient } from '@hey-api/openapi-ts';
import { join } from 'node:path';
import orval from 'orval';

const [description, folder, baseUrl] = process.argv.slice(2);

await createClient({
  input: description,
  output: join(folder, 'hey-api'),
  plugins: ['@hey-api/typescript', '@hey-api/sdk', { name: '@hey-api/client-fetch', baseUrl }],
  logs: { level: 'silent', file: false },
});
await orval.generate(
  {
    input: { target: description },
    output: { target: join(folder, 'orval', 'lectern.ts'), client: 'fetch', baseUrl },
  },
  folder,
);
