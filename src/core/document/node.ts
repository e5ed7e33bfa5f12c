/**
 * The Document: the device-neutral tree that an entry becomes, with every reference resolved.
 * Adapting passes turn it into a smaller Document for a profile; a target's handlers turn that into markup.
 */
import type { PageSchema, PageWeb } from './page-meta.ts';
import type { CalloutTone, FormField } from './rich-text.ts';

export type Mark =
  | { readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'code' | 'sub' | 'sup' }
  | { readonly type: 'ruby'; readonly reading: string }
  | { readonly type: 'lang'; readonly lang: string }
  | { readonly type: 'link'; readonly link: Link };

/** A run of text under one set of marks, outermost first. `\n` is a line break. */
export interface Span {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A resolved address. `page` and `file` are on this installation; the rest leave it. */
export interface Link {
  readonly kind: 'page' | 'file' | 'external' | 'tel' | 'mail';
  /** Absolute path or URL; `tel:`/`mailto:` links hold number or address in `value` too. */
  readonly href: string;
  readonly value?: string;
  readonly subject?: string;
}

/** One encoded result that a page may name. */
export interface PictureSource {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  /** Upper bound of its size in bytes, where the plan has one. */
  readonly maxBytes?: number;
}

/** An image before a profile has been asked (`sources` empty) or after (`sources` best first; the last is the fallback). */
export interface Picture {
  readonly assetId: string;
  /** Content hash of the original; makes variant URLs immutable. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly alt: string;
  /** Focal point, 0 to 1 from the top left. */
  readonly focal: { readonly x: number; readonly y: number };
  /** `#rrggbb` shown until the picture arrives. */
  readonly colour?: string;
  readonly sources: readonly PictureSource[];
}

export interface MediaFile {
  readonly url: string;
  readonly mediaType: string;
  /** Bytes, when known. */
  readonly bytes?: number;
  readonly fileName?: string;
}

export interface EntryCard {
  readonly key: string;
  readonly title: string;
  readonly link: Link | null;
  readonly summary?: string;
  /** Already formatted for the page's locale and time zone. */
  readonly date?: string;
  /** ISO 8601, for machine-readable attributes. */
  readonly dateTime?: string;
  readonly label?: string;
  readonly picture?: Picture;
}

export interface MenuItem {
  readonly label: string;
  readonly link: Link;
  readonly current: boolean;
  readonly children?: readonly MenuItem[];
}

export interface TableRow {
  readonly key: string;
  readonly cells: readonly (readonly Span[])[];
}

interface Of<Type extends string> {
  readonly type: Type;
  /** Stable within one revision: the stored block's `_key`, or the template part's. Losses name it. */
  readonly key: string;
}

export type Node =
  | (Of<'paragraph'> & { readonly content: readonly Span[] })
  | (Of<'heading'> & { readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly content: readonly Span[]; readonly id?: string })
  | (Of<'list'> & {
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly { readonly key: string; readonly content: readonly Node[] }[];
    })
  | (Of<'quote'> & { readonly content: readonly Node[] })
  | (Of<'code'> & { readonly text: string; readonly language?: string })
  | (Of<'image'> & {
      readonly picture: Picture;
      readonly caption: readonly Span[];
      readonly link?: Link;
      /** A named use; decides size and crop. */
      readonly slot: ImageSlot;
    })
  | (Of<'gallery'> & {
      readonly images: readonly { readonly key: string; readonly picture: Picture; readonly caption: string }[];
    })
  | (Of<'video'> & {
      readonly title: string;
      readonly files: readonly MediaFile[];
      readonly poster?: Picture;
      readonly link?: Link;
    })
  | (Of<'audio'> & { readonly title: string; readonly files: readonly MediaFile[]; readonly link?: Link })
  | (Of<'file'> & { readonly title: string; readonly file: MediaFile })
  | (Of<'table'> & {
      readonly caption: string;
      readonly head: readonly TableRow[];
      readonly rows: readonly TableRow[];
      readonly headerColumns: 0 | 1;
    })
  | (Of<'callout'> & { readonly tone: CalloutTone; readonly title: string; readonly content: readonly Node[] })
  | Of<'divider'>
  | (Of<'columns'> & { readonly columns: readonly { readonly key: string; readonly content: readonly Node[] }[] })
  | (Of<'button'> & { readonly label: string; readonly link: Link; readonly tone: 'primary' | 'secondary' })
  | (Of<'linkList'> & {
      readonly title: string;
      readonly links: readonly {
        readonly key: string;
        readonly label: string;
        readonly link: Link;
        readonly description: string;
      }[];
    })
  | (Of<'embed'> & { readonly url: string; readonly title: string; readonly thumbnail?: Picture })
  | (Of<'map'> & {
      readonly latitude: number;
      readonly longitude: number;
      readonly zoom: number;
      readonly label: string;
      readonly address: string;
      readonly picture?: Picture;
    })
  | (Of<'details'> & { readonly summary: string; readonly open: boolean; readonly content: readonly Node[] })
  | (Of<'qrCode'> & {
      readonly value: string;
      readonly label: string;
      /** Rows of modules, true = dark; made outside the core. */
      readonly modules: readonly (readonly boolean[])[];
      /** The same as a picture, for targets that cannot draw. */
      readonly picture?: Picture;
    })
  | (Of<'entryList'> & {
      readonly title: string;
      readonly layout: 'list' | 'cards';
      readonly items: readonly EntryCard[];
      /** Where the rest of the list is; `label` are its words, the frame's own when left out. */
      readonly more?: Link & { readonly label?: string };
    })
  | (Of<'form'> & {
      readonly title: string;
      readonly fields: readonly FormField[];
      /** Where the form is posted to on this installation; null while sending is not set up: shown as contact details. */
      readonly action: string | null;
      readonly contact: Link;
      readonly submitLabel: string;
    })
  /** Label/value pairs: how scalar fields show themselves. */
  | (Of<'facts'> & {
      readonly items: readonly { readonly key: string; readonly label: string; readonly content: readonly Span[] }[];
    })
  /** The opening of a page: title, lead, meta line and picture. Its title is the page's `h1`. */
  | (Of<'hero'> & {
      readonly title: string;
      readonly lead: string;
      readonly meta: readonly { readonly text: string; readonly dateTime?: string }[];
      readonly picture?: Picture;
    })
  // The frame around a page:
  | (Of<'siteHeader'> & {
      readonly name: string;
      readonly tagline: string;
      readonly home: Link;
      readonly logo?: Picture;
    })
  | (Of<'menu'> & { readonly label: string; readonly place: 'header' | 'footer'; readonly items: readonly MenuItem[] })
  | (Of<'breadcrumb'> & {
      readonly label: string;
      readonly items: readonly { readonly label: string; readonly link: Link | null }[];
    })
  | (Of<'languages'> & {
      readonly label: string;
      readonly items: readonly {
        readonly label: string;
        readonly lang: string;
        readonly link: Link;
        readonly current: boolean;
      }[];
    })
  | (Of<'siteFooter'> & { readonly content: readonly Node[]; readonly note: string })
  /** Previous/next part of a page cut to a byte budget; added by paging only. */
  | (Of<'pager'> & {
      readonly page: number;
      readonly pages: number;
      readonly previous: Link | null;
      readonly next: Link | null;
      readonly labels: { readonly previous: string; readonly next: string };
    })
  /** A short message about the page itself: emergency band, preview mark, error text. */
  | (Of<'notice'> & { readonly tone: CalloutTone; readonly text: string; readonly link?: Link });

export type NodeType = Node['type'];
export type NodeOf<Type extends NodeType> = Extract<Node, { type: Type }>;

/** Named uses of an image; `core/images` holds each one's size and crop per class. */
export type ImageSlot = 'hero' | 'content' | 'card' | 'thumb' | 'logo';

export interface Alternate {
  readonly lang: string;
  readonly url: string;
}

/** Facts about the page that become `<head>`, headers and link-preview metadata. */
export interface DocumentMeta {
  readonly title: string;
  readonly siteName: string;
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Absolute URL of the page. */
  readonly url: string;
  readonly alternates: readonly Alternate[];
  readonly picture?: Picture;
  readonly publishedAt?: string;
  readonly updatedAt?: string;
  /** `website`, `article`, …: Open Graph type. */
  readonly kind: 'website' | 'article';
  /** Error pages are 403 (a preview link that is not good), 404, 410, 500 or 503; pages are 200. */
  readonly status: 200 | 403 | 404 | 410 | 500 | 503;
  /** The page as schema.org has it; left out = as `kind` says. */
  readonly schema?: PageSchema;
  /** Left out where a page stands alone, as in the content API. */
  readonly web?: PageWeb;
}

export interface Document {
  readonly meta: DocumentMeta;
  readonly header: readonly Node[];
  readonly main: readonly Node[];
  readonly footer: readonly Node[];
  readonly theme: Theme;
  /** What the template leaves out or changes on the class that this document is for. */
  readonly edits?: readonly TemplateEdit[];
}

/** A part of the template that this class of device sees otherwise, because an editor said so. */
export interface TemplateEdit {
  readonly key: string;
  readonly nodeType: NodeType | 'text';
  readonly action: 'hidden' | 'replaced' | 'shortened';
}

export const THEME_SCALES = ['compact', 'regular', 'large'] as const;
export const THEME_SPACINGS = ['tight', 'regular', 'roomy'] as const;

/** Design tokens of a site. Colours are `#rrggbb`. */
export interface Theme {
  readonly colours: {
    readonly primary: string;
    readonly accent: string;
    readonly background: string;
    readonly surface: string;
    readonly text: string;
    readonly muted: string;
  };
  readonly dark: Theme['colours'] | null;
  readonly font: 'sans' | 'serif' | 'rounded';
  /** Corner radius in CSS px, 0 to 24. */
  readonly radius: number;
  /** How far headings stand out from the text on PCs, tablets and smartphones; left out = regular. */
  readonly scale?: (typeof THEME_SCALES)[number];
  /** Room around and between blocks there; left out = regular. */
  readonly spacing?: (typeof THEME_SPACINGS)[number];
}
