/** Running text: spans and the marks that they name. */
import type { Issue } from '../../lib/errors.ts';
import { checkLinkTarget } from './check-link.ts';
import { describe, fault, isRecord, type Path, type PlainRecord } from './fault.ts';
import { checkKeyedList, checkKnown } from './parts.ts';
import { DECORATORS } from './rich-text.ts';
import { checkText } from './text.ts';

const SPANS = { least: 0, most: 2_000, unit: 'spans' };
const MARKS = { least: 0, most: 1_000, unit: 'mark definitions' };
const MAX_SPAN = 20_000;
const LANGUAGE = /^(?=.{2,35}$)[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/;
const isDecorator = (mark: unknown): boolean => (DECORATORS as readonly unknown[]).includes(mark);

/** An `InlineText` that is a member of its own, such as a caption. */
export function checkInlineText(value: unknown, path: Path): Issue[] {
  if (!isRecord(value)) {
    return [fault(path, 'not_inline_text', `Give { children, markDefs } here, not ${describe(value)}.`)];
  }
  return [...checkKnown(value, ['children', 'markDefs'], path), ...checkInline(value, path)];
}

/** `children` and `markDefs` of a block, cell or caption. */
export function checkInline(holder: PlainRecord, path: Path): Issue[] {
  const { children, markDefs } = holder;
  const defined = new Set<unknown>();
  const marks = checkKeyedList(markDefs, { rule: MARKS, path: [...path, 'markDefs'] }, (definition, at) => {
    defined.add(definition['_key']);
    if (!isDecorator(definition['_key'])) return checkDefinition(definition, at);
    return [
      fault([...at, '_key'], 'bad_key', `"${String(definition['_key'])}" names a mark without data; take another key.`),
    ];
  });
  const spans = checkKeyedList(children, { rule: SPANS, path: [...path, 'children'] }, (span, at) => {
    if (span['_type'] !== 'span') {
      return [
        fault([...at, '_type'], 'unknown_span', `Running text is made of "span", not of ${describe(span['_type'])}.`),
      ];
    }
    return [
      ...checkKnown(span, ['_key', '_type', 'text', 'marks'], at),
      ...checkText(span['text'], { max: MAX_SPAN, lines: true }, [...at, 'text']),
      ...checkMarks(span['marks'], defined, [...at, 'marks']),
    ];
  });
  return [...marks, ...spans];
}

function checkMarks(marks: unknown, defined: ReadonlySet<unknown>, path: Path): Issue[] {
  if (!Array.isArray(marks)) return [fault(path, 'not_a_list', `Give a list of marks, not ${describe(marks)}.`)];
  if (marks.length > 30) return [fault(path, 'too_many', 'A span has at most 30 marks.')];
  return marks.flatMap((mark: unknown, index) => {
    const at = [...path, index];
    if (marks.indexOf(mark) !== index) return [fault(at, 'duplicate', `The mark ${describe(mark)} is there twice.`)];
    if (isDecorator(mark) || defined.has(mark)) return [];
    const message = `${describe(mark)} is neither ${DECORATORS.join(', ')} nor the _key of one of the block's markDefs.`;
    return [fault(at, 'unknown_mark', message)];
  });
}

function checkDefinition(definition: PlainRecord, path: Path): Issue[] {
  switch (definition['_type']) {
    case 'link':
      return checkLinkTarget(definition, ['_key', '_type'], path);
    case 'ruby':
      return [
        ...checkKnown(definition, ['_key', '_type', 'reading'], path),
        ...checkText(definition['reading'], { max: 100, filled: true }, [...path, 'reading']),
      ];
    case 'lang':
      return [
        ...checkKnown(definition, ['_key', '_type', 'lang'], path),
        ...(typeof definition['lang'] === 'string' && LANGUAGE.test(definition['lang'])
          ? []
          : [fault([...path, 'lang'], 'bad_language', 'Give a language tag such as "ja", "en" or "zh-Hant".')]),
      ];
    default: {
      const message = `Marks with data are link, ruby and lang, not ${describe(definition['_type'])}.`;
      return [fault([...path, '_type'], 'unknown_mark', message)];
    }
  }
}
