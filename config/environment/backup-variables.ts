import * as format from './formats';
import { option, type Variable } from './variable';

/** Where backups go that are not to stay on this machine. */
export const BACKUP_VARIABLES = {
  AWS_ENDPOINT_URL_S3: {
    meaning: 'Where backups to s3://… go, of whoever speaks S3. Not given: Amazon.',
    demand: 'never',
    isSecret: false,
    format: format.webAddress,
    example: 'https://s3.example.org',
  },
  AWS_REGION: option('Region of that S3.', format.text, 'us-east-1'),
  AWS_ACCESS_KEY_ID: {
    meaning: 'Key that may read, write, list and delete in the bucket of the backups.',
    demand: 'never',
    isSecret: false,
    format: format.text,
    example: 'AKIAEXAMPLE',
  },
  AWS_SECRET_ACCESS_KEY: {
    meaning: 'What belongs to that key.',
    demand: 'never',
    isSecret: true,
    format: format.text,
  },
  AWS_SESSION_TOKEN: {
    meaning: 'And to that, where the key is for a while only.',
    demand: 'never',
    isSecret: true,
    format: format.text,
  },
} as const satisfies Record<string, Variable>;
