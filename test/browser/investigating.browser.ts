import type { Task } from './support/answers';
import { choose, Windows } from './support/browser';
import { caseUnderApproval, caseUnderInvestigation, investigate, newClient, TERMS, approverAt } from './support/cases';
import { clientManager, whoever } from './support/people';

/** What an investigation is worked out from, why a term is long, and a task that nobody gets to. */
describe('The workbench on the way to a decision', () => {
  const windows = new Windows();
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('works out what a household can carry, and shows each figure with its formula', async () => {
    const manager = await clientManager();
    const { no: clientNo } = await newClient(manager);
    const no = await caseUnderInvestigation(manager, clientNo);
    const page = await windows.openFor(manager, `/applications/${no}`);
    const part = page.locator('#appraisals');
    await part.getByRole('button', { name: '测算' }).click();
    const dialog = page.getByRole('dialog', { name: '测算' });
    await dialog.getByLabel('月收入（已核实）').fill('2万');
    await dialog.getByLabel('现有月还款').fill('3,000');
    await dialog.getByLabel('本笔月还款').fill('6000');
    await dialog.getByLabel('月住房支出（含物业费）').fill('2000');
    // Where somebody lives is another question than what it costs him.
    await choose(page, dialog, '测算内容', '个人评分卡');
    const home = dialog.getByLabel('住房', { exact: true });
    await home.waitFor();
    await choose(page, dialog, '住房', '按揭');
    await choose(page, dialog, '测算内容', '家庭偿债能力');
    expect(await dialog.getByLabel('月住房支出（含物业费）').inputValue()).toBe('2000');
    await dialog.getByRole('button', { name: '测算' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const result = part.getByRole('article').filter({ hasText: '家庭偿债能力' });
    // (3,000 + 6,000) / 20,000; a fifth less income; 2,000 / 20,000.
    for (const figure of ['45.00%', '56.25%', '10.00%']) await result.getByRole('cell', { name: figure }).waitFor();
  });

  it('begins the rating with what the scorecard came to', async () => {
    const manager = await clientManager();
    const { no: clientNo } = await newClient(manager);
    const no = await caseUnderInvestigation(manager, clientNo);
    const { grade, score } = await manager.does<{ grade: string; score: string }>(`applications/${no}/appraisals`, {
      kind: 'PERSONAL_SCORE',
      age: 41,
      ageAtEnd: 42,
      tenureMonths: 60,
      securityMonths: 24,
      queriesLast3Months: 1,
      education: 'COLLEGE',
      employment: 'COMPANY',
      housing: 'OWNED',
      dti: '0.35',
      unsecuredToIncome: '0.2',
      overdueMonths: '0'.repeat(24),
    });
    await investigate(no, manager);
    const officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
    const page = await windows.openFor(officer, `/applications/${no}`);
    const form = page.locator('#step-RATE');
    await form.getByText(`${grade}，${score} 分`).waitFor();
    expect(await form.getByLabel('评分').inputValue()).toBe(score);
    await form.getByLabel('评级说明').fill('同意评分卡结果');
    const sent = page.waitForRequest('**/rating');
    await form.getByRole('button', { name: '提交评级' }).click();
    expect((await sent).postDataJSON()).toEqual({ grade, score: Number(score), comment: '同意评分卡结果' });
  });

  it('asks why a term is long, and keeps the ground with who gave it', async () => {
    const manager = await clientManager();
    const { no: clientNo } = await newClient(manager);
    const no = await caseUnderInvestigation(manager, clientNo, {
      productCode: 'PERSONAL_BUSINESS',
      purpose: '购置农机',
      terms: { ...TERMS, instalments: 72 },
    });
    const page = await windows.openFor(manager, `/applications/${no}`);
    const part = page.locator('#long-term');
    await part.getByText('期限 72 个月，超过该产品的常规期限 60 个月').waitFor();
    await part.getByText('尚未登记理由').waitFor();
    await part.getByRole('button', { name: '登记理由' }).click();
    const dialog = page.getByRole('dialog', { name: '登记理由' });
    await dialog.getByLabel('核实的理由').fill('果园第四年起挂果，货款按年结算');
    await dialog.getByLabel('经营现金回收周期（天）').fill('400');
    await dialog.getByRole('button', { name: '登记理由' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await part.getByText('理由已登记，请审批人判断是否成立').waitFor();
    await part.getByText('果园第四年起挂果，货款按年结算').waitFor();
    await part.getByText('400 天').waitFor();
  });

  it('has others see to a task that its holder does not get to', async () => {
    const { no, manager, taskId, level } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    await approver.does(`tasks/${taskId}/claim`);
    const page = await windows.openFor(approver, '/inbox?view=mine');
    const row = page.getByRole('row').filter({ hasText: no });
    await row.getByRole('button', { name: '升级' }).click();
    const dialog = page.getByRole('dialog', { name: '升级' });
    await dialog.getByLabel('升级原因').fill('出差三日，案件急');
    await dialog.getByRole('button', { name: '升级' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await row.waitFor({ state: 'detached' });
    await page.goto('/inbox?view=group');
    await row.getByText('【已升级】').waitFor();
    const { body } = await approver.get<Task>(`tasks/${taskId}`);
    expect(body.assignee).toBeNull();
  });
});
