import { createHash } from 'node:crypto';
import supertest from 'supertest';
import { apply, liveApi, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
let no: string;
beforeAll(async () => {
  api = await liveApi();
  no = await apply(api);
});
afterAll(() => api.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF');
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]);
const EICAR = Buffer.from(
  'WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=',
  'base64',
);

async function upload(
  query: Record<string, string>,
  bytes: Buffer,
  { username = 'li.na', type = 'application/octet-stream' } = {},
) {
  const { token } = await api.as(username);
  return supertest(api.app)
    .post(`/api/applications/${no}/files`)
    .query(query)
    .set('Authorization', `Bearer ${token}`)
    .set('Content-Type', type)
    .send(bytes);
}
const codeOf = async (query: Record<string, string>, bytes: Buffer, more = {}): Promise<[number, string]> => {
  const { status, body } = await upload(query, bytes, more);
  return [status, (body as { code: string }).code];
};
const audited = async (action: string): Promise<number> => {
  const { body } = await (await api.as('shen.yan')).get(`/audit?subjectNo=${no}`);
  return (body.data as { action: string }[]).filter((entry) => entry.action === action).length;
};

describe('files of an application', () => {
  it('a document is uploaded, named in the checklist, and read again as it was sent; every look is on record', async () => {
    const { status, body } = await upload({ name: '身份证.pdf', document: 'ID_CARD' }, PDF);
    expect(status).toBe(201);
    const hash = createHash('sha256').update(PDF).digest('hex');
    expect(body).toMatchObject({
      name: '身份证.pdf',
      mime: 'application/pdf',
      size: PDF.length,
      hash,
      documentCode: 'ID_CARD',
      filedBy: 'li.na',
    });
    const manager = await api.as('li.na');
    await manager
      .post(`/applications/${no}/documents`, { documents: [{ code: 'ID_CARD', status: 'VERIFIED', fileHash: hash }] })
      .expect(200);
    const read = await (await api.as('zhao.lei')).get(`/applications/${no}/files/${body.id}`).buffer(true).expect(200);
    expect(Buffer.compare(read.body as Buffer, PDF)).toBe(0);
    expect(read.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(read.headers['content-security-policy']).toContain("default-src 'none'");
    expect(read.headers['content-disposition']).toContain("filename*=UTF-8''%E8%BA%AB");
    expect(await audited('FILE_READ')).toBe(1);
  });

  it('the same file for the same document is filed once', async () => {
    const ids = await Promise.all(
      Array.from(
        { length: 5 },
        async () => (await upload({ name: '流水.pdf', document: 'BANK_STATEMENT' }, PDF)).body.id as string,
      ),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('a photograph of a visit keeps when and where it was taken, or says nothing of it', async () => {
    const place = { takenAt: `${today()}T09:30:00+08:00`, latitude: '30.274085', longitude: '120.155070' };
    const { body } = await upload({ name: '现场.jpg', ...place }, JPEG);
    expect(body).toMatchObject({
      documentCode: null,
      takenAt: `${today()}T01:30:00.000Z`,
      latitude: '30.274085',
      longitude: '120.155070',
    });
    expect(await codeOf({ name: '现场.jpg', latitude: '30.1' }, JPEG)).toEqual([422, 'FILE_PLACE_INCOMPLETE']);
    const wrong = async (more: object): Promise<unknown> => {
      const answer = await upload({ name: '现场.jpg', ...place, ...more }, JPEG);
      return (answer.body as { errors: object[] }).errors;
    };
    expect(await wrong({ latitude: '91' })).toMatchObject([{ pointer: '/latitude', code: 'DEGREE_FORMAT' }]);
    expect(await wrong({ takenAt: today() })).toMatchObject([{ pointer: '/takenAt', code: 'INSTANT_FORMAT' }]);
    expect(await wrong({ takenAt: '9999-01-01T00:00:00Z' })).toMatchObject([
      { pointer: '/takenAt', code: 'DATE_OUT_OF_RANGE' },
    ]);
  });

  it.each<[string, Record<string, string>, Buffer, [number, string]]>([
    ['a program called PDF', { name: 'a.pdf' }, Buffer.from('MZ\u0000'), [422, 'FILE_TYPE_NOT_TAKEN']],
    ['a PDF called as a picture', { name: 'a.jpg' }, PDF, [422, 'FILE_NAME_MISLEADS']],
    ['nothing at all', { name: 'a.pdf' }, Buffer.alloc(0), [422, 'FILE_EMPTY']],
    [
      'more than is taken',
      { name: 'a.pdf' },
      Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024)]),
      [413, 'BODY_TOO_LARGE'],
    ],
    ['a virus', { name: 'a.pdf' }, Buffer.concat([PDF, EICAR]), [422, 'FILE_INFECTED']],
    ['a document nobody asked for', { name: 'a.pdf', document: 'NO_SUCH' }, PDF, [422, 'DOCUMENT_UNKNOWN']],
  ])('refuses %s, and files nothing', async (_sentence, query, bytes, expected) => {
    const before = (await (await api.as('li.na')).get(`/applications/${no}/files`).expect(200)).body.data as unknown[];
    expect(await codeOf(query, bytes)).toEqual(expected);
    const after = (await (await api.as('li.na')).get(`/applications/${no}/files`).expect(200)).body.data as unknown[];
    expect(after).toHaveLength(before.length);
  });

  it('that a virus was sent is on record; JSON is no file; a checklist cannot name a file that was never filed', async () => {
    expect(await audited('FILE_INFECTED')).toBe(1);
    expect(await codeOf({ name: 'a.pdf' }, Buffer.from('{}'), { type: 'application/json' })).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
    const documents = [{ code: 'ID_CARD', status: 'RECEIVED', fileHash: 'f'.repeat(64) }];
    const { body } = await (await api.as('li.na')).post(`/applications/${no}/documents`, { documents }).expect(422);
    expect(body).toMatchObject({ code: 'FILE_UNKNOWN', errors: [{ pointer: '/documents/0/fileHash' }] });
  });

  it('who has no business with the case uploads and reads nothing', async () => {
    expect(await codeOf({ name: 'a.pdf' }, PDF, { username: 'zhao.lei' })).toEqual([403, 'ROLE_NOT_ALLOWED']);
    await (await api.as('admin')).get(`/applications/${no}/files/1`).expect(403);
    await (await api.as('li.na')).get(`/applications/${no}/files/999999`).expect(404);
    await (await api.as('li.na')).get(`/applications/${no}/files/..%2f..%2fetc`).expect(422);
  });
});
