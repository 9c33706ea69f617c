import { textAt } from './record';

/** The code by which Node, PostgreSQL (SQLSTATE) or a library tells one failure from others; empty where there is none. */
export const failureCode = (error: unknown): string => textAt(error, 'code') ?? '';
