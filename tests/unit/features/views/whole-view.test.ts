import { viewOf, type View } from '../../../../src/features/content/view-declarations';
import { DESCRIBED } from '../../../../src/features/structured-data/strapi/descriptions';
import { wholeView } from '../../../../src/features/views/whole-view';

const NAMES: View = { fields: ['name'], populate: {} };

describe('a view that is read with what its parts are made of', () => {
  it('asks for both, each once', () => {
    const { view } = wholeView({ fields: ['title', 'slug'], populate: { guests: NAMES } }, [
      { fields: ['slug', 'locale'], populate: { show: { fields: ['title'] } } },
      { populate: { guests: { fields: ['name', 'orcid'], populate: { photo: {} } } } },
    ]);

    expect(view).toEqual({
      fields: ['title', 'slug', 'locale'],
      populate: {
        guests: { fields: ['name', 'orcid'], populate: { photo: { populate: {} } } },
        show: { fields: ['title'], populate: {} },
      },
    });
  });

  it('shows nothing of what was read for parts alone', () => {
    const { withoutExtras } = wholeView({ populate: { guests: NAMES, show: NAMES } }, [
      {
        fields: ['title'],
        populate: { guests: { fields: ['orcid'], populate: { links: {} } }, seo: {} },
      },
    ]);
    const row = {
      title: 'Rivers',
      guests: [{ name: 'Ada', orcid: '0', links: [] }, { name: 'Ben' }],
      show: { name: 'Headwaters' },
      seo: null,
    };

    expect(withoutExtras(row)).toEqual({
      title: 'Rivers',
      guests: [{ name: 'Ada' }, { name: 'Ben' }],
      show: { name: 'Headwaters' },
    });
  });

  it('is the view itself where its parts take nothing more', () => {
    const view: View = { populate: { photo: { populate: {} } } };
    const row = { name: 'Ada', photo: null };
    const whole = wholeView(view, [{ fields: ['name'], populate: { photo: { fields: ['url'] } } }]);

    expect(whole.view).toEqual(view);
    expect(whole.withoutExtras(row)).toBe(row);
  });

  it.each(DESCRIBED.map(({ type, shape }) => [type.plural, type.uid, shape] as const))(
    'of %s holds all that machines are told',
    (_, uid, shape) => {
      const full = viewOf(uid, 'full') ?? NAMES;
      const { view } = wholeView(full, [shape]);

      expect(wholeView(view, [shape]).view).toEqual(view);
    },
  );
});
