import { inflateSync } from 'node:zlib';

/** More than the objects of a document of any size come to. */
const MOST_UNPACKED = 32 * 1024 * 1024;

/**
 * What the object streams of a PDF hold: since PDF 1.5 most of its objects, its scripts among them, are packed there and not to be
 * read in the file. Characters of one byte each. What cannot be unpacked (encrypted, damaged) is left out; null: more than is taken.
 */
export function objectStreamsOf(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const begins = />>\s*stream(?:\r\n|\n|\r)/g;
  const parts: string[] = [];
  let room = MOST_UNPACKED;
  let before = 0;
  for (let at = begins.exec(text); at !== null; at = begins.exec(text)) {
    const end = text.indexOf('endstream', begins.lastIndex);
    if (end < 0) break;
    // Everything since the stream before it: read once, whatever is written to hide the dictionary or to be read again and again.
    if (namesObjectStream(text.slice(before, at.index))) {
      const held = inflated(buffer.subarray(begins.lastIndex, end), room);
      if (held === 'TOO_MUCH') return null;
      parts.push(held);
      room -= held.length;
    }
    before = begins.lastIndex = end;
  }
  return parts.join('\n');
}

/** Where its dictionary is, the name may be written with #xx too. */
const namesObjectStream = (written: string): boolean =>
  /\/ObjStm\b/.test(
    written.replace(/#([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  );

function inflated(packed: Buffer, room: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) }).toString('latin1');
  } catch (error) {
    return (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'TOO_MUCH' : '';
  }
}
