import type { Field } from '../../src/core/model/content-type.ts';
import type { Template } from '../../src/core/model/template.ts';
import type { Theme } from '../../src/core/document/node.ts';
import type { SiteLocale, SiteMenu } from '../../src/features/tenancy/site.ts';

/** One site of the demo partner, as data. `@entry:key` and `@asset:key` stand for ids. */
export interface DemoSite {
  readonly slug: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly defaultLocale: string;
  readonly locales: readonly SiteLocale[];
  readonly timeZone: string;
  readonly tagline: Readonly<Record<string, string>>;
  readonly footerNote: Readonly<Record<string, string>>;
  readonly theme: Theme;
  readonly menus: readonly SiteMenu[];
  /** Key of an image. */
  readonly logo: string;
  readonly images: readonly DemoImage[];
  readonly types: readonly DemoType[];
  /** In an order in which each refers only to earlier ones. */
  readonly entries: readonly DemoEntry[];
}

export interface DemoImage {
  readonly key: string;
  /** File in `prisma/demo/images`. */
  readonly file: string;
  readonly alt: Readonly<Record<string, string>>;
  readonly title: string;
  readonly focal?: { readonly x: number; readonly y: number };
}

export interface DemoType {
  readonly name: string;
  readonly plural: string;
  readonly label: string;
  readonly description: string;
  readonly titleField: string;
  readonly path: string | null;
  readonly template: Template | null;
  readonly fields: readonly DemoField[];
}

export type DemoField = Pick<Field, 'name' | 'type' | 'label'> & Partial<Omit<Field, 'id' | 'name' | 'type' | 'label'>>;

export interface DemoEntry {
  readonly key: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}
