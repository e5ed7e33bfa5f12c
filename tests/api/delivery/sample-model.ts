/** A model with every field type, and references of every kind. */
import { field, type TypeInput } from './house.ts';

const choices = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
];

export const category: TypeInput = {
  name: 'category',
  plural: 'categories',
  fields: [field('name', 'text'), field('slug', 'slug'), field('rank', 'number', { kind: 'integer' })],
};

export const article: TypeInput = {
  name: 'article',
  plural: 'articles',
  fields: [
    field('title', 'text', { localised: true }),
    field('slug', 'slug'),
    field('summary', 'longText'),
    field('body', 'richText', { localised: true }),
    field('price', 'number', { kind: 'decimal' }),
    field('seats', 'number', { kind: 'integer' }),
    field('pinned', 'boolean'),
    field('day', 'date'),
    field('at', 'dateTime'),
    field('state', 'select', { choices }),
    field('tags', 'select', { choices, multiple: true }),
    field('mail', 'email'),
    field('site', 'url'),
    field('phone', 'phone'),
    field('colour', 'colour'),
    field('place', 'location'),
    field('extra', 'json'),
    field('cover', 'asset'),
    field('gallery', 'asset', { multiple: true }),
    field('category', 'reference', { contentTypes: ['category'] }),
    field('related', 'reference', { contentTypes: ['article'], multiple: true }),
    field('anything', 'reference'),
    field('address', 'group', { fields: [field('city', 'text'), field('floor', 'number', { kind: 'integer' })] }),
    field('sections', 'blocks', {
      shapes: [
        { name: 'hero', label: 'Hero', fields: [field('title', 'text'), field('picture', 'asset')] },
        {
          name: 'quote',
          label: 'Quote',
          fields: [field('text', 'longText'), field('by', 'reference', { contentTypes: ['category'] })],
        },
      ],
    }),
  ],
};

export const model: readonly TypeInput[] = [category, article];
