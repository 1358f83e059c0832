import type { Page } from 'playwright-core';
import { addMonths } from '../../src/domain/date';
import type { ApplicationFile, ApplicationView, Rows, Task } from './support/answers';
import { choose, Windows } from './support/browser';
import { approverAt, caseUnderApproval, clientOf, TERMS } from './support/cases';
import { clientManager, whoever, type Person } from './support/people';

/** A one-page PDF, by hand. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R>>endobj',
  '4 0 obj<</Length 22>>stream',
  '0 0 1 rg 50 50 99 99 re f',
  'endstream endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

/** What stands around a decision: the papers, the questions, the seats. */
describe('The desk of a case', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('shows a paper in the page, larger and turned, and takes the verdict beside it', async () => {
    const manager = await clientManager();
    const no = await newCase(manager);
    const page = await windows.openFor(manager, `/applications/${no}`);
    await choose(page, page, '对应资料（可不选）', '居民身份证');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '上传文件' }).click();
    await (await chooser).setFiles({ name: 'id.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
    await page.getByRole('button', { name: '对照审阅' }).click();
    const desk = page.getByRole('dialog');
    const sheet = desk.getByRole('img', { name: '第 1 页，共 1 页' });
    await sheet.waitFor();
    await until(async () => (await sheet.boundingBox())?.width === 300);
    await desk.getByRole('button', { name: '放大' }).click();
    await until(async () => (await sheet.boundingBox())?.width === 450);
    await desk.getByRole('button', { name: '旋转' }).click();
    await until(async () => (await sheet.boundingBox())?.width === 300);
    await desk.getByText('已核验', { exact: true }).click();
    await desk.getByRole('button', { name: '提交核验结果' }).click();
    await until(async () => {
      const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
      return body.documents.some(({ code, status }) => code === 'ID_CARD' && status === 'VERIFIED');
    });
  });

  it('takes the day a paper bears, from which its validity runs', async () => {
    const manager = await clientManager();
    const no = await newCase(manager);
    const { today } = (await manager.get<ApplicationFile>(`applications/${no}`)).body;
    const page = await windows.openFor(manager, `/applications/${no}`);
    const paper = page.getByRole('group', { name: /收入及工作证明/ });
    await paper.getByText('已核验', { exact: true }).click();
    const borne = addMonths(`${today.slice(0, 7)}-15`, -1);
    await paper.getByLabel('出具日').fill(borne);
    await paper.getByLabel('出具日').press('Enter');
    await page.getByRole('button', { name: '提交核验结果' }).click();
    await until(async () => {
      const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
      return body.documents.some(({ code, expiresOn }) => code === 'INCOME_PROOF' && expiresOn === addMonths(borne, 3));
    });
  });

  it('carries a question to the manager and the answer back', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const asking = await windows.openFor(approver, `/applications/${no}`);
    const questions = asking.locator('#questions');
    await questions.getByRole('button', { name: '提问' }).click();
    await questions.getByLabel('提问').fill('第一还款来源以何佐证？');
    await questions.getByRole('button', { name: '提问' }).click();
    await questions.getByText('第一还款来源以何佐证？').waitFor();
    const answering = await windows.openFor(manager, `/applications/${no}`);
    await answering.locator('#questions').getByLabel('您的答复').fill('代发工资流水');
    await answering.locator('#questions').getByRole('button', { name: '答复' }).click();
    await answering.locator('#questions').getByText('已答复', { exact: true }).waitFor();
    await asking.reload();
    await questions.getByText('代发工资流水').waitFor();
  });

  it('goes from the inbox to a decision in at most four clicks, and the next task or the inbox opens itself', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, '/inbox?view=group');
    await page.evaluate('window.clicks = 0; addEventListener("pointerdown", () => window.clicks++, true)');
    await page
      .getByRole('row', { name: new RegExp(no) })
      .getByRole('link')
      .click();
    const form = page.locator('#step-DECIDE');
    await form.getByText('同意', { exact: true }).click();
    await form.getByLabel('意见').click();
    await page.keyboard.type('同意');
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.waitForURL((url) => !url.pathname.includes(no));
    expect(await page.evaluate<number>('window.clicks')).toBeLessThanOrEqual(4);
  });

  it('opens the most urgent of the group once nothing of one’s own is left, claimed, and says when nothing is', async () => {
    const { no, level, taskId, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const rows = async (view: string): Promise<Task[]> => {
      const { body } = await approver.get<Rows<Task>>(`tasks?view=${view}&limit=100`);
      return body.data.filter(({ subjectNo }) => subjectNo !== no);
    };
    for (const { id } of await rows('mine')) await approver.does(`tasks/${id}/release`, {});
    await caseUnderApproval();
    const next = (await rows('group'))[0];
    if (next === undefined) throw new Error('no second case waits for the group');
    const page = await windows.openFor(approver, `/applications/${no}`);
    await agreeOn(page);
    await page.waitForURL((url) => url.pathname.endsWith(`/${next.subjectNo}`));
    await page.getByText(`已为您领取本组的下一件：${next.subjectNo}`).waitFor();
    expect((await approver.get<Task>(`tasks/${next.id}`)).body.assignee).toBe(approver.username);
    expect((await approver.get<Task>(`tasks/${taskId}`)).body.status).toBe('DONE');

    const last = await caseUnderApproval();
    await page.goto(`/applications/${last.no}`);
    // What waits besides is hidden from this window only.
    await page.route('**/api/tasks?view=*', (route) =>
      route.fulfill({ json: { data: [], nextCursor: null, hasMore: false } }),
    );
    await agreeOn(page);
    await page.getByText('“我的”和“本组”都没有待办了').waitFor();
    await page.waitForURL(/\/inbox\?view=done$/);
  });

  it('judges several documents at once, each with its own result', async () => {
    const manager = await clientManager();
    const no = await newCase(manager);
    const page = await windows.openFor(manager, `/applications/${no}`);
    const documents = page.locator('#documents');
    await documents.getByRole('checkbox').nth(0).check();
    await documents.getByRole('checkbox').nth(1).check();
    await documents.getByRole('button', { name: '批量退回' }).click();
    const dialog = page.getByRole('dialog', { name: '批量退回' });
    await dialog.getByRole('button', { name: '核对' }).click();
    // Nobody brings a paper again without hearing why.
    await dialog.getByText('必填').first().waitFor();
    await dialog.getByLabel('共同的退回原因').fill('复印件不清晰');
    await dialog.getByText('逐项填写（填写的优先于共同说明）').click();
    await dialog.locator('.ant-collapse input').nth(1).fill('缺少第二页');
    await dialog.getByRole('button', { name: '核对' }).click();
    await dialog.getByRole('button', { name: '确认办理 2 项' }).click();
    await dialog.getByRole('button', { name: '完成' }).click();
    await documents.getByText('复印件不清晰').waitFor();
    await documents.getByText('缺少第二页').waitFor();
    const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
    expect(
      body.documents
        .filter(({ status }) => status === 'RETURNED')
        .map(({ note }) => note)
        .sort(),
    ).toEqual(['复印件不清晰', '缺少第二页']);
  });

  it('lends no authority before the form is filled in', async () => {
    const holder = await whoever('who decides', ({ roles, levels }) => roles.includes('APPROVER') && levels.length > 0);
    const page = await windows.openFor(holder, '/delegations');
    await page.getByRole('heading', { level: 1, name: '转授权' }).waitFor();
    await page.getByRole('button', { name: '转授权' }).click();
    // Nothing was filled in: each field says so, and nothing is sent.
    await page.getByText('必填').first().waitFor();
  });

  it('tells a visitor without the right what he may not see, in words', async () => {
    const admin = await whoever('an administrator', ({ roles }) => roles.includes('ADMINISTRATOR'));
    const page = await windows.openFor(admin, '/samples');
    await page.getByText('您没有此项权限').waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});

async function until(holds: () => Promise<boolean | undefined>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function newCase(manager: Person): Promise<string> {
  const { no: clientNo } = await clientOf(manager);
  const asked = { clientNo, productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: TERMS };
  return (await manager.does<ApplicationView>('applications', asked)).applicationNo;
}

async function agreeOn(page: Page): Promise<void> {
  const form = page.locator('#step-DECIDE');
  await form.getByText('同意', { exact: true }).click();
  await form.getByLabel('意见').fill('还款来源充足，同意');
  await form.getByRole('button', { name: '提交决定' }).click();
}
