/** What may be filed: what a document is scanned, photographed or written as. */
export const FILE_TYPES = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  png: { mime: 'image/png', extensions: ['png'] },
  webp: { mime: 'image/webp', extensions: ['webp'] },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extensions: ['docx'] },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extensions: ['xlsx'] },
} as const;
export type FileType = keyof typeof FILE_TYPES;

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * The type that a file has by its content, whatever it is called; null for anything that is not filed. A signature counts only
 * where the format has it, at the very beginning.
 * @example fileTypeOf(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])) // => 'pdf'
 * @example fileTypeOf(new Uint8Array([0x4d, 0x5a])) // => null
 */
export function fileTypeOf(bytes: Uint8Array): FileType | null {
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeTypeOf(bytes);
  return null;
}

/** A file in a zip archive, as its directory says. */
export interface ZipEntry {
  name: string;
  /** Bytes when unpacked. */
  size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
/** A comment behind the directory is at most this long. */
const MAX_COMMENT = 65_535;

/**
 * The directory of a zip archive; null where there is none that can be read. Nothing is unpacked.
 * @example zipEntries(new Uint8Array(4)) // => null
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const [nameLength, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    entries.push({
      name: ascii(bytes, at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
      size: view.getUint32(at + 24, true),
    });
    at += ENTRY_SIZE + nameLength + extra + comment;
  }
  return entries;
}

/**
 * Can a file of another type be opened as a zip archive as well? One that was put behind a picture: its directory is read from the end.
 * @example endsInZip(new Uint8Array(4)) // => false
 */
export function endsInZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return false;
  const directory = end - view.getUint32(end + 12, true);
  return directory >= 0 && view.getUint32(directory, true) === DIRECTORY_ENTRY;
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

function officeTypeOf(bytes: Uint8Array): FileType | null {
  const names = new Set((zipEntries(bytes) ?? []).map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return 'docx';
  return names.has('xl/workbook.xml') ? 'xlsx' : null;
}
