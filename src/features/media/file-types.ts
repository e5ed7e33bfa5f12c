/** What may be uploaded, told by the file's first bytes: neither a name nor a declared type is believed. */

export interface FileType {
  readonly mediaType: string;
  /** The extension that the stored name gets, whatever the uploader called it. */
  readonly extension: string;
}

/** Bytes of the beginning that `findFileType` wants to see. */
export const HEAD_BYTES = 65_536;

type Judge = (head: Uint8Array, ascii: string, extension: string) => FileType | null;

const type = (mediaType: string, extension: string): FileType => ({ mediaType, extension });
const starts =
  (prefix: string, found: FileType): Judge =>
  (_head, ascii) =>
    ascii.startsWith(prefix) ? found : null;

const JUDGES: readonly Judge[] = [
  starts('\xff\xd8\xff', type('image/jpeg', 'jpg')),
  starts('\x89PNG\r\n\x1a\n', type('image/png', 'png')),
  starts('GIF87a', type('image/gif', 'gif')),
  starts('GIF89a', type('image/gif', 'gif')),
  starts('%PDF-', type('application/pdf', 'pdf')),
  starts('OggS', type('audio/ogg', 'ogg')),
  starts('ID3', type('audio/mpeg', 'mp3')),
  (_head, ascii) => (ascii.startsWith('RIFF') ? riff(ascii.slice(8, 12)) : null),
  (_head, ascii) => (ascii.slice(4, 8) === 'ftyp' ? isoMedia(ascii.slice(8, 12)) : null),
  (_head, ascii) =>
    ascii.startsWith('\x1aE\xdf\xa3') && ascii.slice(0, 64).includes('webm') ? type('video/webm', 'webm') : null,
  // MPEG audio without a tag: eleven sync bits, layer III, a bit rate and a sampling rate that exist.
  (head) => (isMpegFrame(head) ? type('audio/mpeg', 'mp3') : null),
  (_head, ascii, extension) => (ascii.startsWith('PK\x03\x04') ? zipped(ascii, extension) : null),
  (head, ascii, extension) => plainText(head, ascii, extension),
];

/** Null for everything that is not on the list. `extension` tells apart only what the bytes cannot: Office files and text. */
export function findFileType(head: Uint8Array, extension: string): FileType | null {
  const ascii = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  for (const judge of JUDGES) {
    const found = judge(head, ascii, extension);
    if (found !== null) return found;
  }
  return null;
}

/** Why a file was refused, and what to do: for the kinds that people really try. */
export function explainRefusal(head: Uint8Array): string {
  const ascii = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 2048)).toString('latin1');
  if (head.length === 0) return 'The file is empty.';
  if (/<svg[\s>]/i.test(ascii))
    return 'SVG drawings can carry scripts and are not accepted. Export the drawing as PNG.';
  if (MARKUP.test(ascii)) return 'HTML and XML files are not accepted. Put the text into an entry instead.';
  if (ascii.slice(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1)/.test(ascii.slice(8, 12))) {
    return 'HEIC photographs are not accepted. Save the picture as JPEG.';
  }
  if (ascii.startsWith('MZ') || ascii.startsWith('\x7fELF') || ascii.startsWith('#!'))
    return 'Programs are not accepted.';
  return (
    'The kind of this file is not accepted. Accepted are JPEG, PNG, WebP, GIF, AVIF, PDF, MP4, WebM, 3GP, MP3, M4A, Ogg, WAV, ' +
    'ZIP, Word, Excel and PowerPoint files (docx, xlsx, pptx), and plain text (txt, csv) in UTF-8 or Shift_JIS.'
  );
}

const MARKUP = /<(?:!doctype|\?xml|html|head|body|svg|script|iframe|object|embed|math)[\s>/]/i;

function riff(form: string): FileType | null {
  if (form === 'WEBP') return type('image/webp', 'webp');
  return form === 'WAVE' ? type('audio/wav', 'wav') : null;
}

function isoMedia(brand: string): FileType | null {
  if (brand === 'avif' || brand === 'avis') return type('image/avif', 'avif');
  if (brand.startsWith('M4A') || brand.startsWith('M4B')) return type('audio/mp4', 'm4a');
  if (/^3g[2gps]/.test(brand)) return type('video/3gpp', '3gp');
  return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV|mmp4)/.test(brand) ? type('video/mp4', 'mp4') : null;
}

function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const isSync = first === 0xff && (second & 0xe0) === 0xe0;
  const version = (second >> 3) & 3;
  const layer = (second >> 1) & 3;
  const bitRate = third >> 4;
  const sampling = (third >> 2) & 3;
  return isSync && version !== 1 && layer === 1 && bitRate !== 0 && bitRate !== 15 && sampling !== 3;
}

const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

function zipped(ascii: string, extension: string): FileType {
  const office = OFFICE[extension];
  // Office packages name their list of contents first; a ZIP that only borrows the extension is kept as ZIP.
  return office !== undefined && ascii.includes('[Content_Types].xml')
    ? type(office, extension)
    : type('application/zip', 'zip');
}

function plainText(head: Uint8Array, ascii: string, extension: string): FileType | null {
  if ((extension !== 'txt' && extension !== 'csv') || head.length === 0) return null;
  if (head.includes(0) || MARKUP.test(ascii)) return null;
  const readable = ['utf-8', 'shift_jis'].some((charset) => decodes(head, charset));
  return readable ? type(extension === 'csv' ? 'text/csv' : 'text/plain', extension) : null;
}

function decodes(head: Uint8Array, charset: string): boolean {
  try {
    // `stream`: the head may end in the middle of a character.
    new TextDecoder(charset, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
