import { createFixedParts } from '../../../../../src/features/reader/strapi/fixed-parts';

const parts = () => createFixedParts({ prefix: 'slot-', locale: 'qq' });
const view = () => ({ guests: { fields: ['name'], populate: { photo: true } } });

describe('fixed parts of queries', () => {
  it('are named by what they say, not by the object', () => {
    const fixed = parts();
    const name = fixed.of(view());

    expect(name).not.toBeNull();
    expect(fixed.of(view())).toBe(name);
    expect(fixed.of({ ...view(), show: true })).not.toBe(name);
  });

  it('have no name where they hold values, which differ from caller to caller', () => {
    const populate = { guests: { filters: { name: { $eq: 'Ada' } } } };
    expect(parts().of(populate)).toBeNull();
  });

  it.each([[undefined], ['*'], [['guests']]])('are none in %j', (populate) => {
    expect(parts().of(populate)).toBeNull();
  });
});
