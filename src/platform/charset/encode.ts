import type { DeviceProfile } from '../../core/devices/profile.ts';
import type { EncodedText } from '../ports.ts';
import { GETA, isAvoidedRow, sjisOf } from './jis.ts';
import { compose, isOrdinary, keycapAt, letterAt, type Letter } from './letters.ts';
import { pictogramOf, softbankPoint } from './pictograms.ts';
import type { PictogramSet } from './private-use.ts';
import { similarTo } from './similar.ts';
import { Sink } from './sink.ts';

const SETS: Readonly<Partial<Record<DeviceProfile['emoji'], PictogramSet>>> = {
  'docomo-sjis': 'docomo',
  'au-sjis': 'kddi',
  'sb-webcode': 'softbank',
  'sb-ncr': 'softbank',
};

/** Pages of SoftBank's webcodes by the high byte of their private-use code point. */
const WEBCODE_PAGES = 'GEFOPQ';
const ESC = 0x1b;
const SHIFT_IN = 0x0f;

/** The carrier whose codes a profile's pictograms have; undefined where they are Unicode or text. */
export function pictogramSet(profile: DeviceProfile): PictogramSet | undefined {
  return SETS[profile.emoji];
}

/** One page being encoded. */
class Encoder {
  readonly #sink: Sink;
  readonly #set: PictogramSet | undefined;
  readonly #profile: DeviceProfile;
  readonly #japanese: boolean;
  /** Page letter of the webcode just written: the next of the same page may share its escape. */
  #openPage = '';
  #inTag = false;

  constructor(profile: DeviceProfile, lang: string, capacity: number) {
    this.#profile = profile;
    this.#set = pictogramSet(profile);
    this.#japanese = /^ja\b/i.test(lang);
    this.#sink = new Sink(capacity);
  }

  run(text: string): EncodedText {
    for (let index = 0; index < text.length;) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        const keycap = unit === 0x23 || unit === 0x2a || (unit >= 0x30 && unit <= 0x39) ? keycapAt(text, index) : null;
        if (keycap === null) {
          this.#ascii(unit);
          index += 1;
        } else {
          this.#pictogram(keycap);
          index += keycap.length;
        }
        continue;
      }
      if (isOrdinary(unit) && this.#ordinary(unit)) {
        index += 1;
        continue;
      }
      const letter = letterAt(text, index);
      index += letter.length;
      if (letter.kind !== 'invisible') this.#letter(letter);
    }
    return this.#sink.finish();
  }

  #ascii(unit: number): void {
    this.#openPage = '';
    // Markup is escaped, so these two are always the ends of a tag.
    if (unit === 0x3c) this.#inTag = true;
    else if (unit === 0x3e) this.#inTag = false;
    this.#sink.byte(unit);
  }

  /** The short way for a letter that is only itself. */
  #ordinary(unit: number): boolean {
    this.#openPage = '';
    if (this.#profile.charset === 'Shift_JIS') {
      const code = sjisOf(unit);
      if (code === 0 || (this.#profile.avoidRows && isAvoidedRow(code))) return false;
      this.#sink.code(code);
      return true;
    }
    if (unit < 0x800) this.#sink.byte(0xc0 | (unit >> 6));
    else {
      this.#sink.byte(0xe0 | (unit >> 12));
      this.#sink.byte(0x80 | ((unit >> 6) & 0x3f));
    }
    this.#sink.byte(0x80 | (unit & 0x3f));
    return true;
  }

  #letter(letter: Letter): void {
    if (pictogramOf(letter.plain) !== undefined) this.#pictogram(letter);
    else if (!this.#plain(letter.plain) && !this.#substitute(letter.plain, 'character-unmapped')) {
      if (letter.kind === 'pictogram') this.#pictogram(letter);
      else this.#geta(letter.plain, 'character-unmapped');
    }
  }

  /** A character as itself; false when the charset lacks it or the carrier asks authors to avoid it. */
  #plain(character: string): boolean {
    const unit = character.charCodeAt(0);
    if (this.#profile.charset === 'UTF-8') {
      // Private-use code points are pictograms to a carrier's phone: an editor's would show anything.
      if (/^[\ue000-\uf8ff©®™]$/.test(character) && this.#set !== undefined) return false;
      if (/\p{Extended_Pictographic}/u.test(character) && sjisOf(unit) === 0 && !/[©®™]/.test(character)) return false;
      this.#utf8(character);
      return true;
    }
    const code = character.length === 1 ? sjisOf(unit) : 0;
    if (code === 0 || (this.#profile.avoidRows && isAvoidedRow(code))) return false;
    this.#openPage = '';
    this.#sink.code(code);
    return true;
  }

  /** Another way to write it with letters that the charset has. */
  #substitute(character: string, reason: string): boolean {
    const found = similarTo(character).find((text) => this.#has(text));
    if (found === undefined) return false;
    this.#text(found);
    const avoided = this.#profile.charset === 'Shift_JIS' && sjisOf(character.charCodeAt(0)) !== 0;
    this.#sink.lose(avoided ? 'row-avoided' : reason, 'spelled-out', character);
    return true;
  }

  #has(text: string): boolean {
    return [...text].every((character) => {
      const code = character.length === 1 ? sjisOf(character.charCodeAt(0)) : 0;
      return code !== 0 && !(this.#profile.avoidRows && isAvoidedRow(code));
    });
  }

  #text(text: string): void {
    this.#openPage = '';
    for (const character of text) {
      if (this.#profile.charset === 'UTF-8') this.#utf8(character);
      else this.#sink.code(character.length === 1 ? sjisOf(character.charCodeAt(0)) || GETA : GETA);
    }
  }

  #utf8(character: string): void {
    this.#openPage = '';
    const point = character.codePointAt(0) ?? 0xfffd;
    if (point < 0x80) this.#sink.byte(point);
    else for (const byte of Buffer.from(character)) this.#sink.byte(byte);
  }

  /** Exact → similar → text in brackets → 〓. */
  #pictogram(letter: Letter): void {
    const found = pictogramOf(letter.plain);
    // Some webcodes hold a quote or a bracket: inside an attribute they would end it.
    const unsafe = this.#inTag && this.#profile.emoji === 'sb-webcode';
    const codes = this.#set === undefined || unsafe ? [] : (found?.codes[this.#set] ?? []);
    if (codes.length > 0 && this.#set !== undefined) {
      for (const code of codes) this.#carrierCode(code);
      if (found?.similar.has(this.#set) === true) this.#sink.lose('emoji-unmapped', 'similar', letter.plain);
      return;
    }
    const text = this.#inWords(letter.plain);
    if (text === null) this.#geta(letter.plain, 'emoji-unmapped');
    else {
      this.#text(text);
      // A keycap's digit says the same; nobody has lost anything.
      if (!letter.plain.endsWith('\u20e3')) this.#sink.lose('emoji-unmapped', 'text', letter.plain);
    }
  }

  #inWords(character: string): string | null {
    if (character.endsWith('\u20e3')) return `[${character.charAt(0)}]`;
    if (/^[\u{1f1e6}-\u{1f1ff}]{2}$/u.test(character)) {
      return `[${[...character].map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41)).join('')}]`;
    }
    const found = pictogramOf(character);
    if (found === undefined) return null;
    const name = found.name.replace(/^(?:black|white|heavy) /, '').replace(/[<>&"]/g, '');
    const japanese = found.text !== '' && this.#has(found.text) ? found.text : null;
    if (this.#japanese && japanese !== null) return japanese;
    // A name longer than this pushes the sentence around it out of sight.
    return name !== '' && name.length <= 24 && !name.startsWith('emoji compat') ? `[${name}]` : japanese;
  }

  #carrierCode(code: number): void {
    switch (this.#profile.emoji) {
      case 'sb-ncr':
        this.#sink.ascii(`&#x${softbankPoint(code).toString(16).toUpperCase()};`);
        break;
      case 'sb-webcode':
        this.#webcode(softbankPoint(code));
        break;
      case 'docomo-sjis':
      case 'au-sjis':
      case 'unicode':
      case 'text':
        this.#sink.code(code);
    }
  }

  #webcode(point: number): void {
    const page = WEBCODE_PAGES.charAt((point >> 8) - 0xe0);
    if (this.#openPage !== page || !this.#sink.takeBack(SHIFT_IN)) {
      this.#sink.byte(ESC);
      this.#sink.ascii(`$${page}`);
    }
    this.#sink.byte(0x20 + (point & 0xff));
    this.#sink.byte(SHIFT_IN);
    this.#openPage = page;
  }

  #geta(character: string, reason: string): void {
    this.#text('〓');
    this.#sink.lose(reason, 'geta', character);
  }
}

/** Markup text → bytes as the profile's carrier reads them. Nothing may parse the bytes afterwards. */
export function encode(text: string, profile: DeviceProfile, lang = 'ja'): EncodedText {
  if (profile.charset === 'UTF-8' && profile.emoji === 'unicode') {
    return { bytes: new Uint8Array(Buffer.from(text)), losses: [] };
  }
  return new Encoder(profile, lang, text.length * 3).run(compose(text));
}
