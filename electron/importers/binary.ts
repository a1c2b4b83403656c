/** A file is cut off or contradicts itself. Thrown by readers of binary formats, caught where the format is read. */
export class Damaged extends Error {}

/** Little-endian numbers of a stretch of bytes; reading past its end means that the file is damaged. */
export class Binary {
  private readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.view.getUint8(this.within(at, 1));
  }

  u16(at: number): number {
    return this.view.getUint16(this.within(at, 2), true);
  }

  i32(at: number): number {
    return this.view.getInt32(this.within(at, 4), true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.within(at, 4), true);
  }

  part(start: number, end: number): Binary {
    if (end < start) throw new Damaged('a part ends before it starts');
    this.within(start, end - start);
    return new Binary(this.bytes.subarray(start, end));
  }

  get length(): number {
    return this.bytes.length;
  }

  private within(at: number, length: number): number {
    if (at < 0 || at + length > this.bytes.length) throw new Damaged('the file ends too early');
    return at;
  }
}
