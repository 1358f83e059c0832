import type { ApplicationFile, Task } from './support/answers';
import { approverAt, approverNotAt, caseUnderApproval } from './support/cases';
import { choose, Windows } from './support/browser';

describe('An approver decides', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('goes from the inbox to a decision in four clicks, and it stands', async () => {
    const { no, level, taskId, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, '/inbox?view=group');
    await page
      .getByRole('row', { name: new RegExp(no) })
      .getByRole('link')
      .click();
    const form = page.locator('#step-DECIDE');
    await form.getByText('同意', { exact: true }).click();
    await form.getByLabel('意见').fill('还款来源充足，同意');
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.waitForURL((url) => !url.pathname.includes(no));
    const { body } = await approver.get<ApplicationFile>(`applications/${no}`);
    const decisions = body.approvals.flatMap((round) => round.decisions);
    expect(decisions).toContainEqual(
      expect.objectContaining({ username: approver.username, outcome: 'APPROVE', comment: '还款来源充足，同意' }),
    );
    expect((await approver.get<Task>(`tasks/${taskId}`)).body.status).toBe('DONE');
  });

  it('asks for a reason before a rejection, and for none before a consent', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, `/applications/${no}`);
    const form = page.locator('#step-DECIDE');
    await form.getByText('拒绝', { exact: true }).click();
    await form.getByLabel('意见').fill('负债过高');
    await form.getByRole('button', { name: '提交决定' }).click();
    await form.getByText('必填').first().waitFor();
    await choose(page, form, '原因', '负债过高');
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.waitForURL((url) => !url.pathname.includes(no));
    expect(await decided(approver, no)).toMatchObject({ stage: 'REJECTED', reasonCode: 'OVER_INDEBTED' });
  });

  it('agrees to less than was proposed, and the case goes on with that', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, `/applications/${no}`);
    const form = page.locator('#step-DECIDE');
    await form.getByText('变更后同意', { exact: true }).click();
    await form.getByLabel('金额').fill('100000');
    await form.getByLabel('意见').fill('按收入核减额度');
    // 100,000 at 4.35 % over twelve months (Python Decimal); shown before anything is sent.
    await form.getByText('8,530.99').first().waitFor();
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.waitForURL((url) => !url.pathname.includes(no));
    const { approvedTerms } = await decided(approver, no);
    expect(approvedTerms).toMatchObject({ method: 'EQUAL_INSTALMENT', principal: '100000.00', instalments: 12 });
  });

  it('chooses by one key from the inbox and on the case; typing chooses nothing, and the help names the keys of the page', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, '/inbox?view=group');
    await page.getByRole('row', { name: new RegExp(no) }).waitFor();
    const stoodOn = page.locator('.ant-table-row-selected', { hasText: no });
    for (let row = 0; row < 60 && (await stoodOn.count()) === 0; row += 1) await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.waitForURL((url) => url.pathname.endsWith(no));
    const form = page.locator('#step-DECIDE');
    await form.getByText('原因', { exact: true }).waitFor();
    const chosen = (): Promise<string> => form.locator('input[type=radio]:checked').inputValue();
    expect(await chosen()).toBe('REJECT');
    await form.getByLabel('意见').fill('');
    await form.getByLabel('意见').pressSequentially('asa?');
    expect([await chosen(), await form.getByLabel('意见').inputValue()]).toEqual(['REJECT', 'asa?']);
    await page.getByRole('heading', { name: new RegExp(no) }).click();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('a');
    expect(await chosen()).toBe('APPROVE');
    await page.keyboard.press('s');
    expect(await chosen()).toBe('RETURN');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: '本页键盘操作' });
    await help.getByText('选择退回补充').waitFor();
    expect(await help.getByText('打开所选一行').count()).toBe(0);
    expect((await approver.get<ApplicationFile>(`applications/${no}`)).body.stage).toBe('APPROVAL');
  });

  it('is told when somebody else was first, and keeps what was typed', async () => {
    const { no, level, taskId, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, `/applications/${no}`);
    const form = page.locator('#step-DECIDE');
    await form.getByText('同意', { exact: true }).click();
    await form.getByLabel('意见').fill('我也同意');
    // The page must not see the decision before it sends its own.
    await page.route('**/api/applications/**', (route) => route.abort());
    await approver.does(`tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '先到一步' });
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.getByText('已被他人抢先处理').waitFor();
    expect(await form.getByLabel('意见').inputValue()).toBe('我也同意');
  });

  it('is told when the network is away, and the same key goes out again', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const page = await windows.openFor(approver, `/applications/${no}`);
    const keys: (string | undefined)[] = [];
    let away = true;
    await page.route('**/decision', (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      return away ? route.abort('internetdisconnected') : route.continue();
    });
    const form = page.locator('#step-DECIDE');
    await form.getByText('同意', { exact: true }).click();
    await form.getByLabel('意见').fill('同意');
    await form.getByRole('button', { name: '提交决定' }).click();
    await page.getByText('连接不上服务器').waitFor();
    away = false;
    await form.getByRole('button', { name: '重试' }).click();
    await page.waitForURL((url) => !url.pathname.includes(no));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('finds no button at a level that is not his, and the API refuses him as well', async () => {
    const { no, level, taskId } = await caseUnderApproval();
    const other = await approverNotAt(level);
    const page = await windows.openFor(other, `/applications/${no}`);
    await page.getByRole('heading', { name: new RegExp(no) }).waitFor();
    expect(await page.locator('#step-DECIDE').count()).toBe(0);
    expect(await page.getByRole('button', { name: '提交决定' }).count()).toBe(0);
    const answer = await other.post(`tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '越权' });
    expect(answer.status).toBe(403);
    const { body } = await other.get<Task>(`tasks/${taskId}`);
    expect(body.status).toBe('OPEN');
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});

/** The application hears of the decision a moment after the approver has his answer. */
async function decided(reader: Awaited<ReturnType<typeof approverAt>>, no: string): Promise<ApplicationFile> {
  for (const until = Date.now() + 20_000; ;) {
    const { body } = await reader.get<ApplicationFile>(`applications/${no}`);
    if (body.stage !== 'APPROVAL' || Date.now() > until) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
