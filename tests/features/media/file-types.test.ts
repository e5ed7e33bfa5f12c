import { describe, expect, it } from 'vitest';
import { extensionOf, toFileName } from '../../../src/features/media/file-name.ts';
import { explainRefusal, findFileType } from '../../../src/features/media/file-types.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const ACCEPTED: readonly (readonly [name: string, head: Uint8Array, extension: string, mediaType: string])[] = [
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpg', 'image/jpeg'],
  ['JPEG called .png', bytes([0xff, 0xd8, 0xff, 0xe0]), 'png', 'image/jpeg'],
  ['PNG', bytes([0x89], 'PNG\r\n', [0x1a], '\n'), 'png', 'image/png'],
  ['GIF', bytes('GIF89a'), 'gif', 'image/gif'],
  ['WebP', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 '), 'webp', 'image/webp'],
  ['AVIF', bytes([0, 0, 0, 32], 'ftypavif'), 'avif', 'image/avif'],
  ['PDF', bytes('%PDF-1.7'), 'pdf', 'application/pdf'],
  ['MP4', bytes([0, 0, 0, 32], 'ftypisom'), 'mp4', 'video/mp4'],
  ['3GP', bytes([0, 0, 0, 32], 'ftyp3gp4'), '3gp', 'video/3gpp'],
  ['M4A', bytes([0, 0, 0, 32], 'ftypM4A '), 'm4a', 'audio/mp4'],
  ['WebM', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84], 'webm'), 'webm', 'video/webm'],
  ['MP3 with a tag', bytes('ID3', [3, 0]), 'mp3', 'audio/mpeg'],
  ['MP3 without one', bytes([0xff, 0xfb, 0x90, 0x00]), 'mp3', 'audio/mpeg'],
  ['Ogg', bytes('OggS', [0]), 'ogg', 'audio/ogg'],
  ['WAV', bytes('RIFF', [4, 0, 0, 0], 'WAVEfmt '), 'wav', 'audio/wav'],
  ['ZIP', bytes('PK', [3, 4], 'photos/one.jpg'), 'zip', 'application/zip'],
  ['a ZIP called .docx', bytes('PK', [3, 4], 'photos/one.jpg'), 'docx', 'application/zip'],
  [
    'Word',
    bytes('PK', [3, 4], '[Content_Types].xml'),
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'Excel',
    bytes('PK', [3, 4], '[Content_Types].xml'),
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['text in UTF-8', Buffer.from('ごみの収集日\n'), 'txt', 'text/plain'],
  ['text cut in the middle of a character', Buffer.from('ごみ').subarray(0, 5), 'txt', 'text/plain'],
  ['a table in Shift_JIS', bytes([0x82, 0xb2, 0x82, 0xdd], ',1\r\n'), 'csv', 'text/csv'],
];

const REFUSED: readonly (readonly [name: string, head: Uint8Array, extension: string, reason: string])[] = [
  ['nothing', bytes(), 'txt', 'empty'],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg', 'SVG'],
  ['SVG after a declaration', bytes('<?xml version="1.0"?><svg>'), 'png', 'SVG'],
  ['SVG as text', bytes('  <svg onload=alert(1)>'), 'txt', 'SVG'],
  ['HTML', bytes('<!DOCTYPE html><p>'), 'html', 'HTML'],
  ['HTML as text', bytes('\ufeff\n<html>'), 'txt', 'HTML'],
  ['a script in a table', bytes('a,b\n"<script>alert(1)</script>",2'), 'csv', 'HTML'],
  ['a program', bytes('MZ', [0x90, 0]), 'exe', 'Programs'],
  ['a program called .txt', bytes([0x7f], 'ELF', [2, 1, 1, 0]), 'txt', 'Programs'],
  ['a script', bytes('#!/bin/sh\nrm'), 'sh', 'Programs'],
  ['HEIC', bytes([0, 0, 0, 32], 'ftypheic'), 'heic', 'HEIC'],
  ['TIFF', bytes('II*', [0]), 'tif', 'not accepted'],
  ['Matroska', bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], 'matroska'), 'mkv', 'not accepted'],
  ['QuickTime', bytes([0, 0, 0, 32], 'ftypqt  '), 'mov', 'not accepted'],
  ['a PDF that begins late', bytes('xx%PDF-1.4'), 'pdf', 'not accepted'],
  ['binary called .txt', bytes('abc', [0, 1, 2]), 'txt', 'not accepted'],
  ['bytes of no charset', bytes([0xff, 0xff, 0xfd, 0x81]), 'txt', 'not accepted'],
  ['text without its extension', bytes('hello'), 'md', 'not accepted'],
];

describe('the kind of a file', () => {
  it.each(ACCEPTED)('%s is accepted as what it is', (_name, head, extension, mediaType) => {
    expect(findFileType(head, extension)?.mediaType).toBe(mediaType);
  });

  it.each(REFUSED)('%s is refused, with a reason', (_name, head, extension, reason) => {
    expect(findFileType(head, extension)).toBeNull();
    expect(explainRefusal(head)).toContain(reason);
  });
});

describe('the name of a file', () => {
  it.each([
    ['photo.JPG', 'jpg', 'photo.jpg'],
    ['港 まつり.png', 'png', '港 まつり.png'],
    ['really-a-jpeg.png', 'jpg', 'really-a-jpeg.jpg'],
    ['../../etc/passwd', 'txt', 'passwd.txt'],
    ['C:\\Users\\me\\report.pdf', 'pdf', 'report.pdf'],
    ['a<b>"c:d|e?f*g%h#i.png', 'png', 'a-b--c-d-e-f-g-h-i.png'],
    ['evil\u202Egnp.exe.png', 'png', 'evilgnp.exe.png'],
    ['line\r\nSet-Cookie: a.png', 'png', 'lineSet-Cookie- a.png'],
    ['.htaccess', 'txt', 'file.txt'],
    ['...', 'png', 'file.png'],
    ['', 'png', 'file.png'],
    ['\u304b\u3099.png', 'png', '\u304c.png'],
    [`${'長'.repeat(300)}.pdf`, 'pdf', `${'長'.repeat(100)}.pdf`],
  ])('%j becomes safe', (given, extension, wanted) => {
    expect(toFileName(given, extension)).toBe(wanted);
  });

  it('gives its extension in lower case', () => {
    expect(['a.JPG', 'a.tar.gz', 'a', 'a.', 'a.b c'].map(extensionOf)).toEqual(['jpg', 'gz', '', '', '']);
  });
});
