/** Another program listens where the server should. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}
