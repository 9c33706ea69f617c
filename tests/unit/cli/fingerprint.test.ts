import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import {
  fingerprint,
  listAdminSources,
  listServerSources,
} from '../../../src/cli/building/fingerprint';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lectern-sources-'));
  write('package-lock.json', '{}');
  write('src/index.ts', '');
  write(
    'src/admin/app.tsx',
    `import logo from './logo.svg';\nimport { one } from '../features/content/one';\n`,
  );
  write('src/admin/logo.svg', '<svg/>');
  write('src/features/content/one.ts', `export * from './two';\n`);
  write('src/features/content/two.ts', '');
  write('src/features/content/three.ts', '');
  write('config/plugins.ts', '');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const write = (name: string, text: string): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};

const server = () => fingerprint(root, listServerSources(root));
const admin = () => fingerprint(root, listAdminSources(root));

describe('what is built again', () => {
  it.each([
    ['src/index.ts', { isServer: true, isAdmin: false }],
    ['src/admin/app.tsx', { isServer: false, isAdmin: true }],
    ['src/admin/pages/new.tsx', { isServer: false, isAdmin: true }],
    ['src/features/content/two.ts', { isServer: true, isAdmin: true }],
    ['src/features/content/three.ts', { isServer: true, isAdmin: false }],
    ['config/plugins.ts', { isServer: true, isAdmin: true }],
    ['package-lock.json', { isServer: true, isAdmin: true }],
    ['src/admin/logo.svg', { isServer: false, isAdmin: true }],
    ['README.md', { isServer: false, isAdmin: false }],
    ['tests/unit/some.test.ts', { isServer: false, isAdmin: false }],
  ])('after a change of %s', (name, expected) => {
    const before = { server: server(), admin: admin() };
    write(name, '// changed');
    expect({ isServer: server() !== before.server, isAdmin: admin() !== before.admin }).toEqual(
      expected,
    );
  });

  it('after a file was renamed without a change', () => {
    const before = server();
    rmSync(join(root, 'src/features/content/three.ts'));
    write('src/features/content/four.ts', '');
    expect(server()).not.toBe(before);
  });

  it('names every source from the project, and each once', () => {
    const names = listAdminSources(root).map((file) => relative(root, file));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('..'))).toEqual([]);
  });
});
