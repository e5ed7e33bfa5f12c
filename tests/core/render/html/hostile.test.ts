import { describe, expect, it } from 'vitest';
import { everyNodePage } from './every-node.ts';
import { profileNamed, writePage } from './write-page.ts';

const TEXTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--<script>alert(1)',
  '</script><script>alert(1)</script>',
  '</textarea><svg onload=alert(1)>',
  '{}*{background:url(javascript:alert(1))}',
  '\u2028\u2029]]>&lt;script&gt;',
  '\u0000<\u0000script>alert(1)</script>',
];

const URLS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  '//evil.example/x',
  '/\\evil.example/x',
  '\\\\evil.example',
  '/ok" onclick="alert(1)',
  "/ok' onclick='alert(1)",
  'https://evil.example/"><script>alert(1)</script>',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
];

/** What a parser would do with the page: tags with their attributes, quoted values taken whole. */
function tagsOf(html: string): { name: string; attributes: Map<string, string> }[] {
  const body = html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/(<script type="application\/ld\+json">)(.*?)<\/script>/gs, (_, open: string, json: string) => {
      expect(json).not.toMatch(/[<>]/);
      return `${open}`;
    });
  return [...body.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*>/gi)].map((match) => ({
    name: (match[1] ?? '').toLowerCase(),
    attributes: new Map(
      [...(match[2] ?? '').matchAll(/([a-z:-]+)(?:="([^"]*)")?/gi)].map((one) => [one[1] ?? '', one[2] ?? '']),
    ),
  }));
}

const ADDRESSES = ['href', 'src', 'action', 'poster', 'srcset', 'formaction', 'data'];

function check(html: string): void {
  const tags = tagsOf(html);
  // Every `<` that is left opens or closes one of those tags: nothing slipped past the expression above.
  const opened = html.replace(/<style>.*?<\/style>/gs, '').match(/<[^/!]/g)?.length ?? 0;
  const styles = html.match(/<style>/g)?.length ?? 0;
  expect(opened).toBe(tags.length);
  expect(styles).toBeLessThanOrEqual(1);
  expect(
    tags.filter((tag) => tag.name === 'script').every((tag) => tag.attributes.get('type') === 'application/ld+json'),
  ).toBe(true);
  for (const { attributes } of tags) {
    for (const [name, value] of attributes) {
      expect(name).not.toMatch(/^on|^style$|^srcdoc$/);
      if (ADDRESSES.includes(name)) expect(value, name).toMatch(/^(?:https?:|tel:|mailto:|#|\?|\/(?![/\\]))/);
    }
  }
}

describe.each(['pc', 'smartphone', 'kaios', 'text', 'bot', 'signage'])('hostile content on %s', (id) => {
  it.each(TEXTS)('stays text: %j', (text) => {
    check(writePage(everyNodePage({ text, url: '/ok' }), profileNamed(id)).html);
  });

  it.each(URLS)('is not linked or loaded: %j', (url) => {
    check(writePage(everyNodePage({ text: 'Words', url }), profileNamed(id)).html);
  });

  it('cannot reach the style sheet through the theme', () => {
    const page = everyNodePage();
    const evil = 'red;}</style><script>alert(1)</script>';
    const colours = { primary: evil, accent: evil, background: evil, surface: evil, text: evil, muted: evil };
    const { html } = writePage(
      { ...page, theme: { ...page.theme, colours, dark: colours, radius: Number.NaN } },
      profileNamed(id),
    );
    expect(html).not.toContain('alert(1)');
    check(html);
  });
});

it('the check itself finds what it looks for', () => {
  expect(() => check('<p><a href="javascript:alert(1)">x</a></p>')).toThrow();
  expect(() => check('<p onclick="alert(1)">x</p>')).toThrow();
  expect(() => check('<p><script>alert(1)</script></p>')).toThrow();
  expect(() => check('<p <b>>x</p>')).toThrow();
});
