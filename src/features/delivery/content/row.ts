/** What content queries answer with: plain rows, values resolved for one locale. */
import type { EntryData } from '../../../core/model/content-type.ts';

/** A live publication in one locale. */
export interface EntryRow {
  readonly id: string;
  readonly contentTypeName: string;
  /** Values resolved for `locale`, fallbacks applied; only the fields asked for, where a query named them. */
  readonly data: EntryData;
  readonly slug: string | null;
  /** Address on the site without locale prefix; null = no page. */
  readonly path: string | null;
  readonly locale: string;
  /** The locale whose own values it shows. */
  readonly sourceLocale: string;
  /** When the entry was first published: ISO 8601, UTC. */
  readonly publishedAt: string;
  /** When what is live went live: ISO 8601, UTC. */
  readonly updatedAt: string;
  /** When it will stop being live; null = not planned. */
  readonly unpublishAt: string | null;
  readonly versionNumber: number;
}

/** An uploaded file. */
export interface AssetRow {
  readonly id: string;
  readonly hash: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  /** `#rrggbb`, the average of an image. */
  readonly colour: string | null;
  readonly focal: { readonly x: number; readonly y: number };
  /** Locale → alternative text. */
  readonly alt: Readonly<Record<string, string>>;
  readonly title: string;
}
