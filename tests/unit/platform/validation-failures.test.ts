import { yup } from '@strapi/utils';

/** Strapi asks the database from within its validation, where something is to be unique. */
const asking = (outcome: () => Promise<boolean>) =>
  yup.object({ name: yup.string().test('unique', 'must be unique', outcome) });

describe('a test of Strapi’s validation', () => {
  it('that fails at something else than the value fails the whole, and is heard', async () => {
    const away = new Error('Connection terminated unexpectedly');
    const validating = asking(() => Promise.reject(away)).validate({ name: 'a' });

    await expect(validating).rejects.toBe(away);
  }, 5_000);

  it('that finds the value wrong says so', async () => {
    const validating = asking(() => Promise.resolve(false)).validate({ name: 'a' });

    await expect(validating).rejects.toThrow('must be unique');
  });
});
