/** The product does not start like this; the message is one sentence that says why and what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
