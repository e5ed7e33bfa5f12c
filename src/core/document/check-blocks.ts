/** The check of each block type. A block type without one does not compile. */
import type { Issue } from '../../lib/errors.ts';
import { checkWebAddress } from './address.ts';
import { checkForm } from './check-form.ts';
import { checkInline, checkInlineText } from './check-inline.ts';
import { checkLink } from './check-link.ts';
import { checkEntryQuery } from './check-query.ts';
import { checkTable } from './check-table.ts';
import { fault, type Path, type PlainRecord } from './fault.ts';
import {
  checkChoice,
  checkId,
  checkKeyedList,
  checkKnown,
  checkNumberIn,
  checkOptionalBoolean,
  checkOptionalId,
} from './parts.ts';
import { TEXT_STYLES, type BlockType } from './rich-text.ts';
import { checkOptionalText, checkText } from './text.ts';

export interface BlockScope {
  /** Checks the blocks inside a block. */
  readonly checkBlocks: (list: unknown, path: Path) => Issue[];
}

type BlockCheck = (block: PlainRecord, scope: BlockScope, path: Path) => Issue[];

const TITLE = { max: 200 };
const CAPTION = { max: 500 };
const CODE_LANGUAGE = /^[A-Za-z0-9+#._-]{1,30}$/;
/** What a scanner would open must not run. */
const UNSAFE_CODE = /^\s*(?:javascript|data|vbscript)\s*:/i;

const only = (block: PlainRecord, members: readonly string[], path: Path): Issue[] =>
  checkKnown(block, ['_key', '_type', ...members], path);

export const BLOCK_CHECKS: { readonly [Type in BlockType]: BlockCheck } = {
  text: (block, _scope, path) => [
    ...only(block, ['style', 'children', 'markDefs', 'list', 'level', 'start'], path),
    ...checkChoice(block['style'], TEXT_STYLES, [...path, 'style']),
    ...checkListPlace(block, path),
    ...checkInline(block, path),
  ],
  code: (block, _scope, path) => [
    ...only(block, ['text', 'language'], path),
    ...checkText(block['text'], { max: 50_000, lines: true }, [...path, 'text']),
    ...(block['language'] === undefined ||
    (typeof block['language'] === 'string' && CODE_LANGUAGE.test(block['language']))
      ? []
      : [fault([...path, 'language'], 'bad_language', 'Give the name of a language, such as "css".')]),
  ],
  image: (block, _scope, path) => [
    ...only(block, ['asset', 'alt', 'caption', 'link'], path),
    ...checkId(block['asset'], 'an asset', [...path, 'asset']),
    ...checkOptionalText(block['alt'], CAPTION, [...path, 'alt']),
    ...(block['caption'] === undefined ? [] : checkInlineText(block['caption'], [...path, 'caption'])),
    ...(block['link'] === undefined ? [] : checkLink(block['link'], [...path, 'link'])),
  ],
  gallery: (block, _scope, path) => [
    ...only(block, ['images'], path),
    ...checkKeyedList(
      block['images'],
      { rule: { least: 1, most: 100, unit: 'images' }, path: [...path, 'images'] },
      (image, at) => [
        ...checkKnown(image, ['_key', 'asset', 'alt', 'caption'], at),
        ...checkId(image['asset'], 'an asset', [...at, 'asset']),
        ...checkOptionalText(image['alt'], CAPTION, [...at, 'alt']),
        ...checkOptionalText(image['caption'], CAPTION, [...at, 'caption']),
      ],
    ),
  ],
  video: (block, _scope, path) => [
    ...only(block, ['asset', 'url', 'poster', 'title'], path),
    ...checkMedia(block, path),
    ...checkOptionalId(block['poster'], 'an asset', [...path, 'poster']),
  ],
  audio: (block, _scope, path) => [...only(block, ['asset', 'url', 'title'], path), ...checkMedia(block, path)],
  file: (block, _scope, path) => [
    ...only(block, ['asset', 'title'], path),
    ...checkId(block['asset'], 'an asset', [...path, 'asset']),
    ...checkOptionalText(block['title'], TITLE, [...path, 'title']),
  ],
  table: (block, _scope, path) => [
    ...only(block, ['caption', 'headerRows', 'headerColumns', 'rows'], path),
    ...checkTable(block, path),
  ],
  callout: (block, scope, path) => [
    ...only(block, ['tone', 'title', 'content'], path),
    ...checkChoice(block['tone'], ['info', 'success', 'warning', 'danger'], [...path, 'tone']),
    ...checkOptionalText(block['title'], TITLE, [...path, 'title']),
    ...scope.checkBlocks(block['content'], [...path, 'content']),
  ],
  divider: (block, _scope, path) => only(block, [], path),
  columns: (block, scope, path) => [
    ...only(block, ['columns'], path),
    ...checkKeyedList(
      block['columns'],
      { rule: { least: 1, most: 4, unit: 'columns' }, path: [...path, 'columns'] },
      (column, at) => [
        ...checkKnown(column, ['_key', 'content'], at),
        ...scope.checkBlocks(column['content'], [...at, 'content']),
      ],
    ),
  ],
  button: (block, _scope, path) => [
    ...only(block, ['label', 'link', 'tone'], path),
    ...checkText(block['label'], { max: 100, filled: true }, [...path, 'label']),
    ...checkLink(block['link'], [...path, 'link']),
    ...(block['tone'] === undefined ? [] : checkChoice(block['tone'], ['primary', 'secondary'], [...path, 'tone'])),
  ],
  linkList: (block, _scope, path) => [
    ...only(block, ['title', 'links'], path),
    ...checkOptionalText(block['title'], TITLE, [...path, 'title']),
    ...checkKeyedList(
      block['links'],
      { rule: { least: 1, most: 100, unit: 'links' }, path: [...path, 'links'] },
      (item, at) => [
        ...checkKnown(item, ['_key', 'label', 'link', 'description'], at),
        ...checkText(item['label'], { max: 200, filled: true }, [...at, 'label']),
        ...checkLink(item['link'], [...at, 'link']),
        ...checkOptionalText(item['description'], CAPTION, [...at, 'description']),
      ],
    ),
  ],
  embed: (block, _scope, path) => [
    ...only(block, ['url', 'title', 'thumbnail'], path),
    ...checkWebAddress(block['url'], [...path, 'url']),
    ...checkText(block['title'], TITLE, [...path, 'title']),
    ...checkOptionalId(block['thumbnail'], 'an asset', [...path, 'thumbnail']),
  ],
  map: (block, _scope, path) => [
    ...only(block, ['latitude', 'longitude', 'zoom', 'label', 'address', 'image'], path),
    ...checkNumberIn(block['latitude'], { least: -90, most: 90 }, [...path, 'latitude']),
    ...checkNumberIn(block['longitude'], { least: -180, most: 180 }, [...path, 'longitude']),
    ...checkNumberIn(block['zoom'], { least: 1, most: 19, whole: true }, [...path, 'zoom']),
    ...checkText(block['label'], TITLE, [...path, 'label']),
    ...checkOptionalText(block['address'], { max: 300 }, [...path, 'address']),
    ...checkOptionalId(block['image'], 'an asset', [...path, 'image']),
  ],
  details: (block, scope, path) => [
    ...only(block, ['summary', 'open', 'content'], path),
    ...checkText(block['summary'], { max: 300, filled: true }, [...path, 'summary']),
    ...checkOptionalBoolean(block['open'], [...path, 'open']),
    ...scope.checkBlocks(block['content'], [...path, 'content']),
  ],
  qrCode: (block, _scope, path) => [
    ...only(block, ['value', 'label'], path),
    // 1,200 characters of 3 bytes are beyond what a code holds at a size that a camera reads; 700 fit.
    ...checkText(block['value'], { max: 700, filled: true, lines: true }, [...path, 'value']),
    ...(typeof block['value'] === 'string' && UNSAFE_CODE.test(block['value'])
      ? [fault([...path, 'value'], 'unsafe_url', 'A code must not hold a script; give a web address or a text.')]
      : []),
    ...checkText(block['label'], TITLE, [...path, 'label']),
  ],
  entryList: (block, _scope, path) => [
    ...only(block, ['title', 'query', 'layout'], path),
    ...checkOptionalText(block['title'], TITLE, [...path, 'title']),
    ...checkEntryQuery(block['query'], [...path, 'query']),
    ...checkChoice(block['layout'], ['list', 'cards'], [...path, 'layout']),
  ],
  form: (block, _scope, path) => [
    ...only(block, ['title', 'fields', 'destination', 'submitLabel'], path),
    ...checkForm(block, path),
  ],
};

/** `level` and `start` speak of lists; without one they would be lost in silence. */
function checkListPlace(block: PlainRecord, path: Path): Issue[] {
  const { list, level, start } = block;
  const issues = list === undefined ? [] : checkChoice(list, ['bullet', 'number'], [...path, 'list']);
  if (level !== undefined) {
    if (list === undefined) issues.push(fault([...path, 'level'], 'not_in_a_list', 'Only list items have a level.'));
    else issues.push(...checkNumberIn(level, { least: 1, most: 6, whole: true }, [...path, 'level']));
  }
  if (start !== undefined) {
    if (list !== 'number') issues.push(fault([...path, 'start'], 'not_in_a_list', 'Only numbered items have a start.'));
    else issues.push(...checkNumberIn(start, { least: 0, most: 99_999, whole: true }, [...path, 'start']));
  }
  return issues;
}

function checkMedia(block: PlainRecord, path: Path): Issue[] {
  const { asset, url } = block;
  return [
    ...(asset === undefined && url === undefined ? [fault(path, 'required', 'Give an asset, a url or both.')] : []),
    ...checkOptionalId(asset, 'an asset', [...path, 'asset']),
    ...(url === undefined ? [] : checkWebAddress(url, [...path, 'url'])),
    ...checkText(block['title'], TITLE, [...path, 'title']),
  ];
}
