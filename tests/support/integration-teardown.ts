/** After all integration suites: the embedded PostgreSQL stops, unless somebody else uses it. */
const tearDown = async (): Promise<void> => {
  const database = globalThis.lecternTestDatabase;
  globalThis.lecternTestDatabase = undefined;
  await database?.release();
};

export default tearDown;
