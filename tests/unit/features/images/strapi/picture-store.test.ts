import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPictureStore } from '../../../../../src/features/images/strapi/picture-store';

let folder: string;
const reports: string[] = [];
const report = (message: string): void => void reports.push(message);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-store-'));
  reports.length = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytesKept = (): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

const picture = (size: number, letter = 'p'): Buffer => Buffer.alloc(size, letter);

describe('the store of pictures', () => {
  it('never holds more than its bound, whoever else adds to it', async () => {
    const [one, other] = [1, 2].map(() => createPictureStore({ folder, capacity: 1000, report }));
    for (let turn = 0; turn < 60; turn += 1) {
      await one?.keep(`one-${turn}`, picture(40));
      await other?.keep(`other-${turn}`, picture(40));
      // What each adds before it looks again.
      expect(bytesKept()).toBeLessThanOrEqual(1000 + 2 * 50 + 40);
    }
    expect(reports).toEqual([]);
  });

  it('lets go of what was not wanted for longest', async () => {
    const store = createPictureStore({ folder, capacity: 100, report });
    for (const [name, age] of [
      ['wanted', 300],
      ['old', 200],
      ['young', 100],
    ] as const) {
      writeFileSync(join(folder, name), picture(30));
      const moment = Date.now() / 1000 - age;
      utimesSync(join(folder, name), moment, moment);
    }
    await store.take('wanted');
    await store.keep('new', picture(30));
    expect(readdirSync(folder).toSorted()).toEqual(['new', 'wanted', 'young']);
  });

  it('gives whole pictures or none while several write the same one', async () => {
    const stores = [1, 2].map(() => createPictureStore({ folder, capacity: 10_000_000, report }));
    const whole = picture(300_000);
    const taken = await Promise.all(
      Array.from({ length: 40 }, async (_, turn) => {
        const store = stores[turn % 2];
        await store?.keep('same', whole);
        return store?.take('same');
      }),
    );
    expect(taken.every((one) => one?.equals(whole))).toBe(true);
    expect(readdirSync(folder)).toEqual(['same']);
  });

  it('removes what processes that died left, and nothing that is being written', async () => {
    const [dead, alive] = ['.unfinished-1', '.unfinished-2'];
    for (const name of [dead, alive]) writeFileSync(join(folder, name), 'half');
    const long = Date.now() / 1000 - 700;
    utimesSync(join(folder, dead), long, long);
    await createPictureStore({ folder, capacity: 1000, report }).keep('new', picture(10));
    expect(readdirSync(folder).toSorted()).toEqual([alive, 'new']);
  });

  it('takes what a broken disk left empty for nothing', async () => {
    writeFileSync(join(folder, 'empty'), '');
    const store = createPictureStore({ folder, capacity: 1000, report });
    expect(await store.take('empty')).toBeNull();
  });

  it('reports what it could not keep, and does not fail', async () => {
    const store = createPictureStore({ folder: join(folder, 'file', 'x'), capacity: 10, report });
    writeFileSync(join(folder, 'file'), '');
    await store.keep('one', picture(10));
    expect(reports).toHaveLength(1);
    await store.keep('too large', picture(11));
    expect(await store.take('one')).toBeNull();
    expect(reports).toHaveLength(1);
  });
});
