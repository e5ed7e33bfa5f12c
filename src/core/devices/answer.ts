/** Turns what a rule found into the whole answer. */
import { describeSoftware, NO_SOFTWARE } from './software.ts';
import type { Facts } from './input.ts';
import type { Carrier, Detection, DeviceClass } from './profile.ts';
import { findProfile } from './profiles/index.ts';

/** What a layer found: everything but the class may be left to `answer`. */
export interface Found {
  readonly rule: string;
  readonly class: DeviceClass;
  readonly confidence: number;
  readonly profile?: string | undefined;
  readonly carrier?: Carrier | undefined;
  readonly vendor?: string | undefined;
  readonly model?: string | undefined;
  readonly os?: string | undefined;
  readonly browser?: string | undefined;
  readonly engine?: string | undefined;
}

/** The profile of a class where no row names one. Watches and cars get a narrow page, unknown clients the PC's. */
export const PROFILE_OF: Readonly<Record<DeviceClass, string>> = {
  desktop: 'pc',
  tablet: 'tablet',
  smartphone: 'smartphone',
  'feature-phone': 'wap2',
  signage: 'signage',
  tv: 'pc',
  console: 'pc',
  ereader: 'tablet',
  wearable: 'smartphone',
  car: 'tablet',
  bot: 'bot',
  preview: 'bot',
  unknown: 'pc',
};

export function answer(facts: Facts, found: Found): Detection {
  const id = found.profile ?? PROFILE_OF[found.class];
  const profile = findProfile(id);
  const software = found.engine === undefined ? describeSoftware(facts, found.class) : NO_SOFTWARE;
  return {
    class: found.class,
    renderClass: profile?.renderClass ?? 'PC',
    profile: profile ? id : 'pc',
    carrier: found.carrier ?? null,
    vendor: found.vendor ?? null,
    model: found.model ?? null,
    os: found.os ?? software.os,
    browser: found.browser ?? software.browser,
    engine: found.engine ?? software.engine,
    rule: found.rule,
    confidence: found.confidence,
  };
}
