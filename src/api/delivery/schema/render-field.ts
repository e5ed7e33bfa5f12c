/* eslint-disable max-params -- resolvers have graphql’s own signature */
/** `render`: an entry's whole page as a device gets it, for back ends that hand it on. */
import {
  GraphQLBoolean,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLObjectTypeConfig,
} from 'graphql';
import type { RenderClass } from '../../../core/devices/profile.ts';
import type { LossCount } from '../../../core/render/report.ts';
import type { Loss } from '../../../core/render/target.ts';
import { renderEntry, type RenderedEntry } from '../../../features/delivery/render-entry.ts';
import { invalidInput } from '../../../lib/errors.ts';
import { cost } from './cost.ts';
import { DeviceClassEnum, LocaleScalar } from './scalars.ts';
import type { DeliveryContext, Source } from './source.ts';

/** A page takes as long as some hundred plain fields. */
const RENDER_COST = 100;

const text = new GraphQLNonNull(GraphQLString);
const int = new GraphQLNonNull(GraphQLInt);
const many = <Type extends GraphQLObjectType | typeof GraphQLInt>(type: Type) =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

const describe = <S>(config: GraphQLObjectTypeConfig<S, DeliveryContext>) => new GraphQLObjectType(config);

const RenderLossType = describe<Loss>({
  name: 'RenderLoss',
  description: 'One thing that a device cannot be shown.',
  fields: {
    key: { type: text, description: 'Key of the block of rich text, field or part of the template.' },
    nodeType: { type: text, description: '`table`, `video`, …; `mark` and `text` for what is inside one.' },
    reason: { type: text, description: 'Why, as a stable code such as `no-tables`.' },
    action: { type: text, description: 'What was done instead, such as `groups`, `link` or `dropped`.' },
    text: { type: GraphQLString, description: 'The words that do not reach the reader, if any.' },
  },
});

const LossCountType = describe<LossCount>({
  name: 'LossCount',
  fields: { reason: { type: text }, count: { type: int } },
});

const RenderedPageType = describe<RenderedEntry>({
  name: 'RenderedPage',
  description:
    'A page, ready to be sent. Pictures and files are absolute addresses; links to pages are paths on the site, of its parts `?page=2`.',
  fields: {
    profile: {
      type: text,
      description: 'The device profile that it was made for.',
      resolve: ({ profile }) => profile.id,
    },
    contentType: {
      type: text,
      description: 'Header to send it with, charset included.',
      resolve: ({ part }) => part.contentType,
    },
    charset: { type: text, resolve: ({ profile }) => profile.charset },
    locale: { type: new GraphQLNonNull(LocaleScalar) },
    body: {
      type: text,
      description:
        'Markup before encoding. Send `bodyBase64` to carriers’ handsets: their pictograms have no other form.',
      resolve: ({ part }) => part.text,
    },
    bodyBase64: {
      type: text,
      description: 'The finished bytes in `charset`.',
      resolve: ({ part }) => Buffer.from(part.bytes).toString('base64'),
    },
    page: { type: int, description: 'The part that this is, from 1.', resolve: ({ part }) => part.page },
    pages: {
      type: int,
      description: 'Parts that the page is cut into for this device.',
      resolve: ({ part }) => part.pages,
    },
    bytes: { type: int, description: 'Of this part, encoded.', resolve: ({ part }) => part.bytes.length },
    pageBytes: { type: many(GraphQLInt), description: 'Of each part.', resolve: ({ summary }) => summary.pageBytes },
    totalBytes: { type: int, resolve: ({ summary }) => summary.totalBytes },
    overLimit: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description: 'Some part is larger than the device takes.',
      resolve: ({ summary }) => summary.overLimit,
    },
    losses: {
      type: many(RenderLossType),
      description: 'Of the whole page, whichever part was asked for.',
      resolve: ({ summary }) => summary.losses,
    },
    lossesByReason: { type: many(LossCountType), resolve: ({ summary }) => summary.lossesByReason },
  },
});

interface RenderArguments {
  readonly device: RenderClass;
  readonly profile?: string | null;
  readonly page: number;
}

export const renderField: GraphQLFieldConfig<Source, DeliveryContext, RenderArguments> = {
  type: RenderedPageType,
  description:
    'The page of this entry as a device gets it, in the locale asked for, with what is lost on the way; null where the entry has no page in that locale.',
  args: {
    device: { type: new GraphQLNonNull(DeviceClassEnum), defaultValue: 'PC' },
    profile: { type: GraphQLString, description: 'A device profile’s id, such as `imode-foma`, instead of a class.' },
    page: {
      type: int,
      defaultValue: 1,
      description: 'A part of a page that is cut into several; beyond the last = the last.',
    },
  },
  extensions: cost(RENDER_COST),
  resolve: (source, { device, profile: named, page }, { loader, services, rules, publicUrl }) => {
    const profile = rules.findNamed(named ?? device);
    if (!profile) {
      throw invalidInput('The page', [
        { path: ['profile'], code: 'unknown_profile', message: 'there is no device profile of this id.' },
      ]);
    }
    if (page < 1) {
      throw invalidInput('The page', [{ path: ['page'], code: 'out_of_range', message: 'parts count from 1.' }]);
    }
    const { id, locale } = source.$row;
    return renderEntry(services, loader, { id, locale, profile, page, assetOrigin: publicUrl });
  },
};
