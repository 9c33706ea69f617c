/** After all integration suites: the embedded PostgreSQL stops, unless somebody else uses it. */
export default async function tearDown(): Promise<void> {
  await globalThis.lecternTestDatabase?.release();
}
