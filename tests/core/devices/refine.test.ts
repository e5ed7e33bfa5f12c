import { describe, expect, it } from 'vitest';
import { getProfile } from '../../../src/core/devices/profiles/index.ts';
import { refineProfile } from '../../../src/core/devices/refine.ts';

const refine = (id: string, userAgent: string, headers: Record<string, string> = {}) =>
  refineProfile(getProfile(id), { userAgent, headers });

describe('refineProfile', () => {
  it('takes docomo at its cache: c08 is 8,000 bytes, an N2001 with c10 is 10,000', () => {
    expect(refine('imode-c10', 'DoCoMo/1.0/P821i/c08').maxTotalBytes).toBe(8_000);
    expect(refine('imode-foma', 'DoCoMo/2.0 N2001(c10)')).toMatchObject({
      maxTotalBytes: 10_000,
      maxMarkupBytes: 10_000,
    });
    expect(refine('imode-foma', 'DoCoMo/2.0 N2001(c10)').image.maxBytes).toBeLessThanOrEqual(10_000);
  });

  it('takes the screens of known handsets, and leaves unknown ones alone', () => {
    expect(refine('imode-1', 'DoCoMo/1.0/D501i').image).toMatchObject({ maxWidth: 96, colours: 2 });
    expect(refine('imode-1', 'DoCoMo/1.0/X999i')).toBe(getProfile('imode-1'));
  });

  it('takes what au and SoftBank handsets send, in steps', () => {
    const au = refine('au-wap2', 'KDDI-XX99 UP.Browser/6.2', {
      'X-UP-DEVCAP-SCREENPIXELS': '132,176',
      'X-UP-DEVCAP-SCREENDEPTH': '8,BGR332',
    });
    expect(au).toMatchObject({ screen: { width: 128, height: 176 }, image: { maxWidth: 128, colours: 256 } });
    const softbank = refine('sb-3gc', 'SoftBank/1.0/999XX', {
      'x-jphone-display': '176*208',
      'x-jphone-color': 'C65536',
    });
    expect(softbank).toMatchObject({ screen: { width: 176, height: 208 }, image: { maxWidth: 176, colours: null } });
  });

  it('never widens, whatever is claimed', () => {
    expect(refine('au-wap2', 'KDDI-XX99', { 'x-up-devcap-screenpixels': '4000,4000' })).toBe(getProfile('au-wap2'));
    expect(refine('imode-1', 'DoCoMo/1.0/X999i/c500')).toBe(getProfile('imode-1'));
    for (const odd of ['0,0', '-1,-1', 'NaN', '1e9,1', '240', ',', '240,320,1']) {
      expect(refine('sb-3gc', 'SoftBank/1.0/999XX', { 'x-jphone-display': odd })).toBe(getProfile('sb-3gc'));
    }
  });

  it('sends smaller pictures to narrow windows and to readers who save data', () => {
    const modern = `Mozilla/5.0 (Windows NT 10.0) Chrome/126`;
    expect(refine('pc', modern, { 'sec-ch-viewport-width': '400', 'sec-ch-dpr': '2' }).image.maxWidth).toBe(960);
    expect(refine('pc', modern, { 'save-data': 'on' }).image.maxWidth).toBe(640);
    expect(refine('pc', modern, { 'save-data': 'off', 'sec-ch-viewport-width': '1900' })).toBe(getProfile('pc'));
  });

  it('gives equal requests one object, and all sizes a few', () => {
    const seen = new Set(
      Array.from({ length: 2_000 }, (_, i) =>
        refine('sb-3gc', 'SoftBank/1.0/999XX', { 'x-jphone-display': `${20 + (i % 400)}*${20 + ((i * 7) % 500)}` }),
      ),
    );
    expect(seen.size).toBeLessThanOrEqual(100);
    const twice = () => refine('au-wap2', 'KDDI-XX99', { 'x-up-devcap-screenpixels': '120,160' });
    expect(twice()).toBe(twice());
  });
});
