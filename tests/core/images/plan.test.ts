import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { originalPath, parseAssetPath, variantPath } from '../../../src/core/images/address.ts';
import { parsePlanKey, planKey } from '../../../src/core/images/key.ts';
import { BYTE_STEPS, WIDTHS } from '../../../src/core/images/ladder.ts';
import { planCrop, planPicture, planSize, type PictureFacts } from '../../../src/core/images/plan.ts';
import type { DeviceProfile, ImageFormat, RenderClass } from '../../../src/core/devices/profile.ts';
import type { ImageSlot } from '../../../src/core/document/node.ts';

const SLOTS: readonly ImageSlot[] = ['hero', 'content', 'card', 'thumb', 'logo'];

function profile(renderClass: RenderClass, image: DeviceProfile['image']): DeviceProfile {
  // Planning asks these two things only; the rest of a profile would be noise here.
  return { renderClass, image } as DeviceProfile;
}
const pc = profile('PC', { formats: ['webp', 'jpeg', 'png', 'gif'], maxBytes: null, maxWidth: 2560, colours: null });
const foma = profile('FEATURE_PHONE', { formats: ['gif', 'jpeg'], maxBytes: 20_000, maxWidth: 240, colours: null });
const mova = profile('FEATURE_PHONE', { formats: ['gif'], maxBytes: 3000, maxWidth: 96, colours: 256 });
const wap1 = profile('FEATURE_PHONE', { formats: ['wbmp'], maxBytes: 1400, maxWidth: 96, colours: 2 });
const photo: PictureFacts = { width: 1600, height: 1200, mediaType: 'image/jpeg' };

describe('planPicture', () => {
  it('offers modern classes a WebP ladder, widest first, and a JPEG at last', () => {
    expect(planPicture(photo, 'content', pc).map(planKey)).toEqual([
      'webp-1600',
      'webp-1280',
      'webp-960',
      'webp-640',
      'webp-480',
      'webp-320',
      'jpeg-640',
    ]);
    expect(planPicture(photo, 'hero', pc).map(planKey)).toEqual([
      'webp-1600x900',
      'webp-1280x720',
      'webp-960x540',
      'webp-640x360',
      'webp-480x270',
      'jpeg-960x540',
    ]);
  });

  it('keeps the transparency of a drawn logo', () => {
    const plans = planPicture({ width: 600, height: 200, mediaType: 'image/png' }, 'logo', pc);
    expect(plans.at(-1)?.format).toBe('png');
  });

  it('gives a handset exactly one picture inside its width and bytes', () => {
    expect(planPicture(photo, 'content', foma).map(planKey)).toEqual(['jpeg-240-b20000']);
    expect(planPicture({ ...photo, mediaType: 'image/png' }, 'content', foma).map(planKey)).toEqual([
      'gif-240-n256-b20000',
    ]);
    expect(planPicture(photo, 'hero', mova).map(planKey)).toEqual(['gif-96x54-n256-b3000']);
    expect(planPicture(photo, 'content', wap1).map(planKey)).toEqual(['wbmp-96-n2-b1300']);
  });

  it('gives nothing where a profile shows no images or the budget holds none', () => {
    expect(planPicture(photo, 'content', profile('PC', { ...pc.image, formats: [] }))).toEqual([]);
    expect(planPicture(photo, 'content', profile('FEATURE_PHONE', { ...mova.image, maxBytes: 300 }))).toEqual([]);
  });

  it('carries the focal point into crops, so that moving it changes the address', () => {
    const facts = { ...photo, focal: { x: 0.31, y: 1 } };
    expect(planPicture(facts, 'thumb', pc).map(planKey)[0]).toBe('webp-320x320f3a');
    expect(planPicture(facts, 'content', pc).map(planKey)[0]).toBe('webp-1600');
  });

  it('never enlarges, stays on the ladder and survives its own key, whatever the picture', () => {
    const side = fc.integer({ min: 1, max: 12_000 });
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const image = fc.record({
      formats: fc.uniqueArray(fc.constantFrom<ImageFormat>('avif', 'webp', 'jpeg', 'png', 'gif', 'wbmp'), {
        minLength: 1,
      }),
      maxBytes: fc.option(fc.integer({ min: 0, max: 200_000 })),
      maxWidth: fc.constantFrom(96, 118, 132, 230, 240, 320, 480),
      colours: fc.option(fc.constantFrom(2, 4, 216, 256)),
    });
    fc.assert(
      fc.property(
        side,
        side,
        fc.record({ x: unit, y: unit }),
        fc.constantFrom(...SLOTS),
        image,
        (width, height, focal, slot, device) => {
          for (const mediaType of ['image/jpeg', 'image/png']) {
            const facts = { width, height, mediaType, focal };
            const modern = device.formats.includes('webp');
            const plans = planPicture(facts, slot, profile(modern ? 'PC' : 'FEATURE_PHONE', device));
            if (!modern) expect(plans.length).toBeLessThanOrEqual(1);
            for (const plan of plans) {
              expect(parsePlanKey(planKey(plan))).toEqual(plan);
              const size = planSize(facts, plan);
              const crop = planCrop(facts, plan);
              expect(size.width).toBeLessThanOrEqual(crop.width);
              expect(size.height).toBeLessThanOrEqual(crop.height);
              expect(crop.left).toBeGreaterThanOrEqual(0);
              expect(crop.top).toBeGreaterThanOrEqual(0);
              expect(crop.left + crop.width).toBeLessThanOrEqual(width);
              expect(crop.top + crop.height).toBeLessThanOrEqual(height);
              expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(8192);
              if (plan.width > Math.min(...WIDTHS)) expect(plan.width).toBeLessThanOrEqual(device.maxWidth);
              if (!modern && device.maxBytes !== null)
                expect(plan.maxBytes ?? Infinity).toBeLessThanOrEqual(device.maxBytes);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('crops around the focal point', () => {
    const [wide] = planPicture(
      { width: 1000, height: 400, mediaType: 'image/jpeg', focal: { x: 0.9, y: 0.5 } },
      'thumb',
      pc,
    );
    expect(wide && planCrop({ width: 1000, height: 400 }, wide)).toEqual({
      left: 600,
      top: 0,
      width: 400,
      height: 400,
    });
    const [left] = planPicture(
      { width: 1000, height: 400, mediaType: 'image/jpeg', focal: { x: 0.3, y: 0.5 } },
      'thumb',
      pc,
    );
    expect(left && planCrop({ width: 1000, height: 400 }, left)).toEqual({
      left: 100,
      top: 0,
      width: 400,
      height: 400,
    });
  });
});

describe('plan keys from strangers', () => {
  it.each([
    '',
    'webp',
    'webp-641',
    'webp-0',
    'webp-99999',
    'webp-640x361',
    'webp-640x640x640',
    'webp-640-q10',
    'webp-0640',
    'avif-640',
    'svg-640',
    'webp-640-b20000',
    'jpeg-640-b20000',
    'jpeg-240-b20001',
    'jpeg-240-n256',
    'gif-240',
    'gif-240-n255',
    'wbmp-96',
    'wbmp-96-n4',
    'webp-640f37',
    'webp-640x360f3b',
    'webp-640x360f55',
    'webp-640 ',
    'WEBP-640',
    'jpeg-240-b20000-n256',
    'webp-640x360f3',
  ])('refuses %j', (key) => {
    expect(parsePlanKey(key)).toBeNull();
  });

  it('has ladders that no URL can outgrow', () => {
    expect(WIDTHS.length).toBeLessThanOrEqual(16);
    expect([...WIDTHS].sort((a, b) => a - b)).toEqual([...WIDTHS]);
    expect([...BYTE_STEPS].sort((a, b) => a - b)).toEqual([...BYTE_STEPS]);
  });
});

describe('addresses', () => {
  const asset = { assetId: '0190d6a0-1111-7abc-8def-0123456789ab', hash: 'ab'.repeat(32) };

  it('go out and come back', () => {
    const variant = variantPath('town', asset, { key: 'jpeg-240-b20000', format: 'jpeg' });
    expect(variant).toBe(`/assets/town/${asset.assetId}-${'ab'.repeat(8)}/jpeg-240-b20000.jpg`);
    expect(parseAssetPath(variant)).toMatchObject({
      kind: 'variant',
      siteSlug: 'town',
      assetId: asset.assetId,
      planKey: 'jpeg-240-b20000',
    });
    const original = originalPath('town', asset, '避難所 #1?.pdf');
    expect(parseAssetPath(original)).toMatchObject({
      kind: 'original',
      fileName: '避難所 #1?.pdf',
      hash: 'ab'.repeat(8),
    });
  });

  it.each([
    (good: string) => good.replace('.jpg', '.png'),
    (good: string) => good.replace('.jpg', '.jpeg'),
    (good: string) => good.replace('.jpg', ''),
    (good: string) => good.replace('b20000', 'b19999'),
    (good: string) => good.replace('/town/', '/Town/'),
    (good: string) => good.replace('/town/', '/../'),
    (good: string) => good.replace('0190', '019z'),
    (good: string) => good.replace('abab/', 'aba/'),
    (good: string) => `${good}/more`,
    (good: string) => good.replace('/assets', ''),
    (good: string) => good.replace(/jpeg-240.*$/, 'original/%E0%A4%A'),
    (good: string) => good.replace(/jpeg-240.*$/, 'original/'),
  ])('are refused when %s', (spoil) => {
    const good = variantPath('town', asset, { key: 'jpeg-240-b20000', format: 'jpeg' });
    expect(parseAssetPath(good)).not.toBeNull();
    expect(parseAssetPath(spoil(good))).toBeNull();
  });
});
