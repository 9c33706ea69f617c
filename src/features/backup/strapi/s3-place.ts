import { PassThrough, Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { numberAt, textAt, valueAt } from '../../../lib/record';
import { StartRefused } from '../../../platform/start-refused';
import { namesToDelete } from '../backup-name';
import { describeS3, type S3Address } from '../s3-address';
import type { Archive, BackupFolder, BackupPlace } from './backup-place';

export interface S3Settings {
  /** Of whoever speaks S3; not given: Amazon. */
  readonly endpoint?: string | undefined;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** Bytes that are sent at once; ten thousand of them are the largest file that S3 takes from us: 320 GB. */
const PART = 32 * 1024 * 1024;

/** An object of a bucket. */
export const s3Place = (settings: S3Settings, address: S3Address): BackupPlace => {
  const client = createClient(settings);
  const name = describeS3(address);
  const target = { Bucket: address.bucket, Key: address.key };
  return {
    name,
    archive: () => createS3Archive(client, address),
    size: async () => {
      try {
        return (await client.send(new HeadObjectCommand(target))).ContentLength ?? 0;
      } catch (error) {
        if (numberAt(valueAt(error, '$metadata'), 'httpStatusCode') === 404) return null;
        throw refused(`${name} cannot be read`, error);
      }
    },
    read: async () => {
      const { Body: body } = await client.send(new GetObjectCommand(target));
      if (body instanceof Readable) return body;
      throw new Error(`${name} came without content.`);
    },
  };
};

export const s3Folder = (
  settings: S3Settings,
  { bucket, key: folder }: S3Address,
): BackupFolder => {
  const client = createClient(settings);
  const list = { Bucket: bucket, Prefix: folder, Delimiter: '/' };
  return {
    place: (name) => s3Place(settings, { bucket, key: folder + name }),
    deleteOlder: async (keep) => {
      const keys: string[] = [];
      for await (const { Contents: found = [] } of paginateListObjectsV2({ client }, list)) {
        keys.push(...found.flatMap(({ Key: key }) => key ?? []));
      }
      const names = namesToDelete(
        keys.map((key) => key.slice(folder.length)),
        keep,
      );
      for (const name of names) {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: folder + name }));
      }
      return names;
    },
  };
};

const createClient = ({ endpoint, region, sessionToken, ...keys }: S3Settings): S3Client =>
  new S3Client({
    region,
    credentials: { ...keys, ...(sessionToken === undefined ? {} : { sessionToken }) },
    // Not all who speak S3 have addresses for each bucket, or know the newer checksums; the archive has its own sums.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

/** S3 shows an object when all its parts are there, and not before. */
const createS3Archive = (client: S3Client, { bucket, key }: S3Address): Archive => {
  const stream = new PassThrough();
  const params = { Bucket: bucket, Key: key, Body: stream, ContentType: 'application/gzip' };
  const upload = new Upload({ client, params, partSize: PART, queueSize: 2 });
  let sending: Promise<unknown> = Promise.resolve();
  return {
    open: async () => {
      try {
        const one = { Bucket: bucket, Prefix: key, MaxKeys: 1 };
        await client.send(new ListObjectsV2Command(one));
      } catch (error) {
        throw refused(`The bucket ${bucket} cannot be used`, error);
      }
      sending = upload.done();
      // Whoever writes is told at once; who waits for the end is told the reason.
      sending.catch((error: unknown) => stream.destroy(error instanceof Error ? error : undefined));
      return stream;
    },
    complete: async () => {
      await sending;
    },
    abandon: async () => {
      stream.destroy();
      await upload.abort().catch(() => undefined);
      await sending.catch(() => undefined);
    },
  };
};

const refused = (what: string, cause: unknown): StartRefused => {
  const reason = textAt(cause, 'name') ?? '';
  const code = textAt(cause, 'code') ?? (reason === 'Error' ? 'no answer' : reason);
  return new StartRefused(
    `${what} (${code}): check the address, AWS_ENDPOINT_URL_S3, AWS_REGION and the keys.`,
    { cause },
  );
};
