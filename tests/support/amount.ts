declare const isThorough: boolean | undefined;

/**
 * How much a test generates: what the environment says, else a part that fits into `npm test`, or all of it in
 * `npm run test:thorough` (jest.config.js).
 */
export const amount = (
  setting: string,
  { usual, thorough }: { readonly usual: number; readonly thorough: number },
): number => Number(process.env[setting] ?? (typeof isThorough === 'undefined' ? usual : thorough));
