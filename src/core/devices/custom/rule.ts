/**
 * Rules that operators and partners add as data. A rule is words to find, words that must not be there and a beginning: looking
 * for them costs one pass each and can never blow up, which a stranger's regular expression could.
 */
import type { Issue } from '../../../lib/errors.ts';
import { CARRIERS, DEVICE_CLASSES, type Carrier, type DeviceClass } from '../profile.ts';

export interface CustomRule {
  /** Names the rule in answers and counters: `custom:{id}`. */
  readonly id: string;
  /** For people. */
  readonly name: string;
  /** Each must stand somewhere in the User-Agent; any case. */
  readonly allOf: readonly string[];
  /** None may stand in it. */
  readonly noneOf: readonly string[];
  /** The User-Agent begins with it; null = with anything. */
  readonly prefix: string | null;
  readonly class: DeviceClass;
  /** A profile of ours or a custom one; null = what the class gets. */
  readonly profile: string | null;
  readonly carrier: Carrier | null;
  readonly vendor: string | null;
  readonly model: string | null;
}

/** A rule as somebody typed it. */
export type CustomRuleInput = { readonly [Key in keyof Omit<CustomRule, 'id'>]?: unknown };

export const RULE_LIMITS = { words: 8, wordLength: 80, shortestWord: 3, nameLength: 80, rulesPerScope: 200 } as const;

/** What is wrong with a rule; empty when it may be written. `knowsProfile` answers for the scope that the rule is for. */
export function checkCustomRule(input: CustomRuleInput, knowsProfile: (name: string) => boolean): Issue[] {
  const issues: Issue[] = [
    ...checkText(input.name, 'name', { required: true, max: RULE_LIMITS.nameLength }),
    ...checkText(input.vendor, 'vendor', { max: RULE_LIMITS.nameLength }),
    ...checkText(input.model, 'model', { max: RULE_LIMITS.nameLength }),
    ...checkWords(input.allOf, 'allOf'),
    ...checkWords(input.noneOf, 'noneOf'),
    ...(input.prefix == null ? [] : checkWord(input.prefix, ['prefix'])),
  ];
  if (wordCount(input.allOf) === 0 && input.prefix == null) {
    const message = 'Give at least one word in "allOf", or a "prefix": a rule without either would take every device.';
    issues.push({ path: ['allOf'], message, code: 'required' });
  }
  if (!DEVICE_CLASSES.some((one) => one === input.class))
    issues.push({ path: ['class'], message: `Must be one of ${DEVICE_CLASSES.join(', ')}.`, code: 'unknown_class' });
  if (input.carrier != null && !CARRIERS.some((one) => one === input.carrier))
    issues.push({ path: ['carrier'], message: `Must be one of ${CARRIERS.join(', ')}.`, code: 'unknown_carrier' });
  if (input.profile != null && (typeof input.profile !== 'string' || !knowsProfile(input.profile))) {
    const message = `There is no profile "${String(input.profile).slice(0, 40)}" here.`;
    issues.push({ path: ['profile'], message, code: 'unknown_profile' });
  }
  return issues;
}

/** The rule that a checked input makes; words are lower case from here on. */
export function toCustomRule(id: string, input: CustomRuleInput): CustomRule {
  const words = (given: unknown): string[] => [
    ...new Set(((given ?? []) as string[]).map((word) => word.toLowerCase())),
  ];
  const text = (given: unknown): string | null =>
    typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
  return {
    id,
    name: text(input.name) ?? '',
    allOf: words(input.allOf),
    noneOf: words(input.noneOf),
    prefix: typeof input.prefix === 'string' ? input.prefix.toLowerCase() : null,
    class: input.class as DeviceClass,
    profile: text(input.profile),
    carrier: (input.carrier ?? null) as Carrier | null,
    vendor: text(input.vendor),
    model: text(input.model),
  };
}

/** Whether a rule holds for a cleaned, lower-cased User-Agent. */
export function ruleHolds(rule: CustomRule, lower: string): boolean {
  return (
    (rule.prefix === null || lower.startsWith(rule.prefix)) &&
    rule.allOf.every((word) => lower.includes(word)) &&
    !rule.noneOf.some((word) => lower.includes(word))
  );
}

function wordCount(given: unknown): number {
  return Array.isArray(given) ? given.length : 0;
}

function checkWords(given: unknown, field: string): Issue[] {
  if (given == null) return [];
  if (!Array.isArray(given)) return [{ path: [field], message: 'Must be a list of words.', code: 'bad_type' }];
  if (given.length > RULE_LIMITS.words)
    return [{ path: [field], message: `Takes ${RULE_LIMITS.words} words at most.`, code: 'too_many' }];
  return given.flatMap((word: unknown, at) => checkWord(word, [field, at]));
}

function checkWord(word: unknown, path: readonly (string | number)[]): Issue[] {
  if (typeof word !== 'string') return [{ path, message: 'Must be text.', code: 'bad_type' }];
  if (word.length > RULE_LIMITS.wordLength)
    return [{ path, message: `Must be ${RULE_LIMITS.wordLength} characters at most.`, code: 'too_long' }];
  if (word.trim().length < RULE_LIMITS.shortestWord) {
    const message = `Must be ${RULE_LIMITS.shortestWord} characters at least: shorter ones stand in devices of every kind.`;
    return [{ path, message, code: 'too_short' }];
  }
  if (/[^\x20-\x7e]/.test(word)) {
    const message = 'Must be plain ASCII: User-Agents carry nothing else.';
    return [{ path, message, code: 'bad_character' }];
  }
  return [];
}

function checkText(
  given: unknown,
  field: string,
  { required = false, max }: { required?: boolean; max: number },
): Issue[] {
  if (given == null || given === '')
    return required ? [{ path: [field], message: 'Is missing.', code: 'required' }] : [];
  if (typeof given !== 'string') return [{ path: [field], message: 'Must be text.', code: 'bad_type' }];
  if (required && given.trim() === '') return [{ path: [field], message: 'Is missing.', code: 'required' }];
  if (given.length > max) return [{ path: [field], message: `Must be ${max} characters at most.`, code: 'too_long' }];
  if (/[\x00-\x1f\x7f]/.test(given))
    return [{ path: [field], message: 'Must not hold control characters.', code: 'bad_character' }];
  return [];
}
