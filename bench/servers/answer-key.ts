/** By what the stand-in servers tell requests apart: all that makes their answers differ. */
export const answerKey = (method: string, path: string, body: string): string =>
  method === 'GET' ? path : `${path} ${body}`;
