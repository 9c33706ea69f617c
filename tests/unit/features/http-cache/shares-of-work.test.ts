import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  patienceOf,
  shareOfWork,
  type ShareOfWork,
} from '../../../../src/features/http-cache/shares-of-work';
import { createGate } from '../../../../src/features/http-cache/strapi/gate';

const traits = { method: 'GET', path: '/other', isContent: false, hasCredentials: false };

it.each<[ShareOfWork, object]>([
  ['readers', { isContent: true, path: '/api/interviews' }],
  ['callers', { isContent: true, hasCredentials: true, path: '/api/interviews' }],
  ['editors', { hasCredentials: true, path: '/content-manager/collection-types' }],
  ['visitors', {}],
  ['panelFiles', { path: '/admin/App-CIyMBdJr.js' }],
  ['panelFiles', { path: '/ADMIN/fonts/a.woff2', hasCredentials: true }],
  // Pages and routes of the panel are no files of it, nor is what only begins like it.
  ['visitors', { path: '/admin' }],
  ['visitors', { path: '/admin/content-manager' }],
  ['editors', { path: '/admin/users/me', hasCredentials: true }],
  ['visitors', { path: '/administration.js' }],
  ['visitors', { path: '/admin/a.js', method: 'POST' }],
])('among %s: %j', (share, more) => {
  expect(shareOfWork({ ...traits, ...more }, '/admin')).toBe(share);
});

it('lets only the files of the panel wait for long', () => {
  expect(patienceOf('panelFiles', 500)).toBe(15_000);
  expect(patienceOf('panelFiles', 20_000)).toBe(20_000);
  expect(patienceOf('visitors', 500)).toBe(500);
});

it('refuses no file of the panel that a browser asks for beside others, but whoever else comes too late', () => {
  const gate = createGate({ mostAtWork: 1, mostWait: 1, adminPath: '/admin' });
  const told: string[] = [];
  const enter = (path: string): void => {
    const entry = Object.assign(new EventEmitter(), { headers: {}, complete: true });
    gate.enter({
      ...traits,
      path,
      req: entry as unknown as IncomingMessage,
      res: Object.assign(new EventEmitter(), {
        writeHead: () => undefined,
      }) as unknown as ServerResponse,
      begin: () => told.push(`begun ${path}`),
      refuse: () => told.push(`refused ${path}`),
    });
  };
  for (let file = 0; file < 60; file += 1) enter(`/admin/${file}.js`);
  for (let page = 0; page < 60; page += 1) enter(`/page-${page}`);

  const refused = told.filter((what) => what.startsWith('refused'));
  expect(refused.length).toBeGreaterThan(50);
  expect(refused.filter((what) => what.includes('/admin/'))).toEqual([]);
});
