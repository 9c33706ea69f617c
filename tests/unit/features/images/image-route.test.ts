import fc from 'fast-check';
import { routeReader } from '../../../../src/contract/api-route';
import { cutAround } from '../../../../src/features/images/focal-cut';
import { IMAGE_ROUTE } from '../../../../src/features/images/image-route';
import { formatFor } from '../../../../src/features/images/picture-format';

const readImageRequest = routeReader(IMAGE_ROUTE);

describe('the format of a picture', () => {
  it.each([
    // Chrome, Safari, Firefox, older ones, curl, and who says nothing.
    ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'avif', 'avif'],
    ['image/webp,image/avif,image/jxl,image/heic,video/*;q=0.8,image/*;q=0.8', 'avif', 'avif'],
    ['image/webp,*/*', 'webp', 'webp'],
    ['image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5', 'jpeg', 'png'],
    ['image/png', 'png', 'png'],
    ['*/*', 'jpeg', 'png'],
    ['', 'jpeg', 'png'],
    [undefined, 'jpeg', 'png'],
    ['image/*', 'jpeg', 'png'],
    ['image/jpeg', 'jpeg', 'jpeg'],
    ['image/avif;q=0, image/webp;q=0.000, */*', 'jpeg', 'png'],
    ['image/avif;q=0.5, IMAGE/WebP ; Q=0.9', 'webp', 'webp'],
    ['image/avif;q=0.5, image/jpeg', 'jpeg', 'jpeg'],
    ['text/html', 'jpeg', 'png'],
    ['image/avif;q=nonsense', 'avif', 'avif'],
    [';;,,q=,', 'jpeg', 'png'],
  ])('for Accept: %s is %s, or %s where it is see-through', (accept, plain, clear) => {
    expect(formatFor(accept, { hasAlpha: false })).toBe(plain);
    expect(formatFor(accept, { hasAlpha: true })).toBe(clear);
  });
});

describe('a request', () => {
  it('names the parameter that is wrong, and what it may be', () => {
    expect(readImageRequest('width=641')).toMatchObject({
      ok: false,
      error: { code: 'PARAMETER_INVALID', parameter: 'width' },
    });
    expect(readImageRequest('fit=Cover')).toMatchObject({ ok: false, error: { parameter: 'fit' } });
    expect(readImageRequest('')).toMatchObject({
      ok: true,
      value: { box: { width: 2400, height: 2400, fit: 'inside' }, format: null, version: null },
    });
  });
});

describe('a cut', () => {
  const side = fc.integer({ min: 1, max: 10_000 });
  const percent = fc.integer({ min: 0, max: 100 });

  it('lies within the picture, wherever its focal point', () => {
    fc.assert(
      fc.property(side, side, side, side, percent, percent, (...numbers) => {
        const [width, height, toWidth, toHeight, x, y] = numbers;
        const form = { width: toWidth, height: toHeight };
        const cut = cutAround({ width, height }, form, { x, y });
        expect(Math.min(cut.left, cut.top)).toBeGreaterThanOrEqual(0);
        expect(Math.min(cut.width, cut.height)).toBeGreaterThanOrEqual(1);
        expect(cut.left + cut.width).toBeLessThanOrEqual(width);
        expect(cut.top + cut.height).toBeLessThanOrEqual(height);
        expect(cut.width === width || cut.height === height).toBe(true);
      }),
    );
  });
});
