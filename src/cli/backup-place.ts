import { mkdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { loadEnvironmentFile, processEnvironment, readEnvironment } from '../../config/environment';
import { isFolderAddress, readS3Address, type S3Address } from '../features/backup/s3-address';
import type { BackupFolder, BackupPlace } from '../features/backup/strapi/backup-place';
import { localFolder, localPlace } from '../features/backup/strapi/local-place';
import type { S3Settings } from '../features/backup/strapi/s3-place';
import { failureCode } from '../lib/failure-code';
import { omitKnownWarnings } from '../platform/known-warnings';
import { StartRefused } from '../platform/start-refused';
import { findProjectRoot } from './project-root';
import { resolveTyped } from './typed-path';

/** What somebody named for a backup that is to be written. Throws StartRefused. */
export type BackupTarget =
  | { readonly kind: 'folder'; readonly name: string; readonly folder: BackupFolder }
  | { readonly kind: 'file'; readonly place: BackupPlace };

export const targetOf = async (typed: string): Promise<BackupTarget> => {
  const address = s3AddressOf(typed);
  if (address) {
    const { s3Folder, s3Place } = await loadS3();
    return isFolderAddress(address)
      ? { kind: 'folder', name: typed, folder: s3Folder(s3Settings(), address) }
      : { kind: 'file', place: s3Place(s3Settings(), address) };
  }
  const path = privatePath(typed);
  if (typed.endsWith('/')) await makeFolder(path);
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  return isFolder
    ? { kind: 'folder', name: path, folder: localFolder(path) }
    : { kind: 'file', place: localPlace(path) };
};

/** A backup that is there already. Throws StartRefused. */
export const backupAt = async (typed: string): Promise<BackupPlace> => {
  const address = s3AddressOf(typed);
  const place = address
    ? (await loadS3()).s3Place(s3Settings(), address)
    : localPlace(resolveTyped(typed));
  if ((await place.size()) !== null) return place;
  throw new StartRefused(`There is no file ${place.name}.`);
};

const s3AddressOf = (typed: string): S3Address | null => {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(typed)) return null;
  const address = readS3Address(typed);
  if (address) return address;
  throw new StartRefused(
    `${typed} is no place for a backup: name a file, a folder, or s3://bucket/folder/.`,
  );
};

/** Loaded for those who need it: it is large. */
const loadS3 = async () => {
  omitKnownWarnings(process);
  return import('../features/backup/strapi/s3-place');
};

/** Needs no other setting: a backup is checked without a database. */
const s3Settings = (): S3Settings => {
  loadEnvironmentFile(findProjectRoot());
  const read = readEnvironment(processEnvironment(), 'build');
  if (!read.ok) throw new StartRefused(read.problems.map(({ message }) => message).join(' '));
  const { environment } = read;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new StartRefused('S3 needs keys: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  }
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken: environment.AWS_SESSION_TOKEN,
    endpoint: environment.AWS_ENDPOINT_URL_S3,
    region: environment.AWS_REGION,
  };
};

const privatePath = (typed: string): string => {
  const path = resolveTyped(typed);
  if (!`${path}${sep}`.startsWith(join(findProjectRoot(), 'public') + sep)) return path;
  throw new StartRefused(`Everybody could download ${path}: name a place outside of public.`);
};

const makeFolder = async (path: string): Promise<void> => {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new StartRefused(`The folder ${path} cannot be made (${failureCode(cause)}).`, {
      cause,
    });
  }
};
