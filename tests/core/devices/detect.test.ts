import { describe, expect, it } from 'vitest';
import { detectDevice } from '../../../src/core/devices/detect.ts';
import { CARRIERS, DEVICE_CLASSES } from '../../../src/core/devices/profile.ts';
import { findProfile } from '../../../src/core/devices/profiles/index.ts';

const detect = (userAgent: string, headers: Record<string, string> = {}) => detectDevice({ userAgent, headers });
const CHROME = ' AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0';
const REDUCED = `Mozilla/5.0 (Linux; Android 10; K)${CHROME} Mobile Safari/537.36`;

describe('Japanese carriers', () => {
  it.each([
    ['DoCoMo/1.0/P501i', 'imode-1', 'docomo', 'P501i'],
    ['DoCoMo/1.0/P503i/c10', 'imode-c10', 'docomo', 'P503i'],
    ['DoCoMo/1.0/SH505i/c20/TB/W24H12', 'imode-505i', 'docomo', 'SH505i'],
    ['DoCoMo/2.0 P900i(c100;TB;W24H12)', 'imode-foma', 'docomo', 'P900i'],
    ['DoCoMo/2.0 N02B(c500;TB;W24H16)', 'imode-2', 'docomo', 'N02B'],
    ['KDDI-CA39 UP.Browser/6.2.0.13.1.5 (GUI) MMP/2.0', 'au-wap2', 'au', 'W53CA'],
    ['UP.Browser/3.04-CA14 UP.Link/3.4.4', 'au-hdml', 'au', 'C452CA'],
    ['J-PHONE/3.0/J-SH07', 'sb-c', 'softbank', 'SH07'],
    ['J-PHONE/4.3/V603SH SH/0007aa Profile/MIDP-1.0', 'sb-p', 'softbank', 'V603SH'],
    ['J-PHONE/5.0/V801SA SA/0001JP Profile/MIDP-1.0', 'sb-w', 'softbank', 'V801SA'],
    ['Vodafone/1.0/V703SHf/SHJ001 Browser/UP.Browser/7.0.2.1 Profile/MIDP-2.0', 'sb-3gc', 'softbank', 'V703SHf'],
    ['SoftBank/1.0/910T/TJ001/SN123456789012345 Browser/NetFront/3.3', 'sb-3gc', 'softbank', '910T'],
    ['Mozilla/3.0(WILLCOM;KYOCERA/WX310K/2;1.0.2.12/0.1/C100) Opera 7.0', 'willcom', 'willcom', 'KYOCERA/WX310K/2'],
    ['emobile/1.0.0 (H11T; like Gecko; Wireless) NetFront/3.4', 'emobile', 'emobile', 'H11T'],
  ])('%s', (userAgent, profile, carrier, model) => {
    expect(detect(userAgent)).toMatchObject({
      class: 'feature-phone',
      renderClass: 'FEATURE_PHONE',
      profile,
      carrier,
      model,
    });
  });

  it('keeps the carrier of a crawler that wears a handset, so that it gets that page', () => {
    const found = detect(
      'DoCoMo/2.0 N905i(c100;TB;W24H16) (compatible; Googlebot-Mobile/2.1; +http://www.google.com/bot.html)',
    );
    expect(found).toMatchObject({ class: 'bot', carrier: 'docomo', profile: 'imode-foma' });
  });
});

describe('devices', () => {
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64)${CHROME} Safari/537.36`, 'desktop', 'pc'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      'desktop',
      'pc',
    ],
    [REDUCED, 'smartphone', 'smartphone'],
    [`Mozilla/5.0 (Linux; Android 13; SM-X710)${CHROME} Safari/537.36`, 'tablet', 'tablet'],
    [
      'Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
      'tablet',
      'tablet',
    ],
    ['Mozilla/5.0 (Mobile; Nokia 8110 4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5', 'feature-phone', 'kaios'],
    [
      'Mozilla/5.0 (Mobile; Nokia 6300 4G; rv:84.0; Android) Gecko/84.0 Firefox/84.0 KAIOS/3.0',
      'feature-phone',
      'kaios-3',
    ],
    [
      'Opera/9.80 (J2ME/MIDP; Opera Mini/8.0.35626/35.6368; U; en) Presto/2.8.119 Version/11.10',
      'feature-phone',
      'opera-mini',
    ],
    ['Nokia6300/2.0 (05.00) Profile/MIDP-2.0 Configuration/CLDC-1.1', 'feature-phone', 'wap2'],
    ['Nokia7110/1.0 (04.77)', 'feature-phone', 'wml13'],
    ['LGE-LG3200 UP.Browser/4.1.27 UP.Link/1.1', 'feature-phone', 'wml13'],
    [
      'Mozilla/5.0 (Series40; Nokia311/07.36; Profile/MIDP-2.1 Configuration/CLDC-1.1) Gecko/20100401 S40OviBrowser/4.4',
      'feature-phone',
      's40-classic',
    ],
    [`Mozilla/5.0 (Linux; Android 8.1.0; KYF37 Build/0.1)${CHROME} Mobile Safari/537.36`, 'feature-phone', 'garaho'],
    ['Lynx/2.8.9rel.1 libwww-FM/2.14 SSL-MM/1.4.1', 'desktop', 'text'],
    ['w3m/0.5.3+git20230121', 'desktop', 'text'],
    [
      'BrightSign/8.2.35 (XT1144) Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 QtWebEngine/5.12.3 Chrome/69.0',
      'signage',
      'signage',
    ],
    ['GAPI/1.0 (UUID:1234; NAME:lobby) garlic-linux/0.6 (MODEL:Garlic)', 'signage', 'signage'],
    ['Anthias/0.18 (+https://anthias.screenly.io)', 'bot', 'bot'],
    [
      'Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.79 Safari/537.36',
      'tv',
      'pc',
    ],
    [
      'Mozilla/5.0 (PlayStation; PlayStation 5/2.26) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0',
      'console',
      'pc',
    ],
    [
      'Mozilla/5.0 (Linux; U; en-US) AppleWebKit/528.5+ (KHTML, like Gecko) Version/4.0 Kindle/3.0 (screen 600X800; rotate)',
      'ereader',
      'tablet',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0 Safari/537.36 Tesla/2022.12',
      'car',
      'tablet',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; Quest 3) AppleWebKit/537.36 OculusBrowser/32.1 Chrome/122.0 VR Safari/537.36',
      'wearable',
      'tablet',
    ],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'preview', 'bot'],
    ['curl/8.5.0', 'bot', 'bot'],
    ['', 'unknown', 'pc'],
  ])('%s', (userAgent, deviceClass, profile) => {
    expect(detect(userAgent)).toMatchObject({ class: deviceClass, profile });
  });

  it('does not take a handset maker for a machine', () => {
    expect(detect(`Mozilla/5.0 (Linux; Android 9; CUBOT_X19)${CHROME} Mobile Safari/537.36`).class).toBe('smartphone');
  });

  it('gives old smartphones the light page of their time', () => {
    const symbian =
      'Mozilla/5.0 (SymbianOS/9.2; U; Series60/3.1 NokiaE71-1/110.07.127) AppleWebKit/413 (KHTML, like Gecko) Safari/413';
    expect(detect(symbian)).toMatchObject({
      class: 'smartphone',
      renderClass: 'FEATURE_PHONE',
      profile: 's40-classic',
    });
  });
});

describe('headers', () => {
  it('reads the model that a reduced User-Agent leaves out', () => {
    const hints = { 'Sec-CH-UA-Mobile': '?0', 'Sec-CH-UA-Platform': '"Android"', 'Sec-CH-UA-Model': '"BRAVIA 4K VH2"' };
    expect(detect(REDUCED.replace(' Mobile', ''), hints)).toMatchObject({ class: 'tv', model: 'BRAVIA 4K VH2' });
  });

  it('believes form factors of Chromium only, and never a desktop of a handset', () => {
    const factors = (value: string) => ({ 'Sec-CH-UA-Form-Factors': value });
    expect(detect(REDUCED.replace(' Mobile', ''), factors('"Automotive"')).class).toBe('car');
    expect(detect(REDUCED, factors('"Desktop"')).class).toBe('smartphone');
    expect(detect('DoCoMo/2.0 P900i(c100;TB;W24H12)', factors('"Desktop"')).profile).toBe('imode-foma');
    expect(detect('Nokia6300/2.0 (05.00) Profile/MIDP-2.0', factors('"Tablet"')).class).toBe('feature-phone');
  });

  it('classifies the handset behind a rendering proxy, not the proxy', () => {
    const mini = 'Opera/9.80 (J2ME/MIDP; Opera Mini/8.0.35626/35.6368; U; xx) Presto/2.8.119 Version/11.10';
    const found = detect(mini, {
      'X-OperaMini-Phone-UA': 'SAMSUNG-GT-i8000/1.0 (Windows CE; Opera Mobi; U; en) Opera 9.5',
    });
    expect(found).toMatchObject({ class: 'smartphone', profile: 'opera-mini' });
    expect(
      detect(`Mozilla/5.0 (Windows NT 10.0)${CHROME} Safari/537.36`, { 'X-OperaMini-Phone-UA': 'Nokia6300/2.0' }).class,
    ).toBe('desktop');
  });

  it('knows a player by its own header and by its app', () => {
    const tv =
      'Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.5) AppleWebKit/537.36 (KHTML, like Gecko) 85.0.4183.93/6.5 TV Safari/537.36';
    expect(detect(tv).class).toBe('tv');
    expect(detect(tv, { 'X-Signage-Agent': 'GAPI/1.0 (UUID:1; NAME:a) garlic (MODEL:x)' }).class).toBe('signage');
    expect(detect(REDUCED, { 'X-Requested-With': 'xogo.xogoplayer' }).class).toBe('signage');
    expect(detect(REDUCED, { 'X-Requested-With': 'com.example.shop' }).class).toBe('smartphone');
  });
});

describe('answers', () => {
  it('obey an override, whether it names a profile or a class, and ignore one that names nothing', () => {
    const input = { userAgent: REDUCED };
    expect(detectDevice({ ...input, override: 'imode-foma' })).toMatchObject({
      class: 'feature-phone',
      carrier: 'docomo',
      rule: 'override',
      confidence: 1,
    });
    expect(detectDevice({ ...input, override: 'SIGNAGE' })).toMatchObject({ class: 'signage', profile: 'signage' });
    expect(detectDevice({ ...input, override: 'tv' })).toMatchObject({ class: 'tv', profile: 'pc' });
    expect(detectDevice({ ...input, override: '../../etc' })).toMatchObject({ class: 'smartphone' });
  });

  it('are always whole: a class, a profile that exists, a rule, a confidence between 0 and 1', () => {
    for (const userAgent of [REDUCED, '', 'x', 'DoCoMo/1.0/X', 'curl/8', 'Mozilla/5.0', 'Android', '(((((', 'KDDI-']) {
      const found = detect(userAgent);
      expect(DEVICE_CLASSES).toContain(found.class);
      expect(findProfile(found.profile)?.renderClass).toBe(found.renderClass);
      expect(found.rule).not.toBe('');
      expect(found.confidence).toBeGreaterThanOrEqual(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
      if (found.carrier !== null) expect(CARRIERS).toContain(found.carrier);
    }
  });
});
