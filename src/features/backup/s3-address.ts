/** A place in an S3 bucket. */
export interface S3Address {
  readonly bucket: string;
  /** Without a slash at its start; a folder's is empty, or ends with a slash. */
  readonly key: string;
}

const BUCKET = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;

/** Null for what is no such address: `s3://bucket/folder/`, `s3://bucket/folder/name.tar.gz`. */
export const readS3Address = (typed: string): S3Address | null => {
  const [, bucket = '', key = ''] = /^s3:\/\/([^/]*)\/?(.*)$/i.exec(typed) ?? [];
  return BUCKET.test(bucket) ? { bucket, key } : null;
};

export const isFolderAddress = ({ key }: S3Address): boolean => key === '' || key.endsWith('/');

export const describeS3 = ({ bucket, key }: S3Address): string => `s3://${bucket}/${key}`;
