import fc from 'fast-check';
import {
  pictureUrl,
  pictureVersion,
  sizeInBox,
  widthsOf,
} from '../../../../src/features/content/picture';

describe('the size in a box', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  const asked = fc.option(fc.integer({ min: 1, max: 2_400 }));

  it('is the box where it is cut, else within the box and the picture', () => {
    fc.assert(
      fc.property(side, side, asked, asked, (width, height, toWidth, toHeight) => {
        const picture = { width, height };
        const box = { width: toWidth, height: toHeight };
        const inside = sizeInBox(picture, { ...box, fit: 'inside' });
        expect(inside.width).toBeLessThanOrEqual(Math.min(width, toWidth ?? Infinity));
        expect(inside.height).toBeLessThanOrEqual(Math.min(height, toHeight ?? Infinity));
        const isCut = toWidth !== null && toHeight !== null;
        expect(sizeInBox(picture, { ...box, fit: 'cover' })).toEqual(isCut ? box : inside);
      }),
    );
  });
});

describe('the addresses of a picture', () => {
  const source = { documentId: 'a1', updatedAt: '2026-03-01T12:00:00.000Z' };

  it('say what is asked, and which version', () => {
    const version = pictureVersion(source.updatedAt);
    expect(pictureUrl(source, { width: 640, height: null, fit: 'inside' })).toBe(
      `/images/a1?width=640&v=${version}`,
    );
    expect(pictureUrl(source, { width: 1200, height: 630, fit: 'cover' }, 'jpeg')).toBe(
      `/images/a1?width=1200&height=630&fit=cover&format=jpeg&v=${version}`,
    );
    expect(pictureVersion('2026-03-01T12:00:00.001Z')).not.toBe(version);
  });

  it('are of no width that a picture has not', () => {
    expect(widthsOf(159)).toEqual([]);
    expect(widthsOf(700)).toEqual([160, 240, 320, 480, 640]);
  });
});
