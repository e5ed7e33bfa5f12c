/** What the corpus renders to, judged by the DTDs, the i-mode whitelist, html-validate and the Nu checker. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { DeviceProfile } from '../../src/core/devices/profile.ts';
import { profiles } from '../../src/core/devices/profiles/index.ts';
import { canJudge, complaints, DTD, howToJudge, shared, under } from '../kit/dtd.ts';
import { readDeck } from '../kit/hdml.ts';
import { hasNu, howToNu, nuComplaints } from '../kit/nu.ts';
import { cases, partsOf } from './render-case.ts';

const whitelist = `${shared}vectors/chtml-elements.json`;

const on = (target: string): DeviceProfile[] => profiles.filter((profile) => profile.target === target);

describe.skipIf(!canJudge)(`DTDs (${howToJudge})`, () => {
  it.each(['1.0', '1.1', '1.2'] as const)(
    'every XHTML page is valid XHTML Mobile Profile %s',
    (version) => {
      const pages = [...on('xhtml-mp'), ...on('i-xhtml')].flatMap((profile) =>
        cases.flatMap((name) =>
          partsOf(name, profile).map((part) => ({
            name: `${profile.id}-${name}-${part.page}`,
            text: under(version, part.text),
          })),
        ),
      );
      expect(pages.length).toBeGreaterThan(100);
      expect(complaints(pages)).toBe('');
    },
    120_000,
  );

  it('every deck is valid WML 1.3', () => {
    const decks = on('wml').flatMap((profile) =>
      cases.flatMap((name) =>
        partsOf(name, profile).map((part) => ({ name: `${name}-${part.page}`, text: part.text })),
      ),
    );
    expect(decks.length).toBeGreaterThan(cases.length);
    expect(complaints(decks)).toBe('');
  });

  it('would notice a fault', () => {
    const text = `${DTD['1.0']}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><font>x</font></body></html>`;
    expect(complaints([{ name: 'bad', text }])).toContain('font');
  });
});

describe('HDML (the grammar of its submission, see tests/kit/hdml.ts)', () => {
  it('every deck follows it', () => {
    const faults = cases.flatMap((name) =>
      on('hdml').flatMap((profile) =>
        partsOf(name, profile).flatMap((part) =>
          readDeck(part.text).faults.map((fault) => `${name} ${part.page}: ${fault}`),
        ),
      ),
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['<hdml version=3.0 public=true><display name=page>x</display>', 'never closed'],
    ['<hdml version=3.0 public=true><display name=page><b>x</b></display></hdml>', '<b>'],
    ['<hdml version=3.0 public=true><display name=page><a task=go dest=#gone>x</a></display></hdml>', 'no card'],
    [
      '<hdml version=3.0 public=true><display name=page>x<action type=prev task=prev></display></hdml>',
      'after the text',
    ],
    ['<hdml version=3.0 public=true><display name=page>$x</display></hdml>', 'variable in'],
    ['<hdml version=3.0 public=true><display name=page>x</display><choice name=m>x</choice></hdml>', 'without entries'],
    ['<hdml version=3.0 public=true><choice name=m><ce task=go dest="/">x</choice></hdml>', 'no page'],
    [
      '<hdml version=3.0 public=true><display name=page><action type=soft1 task=go dest="/">x</display></hdml>',
      'label',
    ],
  ])('would notice a fault: %s', (deck, fault) => {
    expect(readDeck(deck).faults.join('; ')).toContain(fault);
  });
});

describe.skipIf(!existsSync(whitelist))('compact HTML (../shared/vectors beside the checkout)', () => {
  const { elements } = JSON.parse(readFileSync(whitelist, 'utf8')) as {
    elements: Record<string, { since: string | null; attrs: Record<string, string | null> }>;
  };
  // Two typing errors of the list's source, and what J-PHONE's HTML adds.
  const extra: Record<string, readonly string[]> = {
    a: ['directkey', 'nonumber'],
    input: ['mode'],
    textarea: ['mode', 'accesskey'],
    form: ['enctype'],
  };

  it.each(on('chtml').map((profile) => [profile.id, profile] as const))(
    '%s gets nothing that its HTML lacks',
    (_, profile) => {
      const version = profile.image.colours !== null && profile.image.colours <= 16 ? 1 : 3;
      const wrong = new Set<string>();
      for (const name of cases) {
        for (const { text } of partsOf(name, profile)) {
          for (const [, tag = '', attributes = ''] of text.matchAll(
            /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)>/g,
          )) {
            const known = elements[tag];
            if (known === undefined || Number(known.since ?? 1) > version) wrong.add(`${name}: <${tag}>`);
            for (const [, attribute = ''] of attributes.matchAll(/\s([a-z-]+)(?:="[^"]*")?/g)) {
              const since = known?.attrs[attribute];
              if (extra[tag]?.includes(attribute) === true && profile.dialect === 'jphone') continue;
              if (since === undefined || Number(since ?? 1) > version) wrong.add(`${name}: <${tag} ${attribute}>`);
            }
          }
          expect(text).not.toMatch(/\/>/);
        }
      }
      expect([...wrong]).toEqual([]);
    },
  );
});

describe('HTML5', () => {
  it('is accepted by html-validate', async () => {
    const validate = new HtmlValidate({
      root: true,
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'require-sri': 'off' },
    });
    const wrong: string[] = [];
    for (const profile of on('html').filter(({ id }) => ['pc', 'smartphone', 'kaios', 'text'].includes(id))) {
      for (const name of cases) {
        const report = await validate.validateString(partsOf(name, profile)[0]?.text ?? '');
        for (const message of report.results.flatMap((result) => result.messages)) {
          wrong.push(`${profile.id} ${name} ${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe.skipIf(!hasNu)(`the Nu checker (${howToNu})`, () => {
  it('finds nothing wrong with any page, its style sheet included', () => {
    const pages = [...on('html'), ...on('signage-html')].flatMap((profile) =>
      cases.flatMap((name) =>
        partsOf(name, profile).map((part) => ({
          name: `${profile.id}-${name}-${part.page}`,
          text: part.text,
        })),
      ),
    );
    expect(nuComplaints(pages)).toEqual([]);
  }, 300_000);

  it('would notice a fault in markup and in style', () => {
    const text =
      '<!doctype html><html lang="en"><head><title>x</title><style>p{colour:red}</style></head><body><p><div></div></p></body></html>';
    expect(nuComplaints([{ name: 'bad', text }]).join('\n')).toMatch(/colour[^]*No “p” element in scope/);
  });
});

describe.skipIf(spawnSync('w3m', ['-version']).status !== 0)('a text browser (apt-get install w3m)', () => {
  it('reads the Shift_JIS page of a 24-column phone', () => {
    const profile = profiles.find(({ id }) => id === 'imode-c10');
    const page = profile === undefined ? undefined : partsOf('town-news', profile)[0];
    const read = execFileSync('w3m', ['-dump', '-T', 'text/html', '-I', 'Shift_JIS', '-O', 'UTF-8', '-cols', '24'], {
      input: page?.bytes ?? new Uint8Array(),
      encoding: 'utf8',
    });
    const text = read.replace(/\s/g, '');
    for (const words of ['みどり町役場', '中央公園(ちゅうおうこうえん)', '熱中症に注意', '17:00', '(C)みどり町'])
      expect(text).toContain(words);
  });
});
