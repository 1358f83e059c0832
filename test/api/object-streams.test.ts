import { deflateSync } from 'node:zlib';
import { objectStreamsOf } from '../../src/api/support/object-streams';
import { admitFile } from '../../src/domain/file/admit';

const pdf = (dictionary: string, packed: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n7 0 obj\n<<${dictionary}/Length ${String(packed.length)}>>\nstream\r\n`),
    packed,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);
const SCRIPT = '9 0 <</S/JavaScript/JS(app.alert(1))>>';

describe('The object streams of a PDF', () => {
  it('are read, whatever way their name is written, so that a script in them is seen', () => {
    for (const name of ['/ObjStm', '/Obj#53tm']) {
      const sent = pdf(`/Type${name}/N 1/First 4/Filter/FlateDecode`, deflateSync(Buffer.from(SCRIPT)));
      expect(admitFile('a.pdf', sent).verdict.allowed).toBe(true);
      expect(admitFile('a.pdf', sent, objectStreamsOf(sent) ?? '').verdict).toMatchObject({
        code: 'FILE_ACTIVE_CONTENT',
      });
    }
  });

  it('are the only ones unpacked; what is damaged or encrypted is left out', () => {
    const page = pdf('/Filter/FlateDecode', deflateSync(Buffer.from(SCRIPT)));
    const damaged = pdf('/Type/ObjStm/Filter/FlateDecode', Buffer.from('no deflate'));
    for (const sent of [page, damaged, new Uint8Array(), Buffer.from('>>stream\n')])
      expect(objectStreamsOf(sent)).toBe('');
  });

  it('are not unpacked beyond what is taken', () => {
    const bomb = pdf('/Type/ObjStm/Filter/FlateDecode', deflateSync(Buffer.alloc(40 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(objectStreamsOf(bomb)).toBeNull();
  });

  it('are seen whatever else their dictionary says', () => {
    const sent = pdf('/Type/ObjStm/Title(obj)/Filter/FlateDecode', deflateSync(Buffer.from(SCRIPT)));
    expect(objectStreamsOf(sent)).toBe(SCRIPT);
  });

  // Read back, or on, from each of them it would keep the process for hours.
  it.each([
    ['a million streams that do not end', '>>stream\n'.repeat(1_000_000)],
    ['a million streams of nothing', '>>stream\nendstream'.repeat(1_000_000)],
  ])('are looked for once: %s', (_, written) => {
    const sent = Buffer.from(`%PDF-1.7\n${written}`);
    expect(admitFile('a.pdf', sent, objectStreamsOf(sent) ?? '').verdict.allowed).toBe(true);
  });
});
