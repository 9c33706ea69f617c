import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { runSql } from './test-databases';
import { PROJECT_ROOT } from './test-environment';

export interface StoredPicture {
  readonly documentId: string;
  /** On the disk: it outlives the database. */
  readonly path: string;
}

/** A photograph of a camera's size in the media library, as if somebody had sent it. */
export const storePicture = async (databaseUrl: string): Promise<StoredPicture> => {
  const hash = `camera_${randomBytes(5).toString('hex')}`;
  const documentId = randomBytes(12).toString('hex');
  const path = join(PROJECT_ROOT, 'public', 'uploads', `${hash}.jpg`);
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 6_000, height: 4_000, channels: 3, background: '#000', noise } as const;
  await sharp({ create }).jpeg().toFile(path);
  await runSql(
    databaseUrl,
    `insert into files (document_id, name, hash, ext, mime, size, url, width, height, provider, created_at, updated_at)
     values ('${documentId}', 'camera.jpg', '${hash}', '.jpg', 'image/jpeg', 9000, '/uploads/${hash}.jpg', 6000, 4000,
       'local', now(), now())`,
  );
  return { documentId, path };
};
