import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../src/core/model/check-template.ts';
import { eventFields, isFeedType, isIndexed, schemaTypeOf } from '../../../src/core/model/page-facts.ts';
import type { PageFacts } from '../../../src/core/model/template.ts';
import { contentType, field } from '../render/html/samples.ts';

const part = { kind: 'hero', key: 'hero', title: 'title' } as const;
const withPage = (page: PageFacts) => ({ template: { parts: [part], page } });
const title = field('title', 'text');
const dated = [title, field('date', 'date')];
const event = [title, field('startsOn', 'date'), field('endsAt', 'dateTime'), field('place', 'text')];
const hidden = field('hidden', 'boolean');

describe('what a type is to machines', () => {
  it.each([
    ['a type with a date', contentType('news', dated), 'Article', true],
    ['a type that begins at a date', contentType('event', event), 'Event', true],
    ['a type without dates', contentType('page', [title]), 'WebPage', false],
    ['a single page', contentType('front', dated, { path: '/' }), 'Article', false],
    ['a type without pages', contentType('note', dated, { path: null }), 'Article', false],
    [
      'what the template says',
      contentType('a', [title], withPage({ schema: 'NewsArticle', feed: true })),
      'NewsArticle',
      true,
    ],
    ['a hidden type', contentType('a', dated, withPage({ noindex: true })), 'Article', false],
  ] as const)('%s', (_name, type, schema, feed) => {
    expect([schemaTypeOf(type), isFeedType(type)]).toEqual([schema, feed]);
  });

  it('finds when and where by usual names, or as told', () => {
    const names = (type: Parameters<typeof eventFields>[0]) =>
      Object.values(eventFields(type)).map((found) => (found as { name: string } | null)?.name ?? null);
    expect(names(contentType('event', event))).toEqual(['startsOn', 'endsAt', 'place']);
    expect(names(contentType('news', dated))).toEqual([null, null, null]);
    expect(names(contentType('news', dated, withPage({ starts: 'date' })))).toEqual(['date', null, null]);
  });

  it('lets a field keep single entries from search engines', () => {
    const type = contentType('a', [title, hidden], withPage({ noindex: 'hidden' }));
    expect([isIndexed(type, { hidden: true }), isIndexed(type, { hidden: false }), isIndexed(type, {})]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each<[object, string[]]>([
    [{ schema: 'Event', starts: 'date', feed: false, noindex: 'hidden' }, []],
    [{ schema: 'Novel' }, ['page.schema unknown_choice']],
    [{ noindex: 'title' }, ['page.noindex wrong_field']],
    [{ starts: 'nothing' }, ['page.starts unknown_field']],
    [{ feed: 'yes', colour: 1 }, ['page.colour unknown_member', 'page.feed not_a_boolean']],
  ])('is checked: %j', (page, issues) => {
    const found = checkTemplate({ parts: [part], page }, [...dated, hidden], []);
    expect(found.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(issues);
  });
});
