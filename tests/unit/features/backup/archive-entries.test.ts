import { posix } from 'node:path';
import fc from 'fast-check';
import {
  entryOf,
  isSafePath,
  nameOfFile,
  nameOfRows,
} from '../../../../src/features/backup/archive-entries';

describe('the entries of an archive', () => {
  it('are found again by the names that they were given', () => {
    expect(entryOf(nameOfRows('up_users', 3), 'file')).toEqual({ kind: 'rows', table: 'up_users' });
    expect(entryOf(nameOfFile('a/b.png'), 'file')).toEqual({ kind: 'file', path: 'a/b.png' });
    expect(entryOf('manifest.json', 'file')).toEqual({ kind: 'manifest' });
  });

  it.each([
    ...[
      'uploads/../secrets.env',
      'uploads//etc/passwd',
      '/etc/passwd',
      'uploads/a/../../b',
      '../a',
    ],
    'uploads/.env',
    'uploads/a/.git/config',
    'uploads/',
    'uploads/a\\..\\b',
    'uploads/c:x',
    'uploads/a\u0000b',
    'tables/a/b/000001.copy',
    'tables/../000001.copy',
    'tables/a/1.copy',
    'other/file',
    './manifest.json',
    'manifest.json/',
    '',
  ])('are refused where they lead elsewhere: %j', (name) => {
    expect(entryOf(name, 'file')).toBeNull();
  });

  it.each(['symlink', 'link', 'directory', 'fifo', 'character-device', 'block-device', ''])(
    'are files, and never a %s',
    (type) => {
      expect(entryOf('uploads/a.png', type)).toBeNull();
      expect(entryOf('manifest.json', type)).toBeNull();
    },
  );

  it('never leave the folder, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', 'a', '', '\\', 'b.png', '~', ':'), { maxLength: 5 }),
        (parts) => {
          const path = parts.join('/');
          const resolved = posix.resolve('/folder', path);
          expect(!isSafePath(path) || resolved.startsWith('/folder/')).toBe(true);
        },
      ),
    );
  });
});
