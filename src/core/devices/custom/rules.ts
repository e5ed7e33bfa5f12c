/** Rules that an operator or a partner adds: data, checked, and in front of ours. */
import type { Issue } from '../../../lib/errors.ts';
import { cleanUserAgent, headerName, type DetectionInput } from '../input.ts';
import { CARRIERS, DEVICE_CLASSES, type Carrier, type Detection, type DeviceClass } from '../profile.ts';
import { findProfile } from '../profiles/index.ts';
import { answer } from '../answer.ts';
import { detectDevice } from '../detect.ts';
import type { Detector } from '../detector.ts';
import { toFacts } from '../input.ts';
import { compilePattern, PATTERN_KINDS, type Pattern, type TextTest } from './pattern.ts';

export interface CustomRule {
  readonly id: string;
  readonly class: DeviceClass;
  /** All must hold. */
  readonly all: readonly Pattern[];
  /** None may hold. */
  readonly none?: readonly Pattern[];
  readonly profile?: string;
  readonly carrier?: Carrier;
  readonly vendor?: string;
  readonly model?: string;
}

const MOST_RULES = 500;
const MOST_PATTERNS = 8;
const LONGEST_PATTERN = 120;

/** What is wrong with a list of rules, for the person who wrote it; empty when it may be used. */
export function checkRules(rules: readonly CustomRule[]): readonly Issue[] {
  const issues: Issue[] = [];
  if (rules.length > MOST_RULES) {
    issues.push({
      path: [],
      code: 'too_many',
      message: `At most ${MOST_RULES} rules are kept; remove ${rules.length - MOST_RULES}.`,
    });
  }
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    if (seen.has(rule.id))
      issues.push({
        path: [index, 'id'],
        code: 'duplicate',
        message: `"${rule.id}" is used twice; give each rule its own id.`,
      });
    seen.add(rule.id);
    issues.push(...checkRule(rule).map((issue) => ({ ...issue, path: [index, ...issue.path] })));
  }
  return issues;
}

function checkRule(rule: CustomRule): Issue[] {
  const issues: Issue[] = [];
  const add = (path: readonly (string | number)[], code: string, message: string): void =>
    void issues.push({ path, code, message });
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(rule.id))
    add(['id'], 'malformed', 'An id is lower-case letters, digits and dashes, such as "acme-player".');
  if (!DEVICE_CLASSES.includes(rule.class))
    add(['class'], 'unknown', `The class is one of ${DEVICE_CLASSES.join(', ')}.`);
  if (rule.profile !== undefined && !findProfile(rule.profile))
    add(['profile'], 'unknown', `There is no device profile "${rule.profile}".`);
  if (rule.carrier !== undefined && !CARRIERS.includes(rule.carrier))
    add(['carrier'], 'unknown', `The carrier is one of ${CARRIERS.join(', ')}.`);
  if (rule.all.length === 0)
    add(['all'], 'required', 'Name at least one pattern; a rule without one would hold for every request.');
  for (const list of ['all', 'none'] as const) {
    const patterns = rule[list] ?? [];
    if (patterns.length > MOST_PATTERNS) add([list], 'too_many', `At most ${MOST_PATTERNS} patterns; split the rule.`);
    for (const [index, pattern] of patterns.entries())
      checkPattern(pattern, (path, code, message) => add([list, index, ...path], code, message));
  }
  return issues;
}

function checkPattern(
  pattern: Pattern,
  add: (path: readonly (string | number)[], code: string, message: string) => void,
): void {
  if (!PATTERN_KINDS.includes(pattern.kind))
    add(['kind'], 'unknown', `The kind is one of ${PATTERN_KINDS.join(', ')}.`);
  const meaning = pattern.kind === 'glob' ? pattern.value.replace(/[*?]/g, '') : pattern.value;
  if (meaning.trim().length < 2)
    add(['value'], 'too_short', 'A pattern needs at least two characters besides * and ?.');
  if (pattern.value.length > LONGEST_PATTERN)
    add(['value'], 'too_long', `A pattern has at most ${LONGEST_PATTERN} characters.`);
  if (/[\x00-\x1f\x7f]/.test(pattern.value)) add(['value'], 'malformed', 'A pattern holds no control characters.');
  if (pattern.kind === 'glob' && (pattern.value.match(/\*/g)?.length ?? 0) > 8)
    add(['value'], 'too_complex', 'A glob has at most 8 stars.');
  if (pattern.header !== undefined && pattern.header !== 'user-agent' && headerName(pattern.header) === undefined) {
    add(['header'], 'unknown', `"${pattern.header}" is not a header that detection reads.`);
  }
}

/** The first rule that holds for a request. */
export type Matcher = (input: DetectionInput) => CustomRule | undefined;

interface Compiled {
  readonly rule: CustomRule;
  readonly all: readonly Test[];
  readonly none: readonly Test[];
}
interface Test {
  readonly header: string | undefined;
  readonly fits: TextTest;
}

/** Checked rules, ready to match. Rules with issues are left out: a bad row never takes detection down. */
export function compileRules(rules: readonly CustomRule[]): Matcher {
  const compiled: Compiled[] = rules
    .slice(0, MOST_RULES)
    .filter((rule) => checkRule(rule).length === 0)
    .map((rule) => ({ rule, all: rule.all.map(toTest), none: (rule.none ?? []).map(toTest) }));
  return (input) => {
    if (compiled.length === 0) return undefined;
    const { ua, headers } = toFacts({ ...input, userAgent: cleanUserAgent(input.userAgent) });
    const lower = ua.toLowerCase();
    const holds = ({ header, fits }: Test): boolean =>
      fits(header === undefined ? lower : (headers[header]?.toLowerCase() ?? ''));
    return compiled.find(({ all, none }) => all.every(holds) && !none.some(holds))?.rule;
  };
}

function toTest(pattern: Pattern): Test {
  const header =
    pattern.header === undefined || pattern.header === 'user-agent' ? undefined : headerName(pattern.header);
  return { header, fits: compilePattern(pattern) };
}

/** Detection with custom rules in front; an explicit override still comes first. */
export function detectWithRules(matcher: Matcher): Detector {
  return (input): Detection => {
    const rule = input.override === undefined ? matcher(input) : undefined;
    if (!rule) return detectDevice(input);
    const { id, class: deviceClass, profile, carrier, vendor, model } = rule;
    return answer(toFacts(input), {
      rule: `custom:${id}`,
      class: deviceClass,
      profile,
      carrier,
      vendor,
      model,
      confidence: 1,
    });
  };
}

export interface RuleChange {
  readonly input: DetectionInput;
  readonly before: Detection;
  readonly after: Detection;
}

/** What new rules would change over a stored sample of requests: shown to a person before they are saved. */
export function dryRunRules(
  samples: readonly DetectionInput[],
  before: Detector,
  after: Detector,
): readonly RuleChange[] {
  return samples
    .map((input) => ({ input, before: before(input), after: after(input) }))
    .filter((one) => one.before.class !== one.after.class || one.before.profile !== one.after.profile);
}
