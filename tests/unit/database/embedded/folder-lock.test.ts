import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  livingContenders,
  parseLockName,
  withFolderLock,
} from '../../../../database/embedded/folder-lock';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('withFolderLock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      for (let turns = 0; turns < 20; turns += 1) await turn();
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withFolderLock(folder, work)));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is let go of when the work fails', async () => {
    const failing = withFolderLock(folder, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says who holds it when patience ends', async () => {
    const late = withFolderLock(folder, () =>
      withFolderLock(folder, () => Promise.resolve(), { patience: 50 }),
    );
    await expect(late).rejects.toMatchObject({
      code: 'LECTERN_FOLDER_BUSY',
      message: expect.stringContaining(`process ${process.pid}`),
    });
  });
});

describe('livingContenders', () => {
  it('forgets a dead process, and one whose id was reused', () => {
    writeFileSync(join(folder, `${2 ** 22 + 1}-5-ab.lock`), '');
    writeFileSync(join(folder, `${process.pid}-5-ab.lock`), '');
    expect(livingContenders(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves files of others alone', () => {
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(livingContenders(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});

describe('parseLockName', () => {
  it.each(['12-345-ab.lock', '12-unknown-ab.lock', '12-Mon_Nov_24_09_00_00_2025-ab.lock'])(
    'takes %s',
    (name) => {
      expect(parseLockName(name)?.pid).toBe(12);
    },
  );

  it.each(['lock', '12.lock', '12-345.lock', '-1-345-ab.lock', '12-345-ab.lock.bak'])(
    'refuses %s',
    (name) => {
      expect(parseLockName(name)).toBeNull();
    },
  );
});
