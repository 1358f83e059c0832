import { creditCodeCheckCharacter } from '../../src/domain/identity/credit-code';
import { stream } from 'exceljs';
import { Readable } from 'node:stream';
import type { Test } from 'supertest';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

let api: TestApi;
let manager: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  manager = await api.as('li.na');
  const person = { kind: 'PERSON', name: '单雄信', identity: '11010519491231002X', phone: '13700004321' };
  await manager.post('/clients', person).expect(201);
  const formula = { kind: 'PERSON', name: '=cmd', identity: '110101199003077897', phone: '13700005555' };
  await manager.post('/clients', formula).expect(201);
  const identity = `91330100MA2H0X3Q1${creditCodeCheckCharacter('91330100MA2H0X3Q1')}`;
  const company = { kind: 'COMPANY', name: '杭州银河机械有限公司', identity, phone: '0571-87650000' };
  await manager.post('/clients', company).expect(201);
});
afterAll(() => api.close());

const found = async (person: Person, q: string, path = '/clients/search'): Promise<string[]> => {
  const { body } = await person.post(path, { q }).expect(200);
  return (body as { data: { nameMasked: string }[] }).data.map(({ nameMasked }) => nameMasked);
};

describe('A list is searched', () => {
  it.each([
    ['the surname', '单'],
    ['initials', 'sxx'],
    ['the whole pinyin, in the reading of a surname', 'shanxiong'],
    ['capitals and a space', 'Shan Xiong'],
    ['the end of the telephone', '4321'],
    ['the whole identity number', '11010519491231002X'],
  ])('by %s', async (_, q) => {
    expect(await found(manager, q)).toEqual(['单**']);
  });

  it('by the middle of a company’s name and the pinyin of its beginning', async () => {
    const byName = await found(manager, '银河');
    expect(byName).toHaveLength(1);
    expect(await found(manager, 'hzyh')).toEqual(byName);
  });

  it('takes what was typed as text, not as a pattern', async () => {
    expect(await found(manager, '%')).toEqual([]);
    expect(await found(manager, '_')).toEqual([]);
  });

  it('within one’s branch only', async () => {
    const elsewhere = await api.as('liu.yang');
    expect(await found(elsewhere, 'sxx')).toEqual([]);
  });

  it('never with a name in the address, where logs and histories would keep it', async () => {
    const refused = await manager.get(`/clients?q=${encodeURIComponent('单雄信')}`).expect(422);
    expect(refused.body.errors).toContainEqual(expect.objectContaining({ pointer: '/q', code: 'SEARCH_IN_BODY' }));
    await manager.get('/clients?q=CL00000001').expect(200);
    await manager.get('/loans?q=4321').expect(422);
  });
});

describe('A list is sorted', () => {
  it('by a column, page by page, without losing a row where keys are equal or empty', async () => {
    await loans(api, 7);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { body } = await manager.post('/loans/search', { sort: 'nextDueOn', limit: 2, cursor }).expect(200);
      for (const { no } of body.data as { no: string }[]) seen.push(no);
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['LN1', 'LN4', 'LN7', 'LN2', 'LN5', 'LN3', 'LN6']);
    const { body } = await manager.get('/loans?sort=-principal&limit=3').expect(200);
    expect(body.data.map(({ no }: { no: string }) => no)).toEqual(['LN7', 'LN6', 'LN5']);
  });

  it('refuses an order that there is not, and a cursor of another one', async () => {
    await manager.get('/loans?sort=clientName').expect(422);
    const { body } = await manager.get('/loans?sort=principal&limit=2').expect(200);
    await manager.get(`/loans?sort=maturityOn&limit=2&cursor=${body.nextCursor}`).expect(400);
  });

  it('finds a loan by the end of its number and by its client', async () => {
    await api.db.prisma.client.update({ where: { no: 'CL00000001' }, data: { phone: '13900009876' } });
    const { name } = await api.db.prisma.client.findUniqueOrThrow({ where: { no: 'CL00000001' } });
    for (const q of ['9876', name.slice(0, 2), 'LN', 'ln']) {
      const { body } = await manager.post('/loans/search', { q }).expect(200);
      expect([q, body.data.length]).toEqual([q, 7]);
    }
    const { body } = await manager.post('/applications/search', { q: name, sort: 'deadlineAt' }).expect(200);
    expect(body.data).toEqual([]);
  });
});

describe('A list is exported', () => {
  it('as CSV that Excel reads, masked, without a formula, and on record', async () => {
    const answer = await raw(manager.post('/clients/export', { format: 'csv', q: '=cmd' })).expect(200);
    expect(answer.headers).toMatchObject({ 'xindai-rows': '1', 'content-type': 'text/csv; charset=utf-8' });
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''");
    const text = (answer.body as Buffer).toString('utf8');
    expect(text.startsWith('\ufeffClient no.,Name,Kind,Identity')).toBe(true);
    expect(text).toContain("'=**");
    expect(text).not.toContain('13700005555');
    expect(text).not.toContain('110101199003077897');
    const [entry] = await api.db.prisma.auditEntry.findMany({ where: { action: 'LIST_EXPORTED' } });
    expect(entry).toMatchObject({ actor: 'li.na', subjectNo: 'clients', detail: { format: 'csv', rows: 1 } });
    expect(JSON.stringify(entry?.detail)).not.toContain('cmd');
  });

  it('as Excel: what it is, who took it, its filter; then the rows as numbers and dates', async () => {
    const asked = {
      format: 'xlsx',
      status: 'CURRENT',
      sort: 'no',
      columns: ['no', 'principal', 'disbursedOn', 'status'],
    };
    const answer = await raw(manager.post('/loans/export', asked)).expect(200);
    const [about = [], rows = []] = await sheetsOf(answer.body as Buffer);
    expect(about).toContainEqual(['Exported by', 'li.na（SB01）']);
    expect(about).toContainEqual(['Filter: Status', 'CURRENT']);
    expect(rows[0]).toEqual(['Loan no.', 'Principal', 'Disbursed on', 'Status']);
    expect(rows[1]).toEqual(['LN1', 1000.01, new Date('2026-01-15T00:00:00Z'), 'current']);
    expect(rows).toHaveLength(8);
  });

  it('only by those who may read it, and with a filter that the list knows', async () => {
    await (await api.as('admin')).post('/loans/export', { format: 'csv' }).expect(403);
    await (await api.as('li.na')).post('/audit/export', { format: 'csv' }).expect(403);
    await (await api.as('shen.yan')).post('/audit/export', { format: 'csv' }).expect(200);
    await manager.post('/loans/export', { format: 'pdf' }).expect(422);
    await manager.post('/loans/export', { format: 'csv', limit: 5 }).expect(422);
  });
});

describe('The inbox and the leads are exported', () => {
  it('as they are read: a view of one’s own, and leads masked', async () => {
    const lead = {
      kind: 'PERSON',
      name: '孙悦然',
      phone: '13900009001',
      source: 'PHONE',
      need: '想贷款装修',
      nextOn: '2099-11-25',
    };
    await manager.post('/leads', lead).expect(201);
    const leads = await raw(manager.post('/leads/export', { format: 'csv', q: '孙悦' })).expect(200);
    const text = (leads.body as Buffer).toString('utf8');
    expect(text.split('\r\n')[1]).toMatch(/^LD\d+,孙\*\*,139\*+9001,New,Phone,想贷款装修,/);
    expect(text).not.toContain('孙悦');
    const tasks = await raw(manager.post('/tasks/export', { format: 'csv', view: 'mine' })).expect(200);
    expect((tasks.body as Buffer).toString('utf8').startsWith('\ufeffSubject no.,What (zh),What,Client')).toBe(true);
    await manager.post('/tasks/export', { format: 'csv', view: 'everything' }).expect(422);
    await (await api.as('qian.fang')).post('/leads/export', { format: 'csv' }).expect(403);
  });
});

describe('A view is saved', () => {
  it('under its name, for oneself only', async () => {
    const view = { list: 'loans', name: '逾期大额', query: 'status=OVERDUE&sort=-due' };
    const { body: saved } = await manager.put('/me/views', view).expect(200);
    await manager.put('/me/views', { ...view, query: 'status=OVERDUE' }).expect(200);
    const { body } = await manager.get('/me/views?list=loans').expect(200);
    expect(body.data).toEqual([{ ...saved, query: 'status=OVERDUE' }]);
    const other = await api.as('wang.qiang');
    expect((await other.get('/me/views').expect(200)).body.data).toEqual([]);
  });

  it('never with the name of a person in it', async () => {
    const named = { list: 'clients', name: '张', query: `q=${encodeURIComponent('张建国')}` };
    const { body } = await manager.put('/me/views', named).expect(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/query', code: 'SEARCH_IN_BODY' }));
    await manager.put('/me/views', { ...named, query: 'x=<script>' }).expect(422);
  });
});

describe('A topic of notices', () => {
  it('is switched off on e-mail by oneself and for oneself, and never in the inbox', async () => {
    const wish = { topic: 'COLLECTION', channel: 'EMAIL', on: false };
    const { body: before } = await manager.get('/me/notice-preferences').expect(200);
    expect(before.data).toContainEqual({ topic: 'COLLECTION', channel: 'EMAIL', on: true, fixed: false });
    expect(before.data).toContainEqual({ topic: 'COLLECTION', channel: 'INBOX', on: true, fixed: true });
    for (let times = 0; times < 2; times += 1) {
      const { body } = await manager.put('/me/notice-preferences', wish).expect(200);
      expect(body.data).toContainEqual({ ...wish, fixed: false });
    }
    const refused = await manager.put('/me/notice-preferences', { ...wish, channel: 'INBOX' }).expect(422);
    expect((refused.body as { code: string }).code).toBe('NOTICE_INBOX_STAYS');
    await manager.put('/me/notice-preferences', { ...wish, topic: 'OPERATIONS' }).expect(422);
    const { body: other } = await (await api.as('wang.qiang')).get('/me/notice-preferences').expect(200);
    expect(other.data).toEqual(before.data);
    await manager.put('/me/notice-preferences', { ...wish, on: true }).expect(200);
    const story = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: 'li.na', action: { startsWith: 'NOTICE' } },
    });
    expect(story.map(({ action }) => action).sort()).toEqual(['NOTICE_MUTED', 'NOTICE_UNMUTED']);
  });
});

/** Loans of li.na's branch: every third falls due no more. */
async function loans({ db }: TestApi, count: number): Promise<void> {
  await db.pool.query(
    `INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on,
       maturity_on, as_of, booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen,
       due_fen, held_fen, next_due_on, workflow_id, updated_at)
     SELECT 'LN' || n, 'AP' || n, 'CL00000001', 'SB01', 'li.na', 'PERSONAL_CONSUMER', 1, '2026-01-15', '2029-01-15', '2026-05-20',
       '2026-05-20', '{}', 'CURRENT', 'NORMAL', 0, 12000000, 100000 + n, 0, 0, 0,
       CASE n % 3 WHEN 1 THEN date '2026-06-15' WHEN 2 THEN date '2026-07-15' END, 'loan-' || n, now()
     FROM generate_series(1, $1::int) AS n`,
    [count],
  );
}

const raw = (test: Test): Test =>
  test.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => {
      done(null, Buffer.concat(parts));
    });
  });

async function sheetsOf(file: Buffer): Promise<unknown[][][]> {
  const sheets: unknown[][][] = [];
  for await (const sheet of new stream.xlsx.WorkbookReader(Readable.from([file]), { styles: 'cache' } as never)) {
    const rows: unknown[][] = [];
    for await (const row of sheet) rows.push((row.values as unknown[]).slice(1));
    sheets.push(rows);
  }
  return sheets;
}
