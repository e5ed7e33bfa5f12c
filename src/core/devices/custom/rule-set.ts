/** Our rules with somebody's own in front of them: one object that detects and knows every profile there is in its scope. */
import { answer } from '../answer.ts';
import { createDetector, type Detector } from '../detector.ts';
import { detectDevice } from '../detect.ts';
import { toFacts, type DetectionInput } from '../input.ts';
import type { Detection, DeviceProfile } from '../profile.ts';
import { findProfile, profileOfClass, profiles as builtIn } from '../profiles/index.ts';
import { buildCustomProfile, type CustomProfile } from './profile.ts';
import { ruleHolds, type CustomRule } from './rule.ts';

export interface RuleSet {
  /** Answers are remembered; equal requests share one object. */
  readonly detect: Detector;
  /** By id, custom ones first. */
  readonly findProfile: (id: string) => DeviceProfile | undefined;
  /** What `?device=` may name: a profile or a class. */
  readonly findNamed: (name: string) => DeviceProfile | undefined;
  /** Every one that pages can be made for here: ours, then the scope's own; one of its own stands in for ours of the same id. */
  readonly profiles: readonly DeviceProfile[];
  /** Whether the id is one of this scope's own profiles. */
  readonly isCustom: (id: string) => boolean;
}

export interface RuleSetInput {
  /** The narrowest scope's first: the first that holds decides. */
  readonly rules: readonly CustomRule[];
  readonly profiles: readonly CustomProfile[];
  /** Answers remembered. */
  readonly maxEntries: number;
}

/** An explicit override still decides over every rule. */
export function createRuleSet({ rules, profiles, maxEntries }: RuleSetInput): RuleSet {
  const custom = new Map<string, DeviceProfile>();
  // A narrower scope's profile hides a wider one's of the same name.
  for (const one of profiles) {
    const built = custom.has(one.name) ? undefined : buildCustomProfile(one);
    if (built) custom.set(one.name, built);
  }
  const find = (id: string): DeviceProfile | undefined => custom.get(id) ?? findProfile(id);
  const detect = rules.length === 0 ? detectDevice : (input: DetectionInput) => detectWith(rules, find, input);
  return {
    detect: createDetector({ maxEntries, detect }),
    findProfile: find,
    findNamed: (name) => find(name) ?? profileOfClass(name),
    profiles: [...builtIn.filter(({ id }) => !custom.has(id)), ...custom.values()],
    isCustom: (id) => custom.has(id),
  };
}

/** Uncached: for trying rules out on a sample. */
export function detectWith(
  rules: readonly CustomRule[],
  find: (id: string) => DeviceProfile | undefined,
  input: DetectionInput,
): Detection {
  if (input.override !== undefined) return detectDevice(input);
  const facts = toFacts(input);
  const rule = rules.find((one) => ruleHolds(one, facts.lower));
  if (rule === undefined) return detectDevice(input);
  const detection = answer(facts, {
    rule: `custom:${rule.id}`,
    class: rule.class,
    confidence: 1,
    carrier: rule.carrier ?? undefined,
    vendor: rule.vendor ?? undefined,
    model: rule.model ?? undefined,
  });
  const named = rule.profile === null ? undefined : find(rule.profile);
  return named ? { ...detection, profile: named.id, renderClass: named.renderClass } : detection;
}
