import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeInPlace, locateBinaryPackage } from '../../../../database/embedded/binaries';

describe('locateBinaryPackage', () => {
  it.each([
    ['aix', 'ppc64'],
    ['linux', 's390x'],
    ['win32', 'arm64'],
  ])('on %s %s advises an external database', (platform, arch) => {
    expect(() => locateBinaryPackage(platform, arch)).toThrow(
      expect.objectContaining({
        code: 'LECTERN_DATABASE_PLATFORM',
        message: expect.stringContaining('DATABASE_URL'),
      }),
    );
  });
});

describe('completeInPlace', () => {
  it('makes the links and modes that a blocked install script did not make', () => {
    const native = mkdtempSync(join(tmpdir(), 'lectern-native-'));
    mkdirSync(join(native, 'bin'));
    mkdirSync(join(native, 'lib'));
    for (const name of ['postgres', 'initdb', 'pg_ctl']) {
      writeFileSync(join(native, 'bin', name), '');
      chmodSync(join(native, 'bin', name), 0o644);
    }
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'library');
    const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([link]));

    expect([completeInPlace(native), completeInPlace(native)]).toEqual([true, true]);
    expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(readFileSync(join(native, 'lib', 'libpq.so.5'), 'utf8')).toBe('library');
    expect(statSync(join(native, 'bin', 'postgres')).mode & 0o111).toBe(0o111);
    rmSync(native, { recursive: true });
  });

  it('says so when it cannot', () => {
    expect(completeInPlace(join(tmpdir(), 'lectern-nowhere'))).toBe(false);
  });
});
