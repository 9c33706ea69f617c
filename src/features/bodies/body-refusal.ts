/** Why a body is not taken. The codes are stable. */
export interface BodyRefusal {
  readonly status: 400 | 413 | 415 | 503 | 507;
  readonly code:
    | 'BODY_INVALID'
    | 'BODY_TOO_DEEP'
    | 'PAYLOAD_TOO_LARGE'
    | 'UNSUPPORTED_MEDIA_TYPE'
    | 'UPLOADS_BUSY'
    | 'DISK_FULL';
  readonly name: string;
  readonly message: string;
}

const refusalBy =
  (status: BodyRefusal['status'], code: BodyRefusal['code'], name: string) =>
  (message: string): BodyRefusal => ({ status, code, name, message });

export const invalidBody = refusalBy(400, 'BODY_INVALID', 'ValidationError');

export const nestedTooDeep = refusalBy(400, 'BODY_TOO_DEEP', 'ValidationError');

const payloadTooLarge = refusalBy(413, 'PAYLOAD_TOO_LARGE', 'PayloadTooLargeError');

/** @param most bytes */
export const tooLarge = (what: string, most: number): BodyRefusal =>
  payloadTooLarge(`${what} is larger than ${sizeInWords(most)}. Send less at once.`);

export const tooMany = (what: string, most: number): BodyRefusal =>
  payloadTooLarge(`The form has more than ${most} ${what}. Send fewer at once.`);

export const unsupportedType = refusalBy(
  415,
  'UNSUPPORTED_MEDIA_TYPE',
  'UnsupportedMediaTypeError',
);

export const uploadsBusy: BodyRefusal = {
  status: 503,
  code: 'UPLOADS_BUSY',
  name: 'ServiceUnavailableError',
  message: 'Too many files are being received at the moment. Try again in a few seconds.',
};

export const diskFull: BodyRefusal = {
  status: 507,
  code: 'DISK_FULL',
  name: 'InsufficientStorageError',
  message:
    'The server has no room left for files. Nothing was saved; who runs it must free or add disk space.',
};

const sizeInWords = (bytes: number): string =>
  bytes % (1024 * 1024) === 0
    ? `${bytes / (1024 * 1024)} MB`
    : `${Math.round((bytes / 1024) * 10) / 10} kB`;
