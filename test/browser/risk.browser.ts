import type { LoanClass, LoanFile, WarningList } from './support/answers';
import { barriersOn } from './support/barriers';
import { choose, pick, Windows } from './support/browser';
import { paidOutLoan } from './support/lives';
import { whoever, type Person } from './support/people';

/** What risk lays down and establishes: policies by two people, facts and signals on a loan. */
describe('Risk in the workbench', () => {
  const windows = new Windows();
  let admin: Person;
  let risk: Person;
  let loan: LoanFile;
  let manager: Person;
  beforeAll(async () => {
    [admin, risk] = await Promise.all([
      whoever('an administrator', ({ roles }) => roles.includes('ADMINISTRATOR')),
      whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER')),
    ]);
    ({ loan, manager } = await paidOutLoan());
  });
  afterAll(() => windows.close());

  it('lets one person propose an admission policy and another confirm it, who sees what it changes', async () => {
    const page = await windows.openFor(admin, '/admission-policy');
    await page.getByRole('button', { name: '提出新版本' }).click();
    const dialog = page.getByRole('dialog', { name: '提出新版本' });
    await dialog.getByLabel('限制类行业').fill('民办教育');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('单一借款人贷款余额上限（占资本净额）').fill('9.5');
    await dialog.getByRole('button', { name: '提交复核' }).click();
    await page.getByText('双人复核').waitFor();
    const checking = await windows.openFor(risk, '/admission-policy');
    const proposal = checking.locator('#proposal');
    await proposal.getByRole('row', { name: '限制类行业 — 民办教育' }).waitFor();
    await proposal.getByRole('row', { name: '单一借款人贷款余额上限（占资本净额） 10% 9.5%' }).waitFor();
    await proposal.getByLabel('复核意见').fill('与委员会决议一致');
    await proposal.getByRole('button', { name: '提交结论' }).click();
    await checking.getByText('民办教育').first().waitFor();
    await proposal.waitFor({ state: 'detached' });
    expect((await manager.get<{ singleBorrowerPpm: number }>('admission-policy')).body.singleBorrowerPpm).toBe(95_000);
  });

  it('changes the level of a signal and adds one of the lender’s own, by two people', async () => {
    const page = await windows.openFor(admin, '/warning-rules');
    await page.getByRole('button', { name: '提出新版本' }).click();
    const dialog = page.getByRole('dialog', { name: '提出新版本' });
    const change = page.getByRole('button', { name: '更改「负面舆情」的级别' });
    // A dialog that is still unfolding takes the focus at its end, which closes what was opened in it.
    await page.locator('.ant-modal:not([class*="-appear"]):not([class*="-enter"])', { has: change }).waitFor();
    await change.click();
    await pick(page, dialog.getByRole('combobox', { name: '负面舆情' }), '橙色');
    await dialog.getByText('原为黄色').waitFor();
    await change.and(page.locator('*:focus')).waitFor();
    await dialog.getByRole('button', { name: '增加信号' }).click();
    await dialog.getByLabel('代码').fill('POWER_CUT');
    await dialog.getByLabel('中文名称').fill('长期停电');
    await dialog.getByLabel('英文名称').fill('Power cut for long');
    await choose(page, dialog, '级别', '红色');
    await dialog.getByRole('button', { name: '提交复核' }).click();
    await page.getByText('双人复核').waitFor();
    const checking = await windows.openFor(risk, '/warning-rules');
    const proposal = checking.locator('#proposal');
    await proposal.getByRole('row', { name: '负面舆情 · 级别 黄色 橙色' }).waitFor();
    await proposal.getByRole('row', { name: '长期停电 — 长期停电 · 红色' }).waitFor();
    await proposal.getByLabel('复核意见').fill('同意');
    await proposal.getByRole('button', { name: '提交结论' }).click();
    await proposal.waitFor({ state: 'detached' });
  });

  it('records a fact with the floor that it is, and another withdraws it', async () => {
    const page = await windows.openFor(risk, `/loans/${loan.no}`);
    const facts = page.locator('#class-facts');
    await facts.getByRole('button', { name: '登记事实' }).click();
    const dialog = page.getByRole('dialog', { name: '登记事实' });
    await choose(page, dialog, '事实', /^减值$/);
    await dialog.getByLabel('减值占账面余额').fill('55');
    await dialog.getByLabel('依据与说明').fill('评估报告 2026-118');
    await dialog.getByRole('button', { name: '登记事实' }).click();
    await facts.getByText('可疑').waitFor();
    await facts.getByText('评估报告 2026-118').waitFor();
    expect(await facts.getByRole('button', { name: '撤回' }).count()).toBe(0);
    const other = await whoever(
      'another risk officer',
      ({ roles, username }) => roles.includes('RISK_OFFICER') && username !== risk.username,
    );
    const second = await windows.openFor(other, `/loans/${loan.no}`);
    await second.locator('#class-facts').getByRole('button', { name: '撤回' }).click();
    const ending = second.getByRole('dialog', { name: '撤回' });
    await ending.getByLabel('撤回的理由与依据').fill('重新评估，无减值');
    await ending.getByRole('button', { name: '撤回' }).click();
    await second.locator('#class-facts').getByText('已不适用').waitFor();
    const { body } = await risk.get<LoanClass>(`loans/${loan.no}/class`);
    expect(body.facts).toMatchObject([{ code: 'IMPAIRMENT', impairment: '0.5500', stands: false, floor: 'DOUBTFUL' }]);
  });

  it('takes a signal from the client manager, once however often it is told', async () => {
    const page = await windows.openFor(manager, `/loans/${loan.no}`);
    for (const said of ['已立', '此前已报送']) {
      await page.locator('#watch').getByRole('button', { name: '报送预警' }).click();
      const dialog = page.getByRole('dialog', { name: '报送预警' });
      await choose(page, dialog, '信号', '涉诉', '涉诉');
      await dialog.getByLabel('情况说明').fill('买卖合同纠纷，被告，标的 80 万元');
      await dialog.getByLabel('外部编号').fill('2026-0102-123');
      await dialog.getByRole('button', { name: '报送预警' }).click();
      await page.getByText(said).waitFor();
    }
    const { body } = await manager.get<WarningList>(`warnings?loanNo=${loan.no}`);
    expect(body.data.map(({ code, level }) => [code, level])).toEqual([['LITIGATION', 'ORANGE']]);
    await page.locator('#watch').getByText('涉诉').waitFor();
  });

  it('is read by everybody in either theme', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await windows.openFor(risk, '/admission-policy', { theme });
      for (const path of ['/admission-policy', '/warning-rules', `/loans/${loan.no}`]) {
        await page.goto(path);
        await page.locator('h1').waitFor();
        expect([path, theme, await barriersOn(page)]).toEqual([path, theme, []]);
      }
    }
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
