/** Bytes that grow, and the substitutions made on the way. */
import type { Loss } from '../../core/render/target.ts';

export class Sink {
  #bytes: Uint8Array;
  #length = 0;
  readonly #losses = new Map<string, Loss>();

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity + 16);
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A Shift_JIS code: one byte below 0x100, else two. */
  code(value: number): void {
    if (value > 0xff) this.byte(value >> 8);
    this.byte(value & 0xff);
  }

  ascii(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.byte(text.charCodeAt(index));
  }

  /** Takes back the last byte, when it is `value`. */
  takeBack(value: number): boolean {
    if (this.#length === 0 || this.#bytes[this.#length - 1] !== value) return false;
    this.#length -= 1;
    return true;
  }

  lose(reason: string, action: string, text: string): void {
    // The codec sees no nodes; whoever measures a block knows its key.
    this.#losses.set(`${reason} ${action} ${text}`, { key: '', nodeType: 'text', reason, action, text });
  }

  finish(): { readonly bytes: Uint8Array; readonly losses: readonly Loss[] } {
    return { bytes: this.#bytes.slice(0, this.#length), losses: [...this.#losses.values()] };
  }
}
