import { failureCode } from './failure-code';
import { isRecord, textAt } from './record';

const NO_ROOM = ['ENOSPC', 'EDQUOT'];
/** Libraries in C know errors of the system by their words alone. */
const NO_ROOM_WORDS = /no space left on device|disk quota exceeded/i;

/** Whether an error says that a file system has no room left, or no more for this user. */
export const isDiskFull = (error: unknown): boolean =>
  isRecord(error) &&
  (NO_ROOM.includes(failureCode(error)) ||
    NO_ROOM_WORDS.test(textAt(error, 'message') ?? '') ||
    isDiskFull(error.cause));
