import { mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/command';
import { published, TOPIC } from '../support/content';
import { startLectern, type Lectern } from '../support/lectern';
import { requireOutside } from '../support/outside';
import { copyRelease } from '../support/release-copy';
import { cloneDatabase, runSql } from '../support/test-databases';
import { testEnvironment } from '../support/test-environment';

/** What is used of an S3 server that others wrote. */
interface S3Server {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

const S3rver = requireOutside('s3rver') as new (options: object) => S3Server;
const SERVER_URL = process.env.LECTERN_TEST_SERVER_URL ?? '';
/** Those of that server. */
const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

let lectern: Lectern;
let server: S3Server;
let endpoint: string;
let directory: string;
let empty: { url: string; drop: () => Promise<void> };

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lectern-s3-'));
  const configureBuckets = [{ name: 'backups' }];
  const place = { address: '127.0.0.1', port: 0, silent: true, directory };
  server = new S3rver({ ...place, configureBuckets });
  endpoint = `http://127.0.0.1:${(await server.run()).port}`;
  [lectern, empty] = await Promise.all([startLectern(), cloneDatabase(SERVER_URL, 'template0')]);
  await published(lectern, TOPIC, { name: 'Water' });
});

afterAll(async () => {
  await lectern.stop();
  await empty.drop();
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const settings = (url: string, more: Readonly<Record<string, string>> = {}) => ({
  ...testEnvironment(url),
  ...KEYS,
  AWS_ENDPOINT_URL_S3: endpoint,
  ...more,
});

const backUp = (...args: string[]) => runCommand('backup', args, settings(lectern.databaseUrl));

describe('a backup in a bucket', () => {
  it('is made, checked and restored as a file is', async () => {
    const made = await backUp('--json', 's3://backups/nightly/');
    expect(made).toMatchObject({ status: 0, stderr: '' });
    const { file, size } = JSON.parse(made.stdout) as { file: string; size: number };
    expect(file).toMatch(/^s3:\/\/backups\/nightly\/lectern-[\dTZ-]+\.tar\.gz$/);
    expect(size).toBeGreaterThan(10_000);

    const verified = await runCommand(
      'backup',
      ['--verify', file],
      settings('postgresql://nobody@127.0.0.1:9/none'),
    );
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringContaining('whole, ') });

    const host = copyRelease('0.1.0');
    const restored = await runCommand('restore', [file], settings(empty.url), host.root);
    host.remove();
    expect(restored).toMatchObject({ status: 0 });
    const [rows] = await runSql(empty.url, 'select name from topics');
    expect(rows).toEqual([{ name: 'Water' }]);
  });

  it('makes room for the newest, and leaves everything else', async () => {
    expect((await backUp('s3://backups/kept/lectern-other.tar.gz')).status).toBe(0);
    for (let count = 0; count < 3; count += 1) await backUp('s3://backups/kept/');
    const last = await backUp('--keep', '2', '--json', 's3://backups/kept/');
    const { deleted } = JSON.parse(last.stdout) as { deleted: string[] };

    expect(deleted).toHaveLength(2);
    const other = ['--verify', 's3://backups/kept/lectern-other.tar.gz'];
    expect((await backUp(...other)).status).toBe(0);
    expect((await backUp('--verify', `s3://backups/kept/${deleted[0] ?? ''}`)).status).toBe(2);
  });

  it.each([
    ['a bucket that is not there', 's3://nowhere/', {}, 'NoSuchBucket'],
    [
      'a server that is not there',
      's3://backups/',
      { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' },
      'ECONNREFUSED',
    ],
    ['no keys', 's3://backups/', { AWS_SECRET_ACCESS_KEY: '' }, 'AWS_SECRET_ACCESS_KEY'],
    ['another scheme', 'gs://backups/', {}, 's3://bucket/folder/'],
    ['no bucket', 's3:///folder/', {}, 's3://bucket/folder/'],
  ])(
    '%s is refused in one sentence, before anything is written',
    async (_, place, more, reason) => {
      const environment = settings(lectern.databaseUrl, more);
      const { status, stdout, stderr } = await runCommand('backup', [place], environment);

      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(reason);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  it('has no name when the network breaks while it is sent', async () => {
    const network = await startCuttingProxy(endpoint);
    const environment = settings(lectern.databaseUrl, { AWS_ENDPOINT_URL_S3: network.url });
    const failed = await runCommand('backup', ['s3://backups/cut/one.tar.gz'], environment);
    await network.stop();

    expect([failed.status, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toContain('The backup was given up, and nothing was kept');
    expect(network.cuts()).toBeGreaterThan(0);
    expect((await backUp('--verify', 's3://backups/cut/one.tar.gz')).status).toBe(2);
  });
});

/** Lets everything through but files: each connection ends in the middle of one. */
const startCuttingProxy = async (target: string) => {
  let cuts = 0;
  const proxy = net.createServer((client) => {
    const upstream = net.connect(Number(new URL(target).port), '127.0.0.1');
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.on('data', (bytes) => {
      if (bytes.toString('latin1', 0, 4) !== 'PUT ') {
        upstream.write(bytes);
        return;
      }
      cuts += 1;
      upstream.destroy();
      client.destroy();
    });
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as net.AddressInfo).port}`,
    cuts: () => cuts,
    stop: () => new Promise((resolve) => proxy.close(resolve)),
  };
};
