import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { endsInZip, FILE_TYPES, fileTypeOf, zipEntries, type FileType } from './file-type';

/** Largest file that is taken: 20 MiB [CONV, 示例参数]. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** An office file may not unpack to more than this, nor to more than so many times its size (zip bombs). */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_RATIO = 200;
const MAX_NAME = 120;

/** Control characters, and those that turn the direction of writing: they make a name look like another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A file's name as it is kept: no path, nothing invisible, no character a file system or header stumbles over, not longer than
 * 120 characters with its extension.
 * @example safeName('../../etc/passwd') // => 'passwd'
 * @example safeName('C:\\扫描\\身份证 正面.JPG') // => '身份证 正面.JPG'
 * @example safeName('  ..  ') // => 'file'
 */
export function safeName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(INVISIBLE, '')
    .replace(/[<>:"|?*;%]/g, '_')
    .trim()
    .replace(/^\.+|\.+$/g, '')
    .trim();
  if (plain === '') return 'file';
  const letters = Array.from(plain);
  if (letters.length <= MAX_NAME) return plain;
  const extension = /\.[^.]{1,8}$/.exec(plain)?.[0] ?? '';
  return letters.slice(0, MAX_NAME - extension.length).join('') + extension;
}

/** A file that may be filed. */
export interface AdmittedFile {
  name: string;
  type: FileType;
  mime: string;
}

/**
 * May this file be filed? By its content, not by what it says it is: of a known type, called as that type is called, with nothing
 * in it that runs by itself. `objects`: what the object streams of a PDF hold, characters of one byte each.
 * @example admitFile('a.pdf', new Uint8Array([0x4d, 0x5a])).verdict.allowed // => false
 */
export function admitFile(
  givenName: string,
  bytes: Uint8Array,
  objects = '',
): { verdict: Verdict; file: AdmittedFile | null } {
  const name = safeName(givenName);
  const type = fileTypeOf(bytes);
  const verdict = firstRefusal(
    () => (bytes.length > 0 ? ALLOWED : refused('FILE_EMPTY')),
    () =>
      bytes.length <= MAX_FILE_BYTES
        ? ALLOWED
        : refused('FILE_TOO_LARGE', { max: String(MAX_FILE_BYTES / 1024 / 1024) }),
    () => (type === null ? refused('FILE_TYPE_NOT_TAKEN', { types: Object.keys(FILE_TYPES).join(', ') }) : ALLOWED),
    () => (type === null || calledAs(name, type) ? ALLOWED : refused('FILE_NAME_MISLEADS', { name, type })),
    () => (type !== null && runsByItself(type, bytes, objects) ? refused('FILE_ACTIVE_CONTENT') : ALLOWED),
  );
  return { verdict, file: verdict.allowed && type !== null ? { name, type, mime: FILE_TYPES[type].mime } : null };
}

function calledAs(name: string, type: FileType): boolean {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return (FILE_TYPES[type].extensions as readonly string[]).includes(extension);
}

/** Scripts and launches in a PDF, macros in an office file, archives behind a picture or such as fill a disk when unpacked. */
function runsByItself(type: FileType, bytes: Uint8Array, objects: string): boolean {
  if (type === 'pdf' && (pdfRuns(latin(bytes)) || pdfRuns(objects))) return true;
  if (type !== 'docx' && type !== 'xlsx') return endsInZip(bytes);
  const entries = zipEntries(bytes) ?? [];
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return (
    entries.some(({ name }) => /vbaProject\.bin$|\.exe$|oleObject/i.test(name)) ||
    unpacked > MAX_UNPACKED_BYTES ||
    unpacked > MAX_RATIO * bytes.length
  );
}

/**
 * Does a PDF start anything? A name may be written with any character as #xx (ISO 32000-1, 7.3.5). The two letters of /JS turn up by
 * chance in a scan of some megabytes, so they count outside streams alone; the long names do not, and count everywhere.
 */
function pdfRuns(written: string): boolean {
  const text = written.replace(/#([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (/\/(JavaScript|Launch|EmbeddedFile|RichMedia)\b/.test(text)) return true;
  return /\/JS\b/.test(outsideStreams(text));
}

/** A stream that does not end is none. Each character is read once: a file may begin a million of them. */
function outsideStreams(text: string): string {
  const begins = />>\s*stream[\r\n]/g;
  const parts: string[] = [];
  let from = 0;
  for (let at = begins.exec(text); at !== null; at = begins.exec(text)) {
    const end = text.indexOf('endstream', begins.lastIndex);
    if (end < 0) break;
    parts.push(text.slice(from, at.index));
    from = begins.lastIndex = end;
  }
  return [...parts, text.slice(from)].join('');
}

/** Bytes as characters of one byte each, in parts: a call takes only so many arguments. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}
