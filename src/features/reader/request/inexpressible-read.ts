/** The request cannot be one statement with exactly Strapi's answer. */
export class InexpressibleRead extends Error {
  override readonly name = 'InexpressibleRead';
}
