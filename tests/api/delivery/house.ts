/** A server with the content door alone, and sites whose publications are written straight into the tables. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildDeliveryDoor, type DeliveryOptions } from '../../../src/api/delivery/door.ts';
import type { ContentType, Field, FieldOptions, FieldTypeName } from '../../../src/core/model/content-type.ts';
import { writeSearchRows } from '../../../src/features/model/search-rows.ts';
import type { Services } from '../../../src/features/tenancy/context.ts';
import { charset } from '../../../src/platform/charset/charset.ts';
import { createTokenSigner } from '../../../src/platform/crypto/jwt.ts';
import { createIds } from '../../../src/platform/ids.ts';
import type { Database, SqlReader } from '../../../src/platform/db/database.ts';
import { createMemoryBlobs } from '../../../src/platform/blobs/memory.ts';
import { DEFAULT_THEME } from '../../../src/core/render/style/default-theme.ts';
import { createSettableClock, type SettableClock } from '../../kit/clock.ts';
import { openTestDatabase } from '../../kit/database.ts';
import { silentLog } from '../../kit/silent-log.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are looked into by the tests that asked
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: { readonly data?: Json; readonly errors?: Json[]; readonly extensions?: Json };
  readonly text: string;
}

export interface AskOptions {
  readonly site?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly operationName?: string;
}

export interface PutInput {
  readonly site?: string;
  readonly type: string;
  readonly id?: string;
  /** Values by locale of the publication rows; `ja` alone is the usual case. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Locale → the locale it fell back to. */
  readonly fallbacks?: Readonly<Record<string, string>>;
  readonly slug?: string;
  readonly path?: string;
  readonly firstAt?: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

export interface House {
  readonly url: string;
  readonly services: Services;
  readonly clock: SettableClock;
  readonly siteId: (slug?: string) => string;
  readonly typeId: (name: string, site?: string) => string;
  readonly put: (input: PutInput) => Promise<string>;
  /** Ends what is live of an entry, and says so to every node. */
  readonly unpublish: (id: string, site?: string) => Promise<void>;
  readonly asset: (input?: {
    site?: string;
    alt?: Readonly<Record<string, string>>;
    mediaType?: string;
  }) => Promise<string>;
  readonly ask: (query: string, variables?: object, options?: AskOptions) => Promise<Answer>;
  readonly send: (path: string, init?: RequestInit) => Promise<Answer>;
  /** SQL statements of readers since the last call. */
  readonly statements: () => readonly string[];
  readonly close: () => Promise<void>;
}

export function field(name: string, type: FieldTypeName, options: FieldOptions & { localised?: boolean } = {}): Field {
  const { localised = false, ...rest } = options;
  return {
    id: name,
    name,
    type,
    label: `The ${name}`,
    help: '',
    required: false,
    unique: false,
    localised,
    default: null,
    options: rest,
  };
}

export type TypeInput = Pick<ContentType, 'name' | 'plural' | 'fields'>;

export async function openHouse(
  sites: Readonly<Record<string, readonly TypeInput[]>>,
  options: DeliveryOptions = {},
): Promise<House> {
  const test = await openTestDatabase();
  const clock = createSettableClock(new Date('2026-06-01T00:00:00Z'));
  const ids = createIds(clock);
  let seen: string[] = [];
  const db: Database = {
    ...test.db,
    read: (siteId, work) =>
      test.db.read(siteId, (sql) => {
        const counted: SqlReader = (text, values) => {
          seen.push(text);
          return sql(text, values);
        };
        return work(counted);
      }),
  };
  const unused = (): never => {
    throw new Error('The content door has no use for this.');
  };
  const services: Services = {
    db,
    clock,
    ids,
    log: silentLog,
    charset,
    blobs: createMemoryBlobs(),
    images: new Proxy({} as Services['images'], { get: unused }),
    passwords: { hash: unused, verify: unused },
    tokens: createTokenSigner(Buffer.from(Array.from({ length: 32 }, (_, at) => (at * 37) % 251)), clock),
    limiter: { take: unused },
    publishGate: unused,
    settings: {
      publicUrl: 'https://cms.example.jp',
      maxUploadBytes: 1,
      maxImagePixels: 1,
      pageCacheBytes: 16_000_000,
      cdnMaxAge: 0,
    },
  };

  const siteIds = new Map<string, string>();
  const typeIds = new Map<string, string>();
  const partnerId = ids.uuid();
  await db.system((tx) => tx.partner.create({ data: { id: partnerId, slug: 'partner', name: 'Partner' } }));
  for (const [slug, types] of Object.entries(sites)) {
    const siteId = ids.uuid();
    siteIds.set(slug, siteId);
    const settings = {
      tagline: { ja: '海の町', en: 'A town by the sea' },
      footerNote: {},
      locales: [
        { code: 'ja', label: '日本語', fallbacks: [] },
        { code: 'en', label: 'English', fallbacks: ['ja'] },
      ],
      theme: DEFAULT_THEME,
      menus: [
        {
          place: 'header',
          items: {
            ja: [{ label: 'お知らせ', href: '/news', children: [{ label: '防災', href: 'https://example.jp/' }] }],
          },
        },
      ],
      logoAssetId: null,
      notice: null,
    };
    await db.system((tx) =>
      tx.site.create({
        data: {
          id: siteId,
          partnerId,
          slug,
          name: `Site ${slug}`,
          settings: settings as never,
          defaultLocale: 'ja',
          timeZone: 'Asia/Tokyo',
        },
      }),
    );
    await db.site(siteId, async (tx) => {
      for (const [position, type] of types.entries()) {
        const id = ids.uuid();
        typeIds.set(`${slug} ${type.name}`, id);
        const data = {
          id,
          siteId,
          name: type.name,
          plural: type.plural,
          label: type.name,
          fields: type.fields as never,
          titleField: type.fields[0]?.name ?? '',
          position,
        };
        await tx.contentType.create({ data });
      }
    });
  }
  const siteId = (slug = 'town'): string => siteIds.get(slug) ?? unused();
  const typeId = (name: string, slug = 'town'): string => typeIds.get(`${slug} ${name}`) ?? unused();

  const door = buildDeliveryDoor(services, options);
  const server = await listen((req, res) => door(req, res, () => res.writeHead(404).end()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const send: House['send'] = async (path, init = {}) => {
    const response = await fetch(url + path, { redirect: 'manual', ...init });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson(response) && text !== '' ? JSON.parse(text) : {},
    };
  };

  return {
    url,
    services,
    clock,
    siteId,
    typeId,
    put: async (input) => {
      const id = input.id ?? ids.uuid();
      const site = siteId(input.site);
      const contentTypeId = typeId(input.type, input.site ?? 'town');
      const firstAt = new Date(input.firstAt ?? '2026-01-01T00:00:00Z');
      await db.site(site, async (tx) => {
        await tx.entry.upsert({
          where: { id },
          update: { version: { increment: 1 } },
          create: { id, siteId: site, contentTypeId, draft: {} },
        });
        const { version } = await tx.entry.findUniqueOrThrow({ where: { id } });
        const versionId = ids.uuid();
        await tx.entryVersion.create({ data: { id: versionId, siteId: site, entryId: id, number: version, data: {} } });
        await tx.publication.updateMany({ where: { entryId: id, endsAt: null }, data: { endsAt: clock.now() } });
        const fields = sites[input.site ?? 'town']?.find(({ name }) => name === input.type)?.fields ?? [];
        const type = { fields, titleField: fields[0]?.name ?? '' };
        for (const [locale, data] of Object.entries(input.rows)) {
          const publicationId = ids.uuid();
          await tx.publication.create({
            data: {
              id: publicationId,
              siteId: site,
              entryId: id,
              versionId,
              contentTypeId,
              locale,
              sourceLocale: input.fallbacks?.[locale] ?? locale,
              data: data as never,
              slug: input.slug ?? null,
              path: input.path ?? null,
              startsAt: new Date(input.startsAt ?? firstAt),
              endsAt: input.endsAt ? new Date(input.endsAt) : null,
              firstAt,
            },
          });
          await writeSearchRows(tx, site, { type, rows: [{ id: publicationId, data }] });
        }
        tx.invalidate([`entry:${id}`, `type:${input.type}`]);
      });
      return id;
    },
    unpublish: async (id, slug = 'town') => {
      await db.site(siteId(slug), async (tx) => {
        const row = await tx.entry.findUniqueOrThrow({ where: { id }, include: { contentType: true } });
        await tx.publication.updateMany({ where: { entryId: id, endsAt: null }, data: { endsAt: clock.now() } });
        tx.invalidate([`entry:${id}`, `type:${row.contentType.name}`]);
      });
    },
    asset: async ({ site, alt = { ja: '港', en: 'The harbour' }, mediaType = 'image/jpeg' } = {}) => {
      const id = ids.uuid();
      const picture = mediaType.startsWith('image/');
      const data = {
        id,
        siteId: siteId(site),
        fileName: 'harbour 港.jpg',
        mediaType,
        bytes: 1234,
        hash: 'ab'.repeat(32),
        width: picture ? 1600 : null,
        height: picture ? 1000 : null,
        colour: '#336699',
        alt,
        title: 'Harbour',
      };
      await db.site(siteId(site), (tx) => tx.asset.create({ data }));
      return id;
    },
    ask: (query, variables = {}, { site = 'town', headers = {}, operationName } = {}) =>
      send(`/sites/${site}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables, ...(operationName !== undefined && { operationName }) }),
      }),
    send,
    statements: () => {
      const before = seen;
      seen = [];
      return before;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      door.close();
      await test.close();
    },
  };
}

/** Asks again until the answer is as wanted: news of a commit reaches caches a moment after it. */
export async function until(wanted: (answer: Answer) => boolean, ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (wanted(answer) || tries === 100) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function listen(
  handler: (...parts: Parameters<NonNullable<Parameters<typeof createServer>[1]>>) => void,
): Promise<Server> {
  const server = createServer(handler);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function isJson(response: Response): boolean {
  return response.headers.get('content-type')?.includes('json') ?? false;
}
