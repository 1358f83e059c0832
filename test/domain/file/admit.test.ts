import fc from 'fast-check';
import { admitFile, MAX_FILE_BYTES, safeName } from '../../../src/domain/file/admit';
import { fileTypeOf, zipEntries } from '../../../src/domain/file/file-type';
import { zipOf } from '../../support/zip';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const PDF = text('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const XLSX = zipOf({ '[Content_Types].xml': 100, 'xl/workbook.xml': 300 });

const code = (name: string, bytes: Uint8Array): string => {
  const { verdict } = admitFile(name, bytes);
  return verdict.allowed ? 'ALLOWED' : verdict.code;
};

describe('what may be filed', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a PDF', '合同.pdf', PDF, 'ALLOWED'],
    ['a photograph', '现场.JPG', JPEG, 'ALLOWED'],
    ['a spreadsheet', '流水.xlsx', XLSX, 'ALLOWED'],
    ['nothing', 'a.pdf', new Uint8Array(), 'FILE_EMPTY'],
    ['one byte more than is taken', 'a.pdf', new Uint8Array(MAX_FILE_BYTES + 1), 'FILE_TOO_LARGE'],
    ['a program called PDF', 'a.pdf', text('MZ\u0090\u0000'), 'FILE_TYPE_NOT_TAKEN'],
    ['a page of HTML called JPEG', 'a.jpg', text('<html><script>alert(1)</script>'), 'FILE_TYPE_NOT_TAKEN'],
    ['a script before the header of a PDF', 'a.pdf', text('#!/bin/sh\n%PDF-1.7'), 'FILE_TYPE_NOT_TAKEN'],
    [
      'an SVG, which may run scripts',
      'a.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'FILE_TYPE_NOT_TAKEN',
    ],
    ['an archive that is no office file', 'a.docx', zipOf({ 'evil.txt': 10 }), 'FILE_TYPE_NOT_TAKEN'],
    ['a PNG called PDF', 'a.pdf', PNG, 'FILE_NAME_MISLEADS'],
    ['a PDF without an extension', 'contract', PDF, 'FILE_NAME_MISLEADS'],
    ['a PDF called exe behind a turned direction of writing', 'fdp.\u202eexe', PDF, 'FILE_NAME_MISLEADS'],
    ['a PDF with a script', 'a.pdf', text('%PDF-1.7\n<</S /JavaScript /JS (app.alert(1))>>'), 'FILE_ACTIVE_CONTENT'],
    ['a PDF that starts a program', 'a.pdf', text('%PDF-1.7\n<</S /Launch /F (cmd.exe)>>'), 'FILE_ACTIVE_CONTENT'],
    [
      'a PDF with a script whose name is written with escapes',
      'a.pdf',
      text('%PDF-1.7\n<</S /Java#53cript /J#53 (app.alert(1))>>'),
      'FILE_ACTIVE_CONTENT',
    ],
    [
      'a scan in which the letters of a script turn up by chance',
      'a.pdf',
      text('%PDF-1.7\n1 0 obj<</Length 9>>\nstream\n\u0001/JS \u0002#4\nendstream\nendobj'),
      'ALLOWED',
    ],
    [
      'a picture with an archive behind it',
      'a.png',
      new Uint8Array([...PNG, ...zipOf({ 'a.exe': 9 })]),
      'FILE_ACTIVE_CONTENT',
    ],
    [
      'a PDF with an archive behind it',
      'a.pdf',
      new Uint8Array([...PDF, ...zipOf({ 'a.exe': 9 })]),
      'FILE_ACTIVE_CONTENT',
    ],
    [
      'a spreadsheet with macros',
      'a.xlsx',
      zipOf({ '[Content_Types].xml': 1, 'xl/workbook.xml': 1, 'xl/vbaProject.bin': 9 }),
      'FILE_ACTIVE_CONTENT',
    ],
    [
      'a spreadsheet that unpacks to four gigabytes',
      'a.xlsx',
      zipOf({ '[Content_Types].xml': 1, 'xl/workbook.xml': 4_000_000_000 }),
      'FILE_ACTIVE_CONTENT',
    ],
  ])('%s', (_sentence, name, bytes, expected) => {
    expect(code(name, bytes)).toBe(expected);
  });

  it('whatever the bytes, the answer comes and is a refusal or a type', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('', 'PK\u0003\u0004', '%PDF-', 'RIFF1234WEBP'),
        (bytes, head) => {
          const all = new Uint8Array([...text(head), ...bytes]);
          const { verdict, file } = admitFile('a.pdf', all);
          expect(verdict.allowed).toBe(file !== null);
          zipEntries(all);
          fileTypeOf(all);
        },
      ),
    );
  });
});

describe('names of files', () => {
  it.each([
    ['身份证正面.jpg', '身份证正面.jpg'],
    ['..\\..\\windows\\system32\\a.pdf', 'a.pdf'],
    ['/etc/passwd\u0000.pdf', 'passwd.pdf'],
    ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie_ x=1.pdf'],
    ['"quoted".pdf', '_quoted_.pdf'],
    ['', 'file'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });

  it('never hold a path, a control character or more than 120 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeName(given);
        expect(Array.from(name).length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}"<>|?*;%:]+$/u);
        expect(name).not.toMatch(/^\.|\.$/);
      }),
    );
  });
});
