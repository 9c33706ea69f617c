/** By what the stand-in servers tell requests apart: all that makes their answers differ. */
export function answerKey(method: string, path: string, body: string): string {
  return method === 'GET' ? path : `${path} ${body}`;
}
