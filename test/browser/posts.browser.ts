import type { ApplicationFile, Task } from './support/answers';
import { choose, Windows } from './support/browser';
import { caseUnderApproval, TERMS } from './support/cases';
import { finance, paidOutLoan } from './support/lives';
import { people, whoever, type Person } from './support/people';
import { until } from './support/until';

/** The posts that no other story of the workbench goes through: committee, archive, administration. */
describe('Each post does its part through the workbench', () => {
  const windows = new Windows();
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('a committee decides by its votes, each member from the inbox', async () => {
    const { no, manager } = await caseUnderApproval({
      terms: { ...TERMS, principal: '600000.00', instalments: 36 },
    });
    const members = (await people()).filter(({ roles }) => roles.includes('COMMITTEE_MEMBER'));
    const [first, ...others] = members;
    if (first === undefined) throw new Error('no member of a committee among the demo people');
    const vote = await upToCommittee(no, manager);
    const page = await windows.openFor(first, '/inbox?view=group');
    await page
      .getByRole('row', { name: new RegExp(no) })
      .getByRole('link')
      .click();
    const form = page.locator('#step-DECIDE');
    await form.getByText('同意', { exact: true }).click();
    await form.getByLabel('意见').fill('还款来源充足，同意');
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.waitForURL((url) => !url.pathname.includes(no));
    for (const member of others.slice(0, 2))
      await member.does(`tasks/${vote}/decision`, { outcome: 'APPROVE', comment: '同意' });
    const decided = await until('the resolution', async () => {
      const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
      return body.stage === 'CONTRACT' ? body : undefined;
    });
    expect(decided.approvals.flatMap(({ decisions }) => decisions)).toContainEqual(
      expect.objectContaining({ username: first.username, level: 'BRANCH_COMMITTEE', comment: '还款来源充足，同意' }),
    );
  });

  it('the archive signs for the papers that a manager hands over, lends one and takes it back', async () => {
    const { applicationNo: no, manager } = await paidOutLoan();
    const giving = await windows.openFor(manager, `/applications/${no}`);
    await giving.getByRole('button', { name: '移交资料' }).click();
    const list = giving.getByRole('dialog', { name: '移交资料' });
    await list.getByLabel('资料名称').fill('借款合同');
    await list.getByLabel('页数').fill('8');
    await list.getByRole('button', { name: '移交资料' }).click();
    await giving.locator('#hand-overs').getByText('借款合同（原件，8 页）').waitFor();

    const archivist = await whoever('an archivist', ({ roles }) => roles.includes('ARCHIVIST'));
    const page = await windows.openFor(archivist);
    await page.waitForURL(/\/archive$/);
    const row = page.getByRole('row', { name: new RegExp(no) });
    await row.getByRole('button', { name: '签收或退回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '签收或退回' }).click();
    await row.getByText('已签收').waitFor();
    expect(await handOvers(archivist, no)).toMatchObject([{ status: 'RECEIVED', answeredBy: archivist.username }]);

    await row.getByRole('button', { name: '借出' }).click();
    const lending = page.getByRole('dialog', { name: '借出' });
    await choose(page, lending, '资料名称', '借款合同');
    const borrower = await whoever('a collector', ({ roles }) => roles.includes('COLLECTOR'));
    await choose(page, lending, '借阅人', borrower.username, borrower.username);
    await lending.getByLabel('用途').fill('起诉立案');
    const due = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await lending.getByLabel('应还日').fill(due);
    await lending.getByLabel('应还日').press('Enter');
    await lending.getByRole('button', { name: '借出' }).click();
    await lending.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: '档案借阅' }).click();
    await row.getByRole('button', { name: '登记归还' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '登记归还' }).click();
    await row.getByText('已归还').waitFor();
    const { body } = await archivist.get<{ data: { applicationNo: string; standing: string }[] }>('archive-loans');
    expect(body.data.filter(({ applicationNo }) => applicationNo === no)).toMatchObject([{ standing: 'BACK' }]);
    // Finance sees what was paid, and whether the proof is there.
    const desk = await windows.openFor(await finance(), '/payment-proofs');
    await desk.getByRole('row', { name: new RegExp(no) }).waitFor();
  });

  it('an administrator gives a new colleague a login, who can sign in with it', async () => {
    const admin = await whoever('an administrator', ({ roles }) => roles.includes('ADMINISTRATOR'));
    const username = `new.${String(Date.now())}`;
    const page = await windows.openFor(admin, '/users');
    await page.getByRole('button', { name: '开立用户' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('用户名', { exact: true }).fill(username);
    await dialog.getByLabel('姓名').fill('新同事');
    await choose(page, dialog, '岗位', '审计');
    await page.keyboard.press('Escape');
    await choose(page, dialog, '机构', 'SB01');
    await dialog.getByLabel('电子邮箱').fill('new@example.com');
    await dialog.getByLabel('密码').fill('A-long-pass-2026');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { body } = await admin.get<{ roles: string[]; branchCode: string }>(`users/${username}`);
    expect(body).toMatchObject({ roles: ['AUDITOR'], branchCode: 'SB01' });
    const session = await page.context().request.post('/api/sessions', {
      data: { username, password: 'A-long-pass-2026' },
    });
    expect(session.status()).toBe(201);
  });
});

async function handOvers(reader: Person, no: string): Promise<unknown[]> {
  return (await reader.get<{ data: unknown[] }>(`applications/${no}/hand-overs`)).body.data;
}

/** Takes a case up to the committee; answers with the task in which it votes. */
async function upToCommittee(no: string, manager: Person): Promise<string> {
  for (;;) {
    const task = await until(`the next level of ${no}`, async () => {
      const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
      return body.openTasks.find(({ room }) => room === 'APPROVAL');
    });
    if (task.level === 'BRANCH_COMMITTEE') return task.id;
    await decideAt(task.level ?? '', task.id);
  }
}

/** Whoever is entitled and has had no part in the case decides. */
async function decideAt(level: string, taskId: string): Promise<void> {
  const entitled = (await people()).filter(({ levels }) => levels.includes(level));
  for (const person of entitled) {
    const { status } = await person.post(`tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' });
    if (status !== 200) continue;
    await until(`the decision on ${taskId}`, async () => {
      const { body } = await person.get<Task>(`tasks/${taskId}`);
      return body.status === 'OPEN' ? undefined : true;
    });
    return;
  }
  throw new Error(`nobody decides at ${level}`);
}
