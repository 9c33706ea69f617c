/** After all integration suites: the embedded PostgreSQL stops, unless somebody else uses it. */
export default async function tearDown(): Promise<void> {
  const database = globalThis.lecternTestDatabase;
  globalThis.lecternTestDatabase = undefined;
  await database?.release();
}
