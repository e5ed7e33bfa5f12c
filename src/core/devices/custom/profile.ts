/**
 * Profiles that operators and partners add as data: one of ours, narrowed or widened in what a device can take. The output
 * language with all that belongs to it (target, document type, charset, pictograms) stays that of the profile it is based on,
 * so that no combination can make a page that is not well-formed.
 */
import type { Issue } from '../../../lib/errors.ts';
import { DEVICE_CLASSES, RENDER_CLASSES, type DeviceProfile, type ImageFormat } from '../profile.ts';
import { findProfile } from '../profiles/index.ts';

/** What may differ from the base; null and left out = as the base has it. */
export interface CustomProfile {
  /** Kebab-case; what `?device=`, rules and headers call it. */
  readonly name: string;
  /** Id of one of our profiles. */
  readonly base: string;
  readonly description?: string | null;
  readonly screenWidth?: number | null;
  readonly screenHeight?: number | null;
  readonly imageFormats?: readonly ImageFormat[] | null;
  readonly imageMaxWidth?: number | null;
  readonly imageMaxBytes?: number | null;
  readonly imageColours?: number | null;
  readonly maxMarkupBytes?: number | null;
  readonly maxTotalBytes?: number | null;
}

export type CustomProfileInput = { readonly [Key in keyof CustomProfile]?: unknown };

export const PROFILE_LIMITS = { nameLength: 40, descriptionLength: 200, profilesPerScope: 50 } as const;

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const FORMATS: readonly ImageFormat[] = ['avif', 'webp', 'jpeg', 'png', 'gif', 'wbmp'];
/** Smallest and largest value of each number: below the first a page has no room for a heading, above the last no device is known. */
const NUMBERS = {
  screenWidth: [60, 16_384],
  screenHeight: [40, 16_384],
  imageMaxWidth: [16, 8_192],
  imageMaxBytes: [500, 50_000_000],
  imageColours: [2, 16_777_216],
  maxMarkupBytes: [1_000, 10_000_000],
  maxTotalBytes: [1_500, 100_000_000],
} as const satisfies Partial<Record<keyof CustomProfile, readonly [number, number]>>;
type NumberField = keyof typeof NUMBERS;
const NUMBER_FIELDS = Object.keys(NUMBERS) as NumberField[];

/** What is wrong with a profile; empty when it may be written. */
export function checkCustomProfile(input: CustomProfileInput): Issue[] {
  const issues: Issue[] = checkName(input.name);
  const base = typeof input.base === 'string' ? findProfile(input.base) : undefined;
  if (!base) issues.push({ path: ['base'], message: 'Must be the id of a built-in profile.', code: 'unknown_profile' });
  if (input.description != null) {
    const tooLong =
      typeof input.description !== 'string' || input.description.length > PROFILE_LIMITS.descriptionLength;
    if (tooLong) {
      const message = `Must be text of ${PROFILE_LIMITS.descriptionLength} characters at most.`;
      issues.push({ path: ['description'], message, code: 'too_long' });
    }
  }
  for (const field of NUMBER_FIELDS) issues.push(...checkNumber(input[field], field));
  issues.push(...checkFormats(input.imageFormats));
  if (base && issues.length === 0) issues.push(...checkFit(toDeviceProfile(input as CustomProfile, base)));
  return issues;
}

/** The whole row that a custom profile stands for; undefined where its base is gone. */
export function buildCustomProfile(custom: CustomProfile): DeviceProfile | undefined {
  const base = findProfile(custom.base);
  return base && toDeviceProfile(custom, base);
}

/** A checked input without what nobody asked for. */
export function toCustomProfile(input: CustomProfileInput): CustomProfile {
  const kept = ['name', 'base', 'description', 'imageFormats', ...NUMBER_FIELDS] as const;
  return Object.fromEntries(
    kept.flatMap((key) => (input[key] == null ? [] : [[key, input[key]]])),
  ) as unknown as CustomProfile;
}

function toDeviceProfile(custom: CustomProfile, base: DeviceProfile): DeviceProfile {
  const { image, screen } = base;
  return {
    ...base,
    id: custom.name,
    description: custom.description ?? base.description,
    maxMarkupBytes: custom.maxMarkupBytes ?? base.maxMarkupBytes,
    maxTotalBytes: custom.maxTotalBytes ?? base.maxTotalBytes,
    image: {
      formats: custom.imageFormats ?? image.formats,
      maxBytes: custom.imageMaxBytes ?? image.maxBytes,
      maxWidth: custom.imageMaxWidth ?? image.maxWidth,
      colours: custom.imageColours ?? image.colours,
    },
    screen: { width: custom.screenWidth ?? screen.width, height: custom.screenHeight ?? screen.height },
  };
}

function checkName(name: unknown): Issue[] {
  const path = ['name'];
  if (typeof name !== 'string' || name.length > PROFILE_LIMITS.nameLength || !NAME.test(name)) {
    const message = `Must be lower-case words joined by "-", ${PROFILE_LIMITS.nameLength} characters at most: "partner-stb-720".`;
    return [{ path, message, code: 'bad_name' }];
  }
  const classes: readonly string[] = [...DEVICE_CLASSES, ...RENDER_CLASSES.map((one) => one.toLowerCase())];
  if (findProfile(name) || classes.includes(name))
    return [{ path, message: `"${name}" is taken by a built-in profile or class.`, code: 'taken' }];
  return [];
}

function checkNumber(value: unknown, field: NumberField): Issue[] {
  if (value == null) return [];
  const [least, most] = NUMBERS[field];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return [];
  return [{ path: [field], message: `Must be a whole number from ${least} to ${most}.`, code: 'out_of_range' }];
}

function checkFormats(value: unknown): Issue[] {
  if (value == null) return [];
  const path = ['imageFormats'];
  if (
    !Array.isArray(value) ||
    value.length > FORMATS.length ||
    value.some((one) => !FORMATS.includes(one as ImageFormat))
  )
    return [{ path, message: `Must be a list of ${FORMATS.join(', ')}.`, code: 'unknown_format' }];
  if (new Set(value).size !== value.length) return [{ path, message: 'Names a format twice.', code: 'duplicate' }];
  return [];
}

/** A page is part of the whole that the device takes. */
function checkFit({ maxMarkupBytes, maxTotalBytes }: DeviceProfile): Issue[] {
  if (maxTotalBytes === null || (maxMarkupBytes !== null && maxMarkupBytes <= maxTotalBytes)) return [];
  const message = `The page's own bytes (${maxMarkupBytes ?? 'unlimited'}) must fit into those with its images (${maxTotalBytes}).`;
  return [{ path: ['maxMarkupBytes'], message, code: 'out_of_range' }];
}
