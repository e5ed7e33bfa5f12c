import type { DemoSite } from '../demo-site.ts';
import { events, facilities } from './events.ts';
import { news } from './news.ts';
import { lists, pages } from './pages.ts';
import { frame, images, types } from './site.ts';

export const town: DemoSite = {
  ...frame,
  types,
  images,
  entries: [...pages, ...facilities, ...events, ...news, ...lists],
};
