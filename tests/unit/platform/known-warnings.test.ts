import { EventEmitter } from 'node:events';
import { omitKnownWarnings } from '../../../src/platform/known-warnings';

/** What is printed of these warnings. */
const printed = (...messages: readonly string[]): string[] => {
  const lines: string[] = [];
  const process = new EventEmitter();
  process.on('warning', ({ message }: Error) => lines.push(message));
  omitKnownWarnings(process);
  for (const message of messages) process.emit('warning', new Error(message));
  return lines;
};

it('leaves out that of queries sent at once, which is the driver speaking to Strapi', () => {
  const message =
    'Calling client.query() when the client is already executing a query is deprecated and will be removed in pg@9.0.';

  expect(printed(message)).toEqual([]);
});

it.each([
  'Client.queryQueue is deprecated and will be removed in pg@9.0.',
  'Possible EventEmitter memory leak detected.',
])('still prints “%s”', (message) => {
  expect(printed(message)).toEqual([message]);
});
