import type { DemoSite } from '../demo-site.ts';
import { hotelEntries } from './entries.ts';
import { frame, images, types } from './site.ts';

export const hotel: DemoSite = { ...frame, types, images, entries: hotelEntries };
