/** What a person, a channel's setting or a signed parameter named: a profile id, a render class or a device class. */
import { PROFILE_OF, type Found } from './answer.ts';
import { DEVICE_CLASSES, type DeviceClass, type RenderClass } from './profile.ts';
import { findProfile, profileOfClass } from './profiles/index.ts';

const CLASS_OF: Readonly<Record<RenderClass, DeviceClass>> = {
  PC: 'desktop',
  TABLET: 'tablet',
  SMARTPHONE: 'smartphone',
  FEATURE_PHONE: 'feature-phone',
  SIGNAGE: 'signage',
};

/** Undefined when `name` is neither a profile nor a class: an unknown name never decides. */
export function overrideDevice(name: string): Found | undefined {
  const profile = findProfile(name) ?? profileOfClass(name);
  const deviceClass = DEVICE_CLASSES.find((one) => one === name.toLowerCase());
  if (deviceClass)
    return { rule: 'override', class: deviceClass, profile: profile?.id ?? PROFILE_OF[deviceClass], confidence: 1 };
  if (!profile) return undefined;
  return {
    rule: 'override',
    class: profile.family === 'bot' ? 'bot' : CLASS_OF[profile.renderClass],
    profile: profile.id,
    confidence: 1,
    ...(profile.carrier && { carrier: profile.carrier }),
  };
}
