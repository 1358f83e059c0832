import type { ExtensionList, LoanClass, LoanFile, Rows, Task } from './support/answers';
import { Windows } from './support/browser';
import { approverAt } from './support/cases';
import { paidOutLoan } from './support/lives';
import { whoever, type Person } from './support/people';
import { until } from './support/until';

/** What may become of a loan before it is repaid, each step by its own role. */
describe('A loan is changed through the workbench', () => {
  const windows = new Windows();
  let loan: LoanFile;
  let manager: Person;
  beforeAll(async () => {
    ({ loan, manager } = await paidOutLoan());
  });
  afterAll(() => windows.close());

  it('is graded by its account manager, and the opinion stands with its author', async () => {
    const page = await windows.openFor(manager, `/loans/${loan.no}`);
    await page.getByRole('button', { name: '提出分类意见' }).click();
    const dialog = page.getByRole('dialog', { name: '提出分类意见' });
    await dialog.getByLabel('理由').fill('经营正常，现金流足以还款');
    await dialog.getByRole('button', { name: '提交意见' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { body } = await manager.get<LoanClass>(`loans/${loan.no}/class`);
    expect(body.review).toMatchObject({ step: 'REVIEW', opinions: [{ by: manager.username, riskClass: 'NORMAL' }] });
    await page.getByText('经营正常，现金流足以还款', { exact: true }).waitFor();
  });

  it('is extended only when somebody else agrees on the page of the loan', async () => {
    const page = await windows.openFor(manager, `/loans/${loan.no}`);
    await page.getByRole('button', { name: '申请展期' }).click();
    const dialog = page.getByRole('dialog', { name: '申请展期' });
    await dialog.getByLabel('增加期数').fill('3');
    await dialog.getByLabel('申请原因').fill('下游回款延迟');
    await dialog.getByLabel('此后的还款来源与安排').fill('一季度应收账款回款');
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const extensions = async (): Promise<ExtensionList['data']> =>
      (await manager.get<ExtensionList>(`loans/${loan.no}/extensions`)).body.data;
    expect(await extensions()).toMatchObject([{ status: 'REQUESTED', formerMaturityOn: loan.maturityOn }]);

    for (;;) {
      const next = await until('the next level', async () => {
        if ((await extensions())[0]?.status === 'BOOKED') return { task: undefined };
        const officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
        const { body } = await officer.get<Rows<Task>>(`tasks?view=all&subjectNo=${loan.no}`);
        const task = body.data.find(({ room, status }) => room === 'APPROVAL' && status === 'OPEN');
        return task && { task };
      });
      if (next.task === undefined) break;
      await agree(next.task);
    }
    const { body } = await manager.get<LoanFile>(`loans/${loan.no}`);
    expect(body.maturityOn > loan.maturityOn).toBe(true);
    await page.reload();
    await page.getByRole('tab', { name: '展期' }).click();
    await page.getByText('已生效').waitFor();
  });

  async function agree({ id, level }: Task): Promise<void> {
    const approver = await approverAt(level ?? '', manager);
    const page = await windows.openFor(approver, '/inbox?view=group');
    await page
      .getByRole('row', { name: new RegExp(loan.no) })
      .getByRole('link')
      .click();
    const form = page.locator('#step-DECIDE');
    await form.getByText('同意', { exact: true }).click();
    await form.getByLabel('意见').fill('还款来源充足，同意展期');
    await form.getByRole('button', { name: '提交决定' }).click();
    await until(
      'the decision',
      async () => (await approver.get<Task>(`tasks/${id}`)).body.status === 'DONE' || undefined,
    );
    await page.context().close();
  }

  it('offers finance no change of it, and the API refuses one', async () => {
    const finance = await whoever('finance', ({ roles }) => roles.includes('FINANCE'));
    const page = await windows.openFor(finance, `/loans/${loan.no}`);
    await page.getByRole('heading', { name: `贷款 ${loan.no}` }).waitFor();
    expect(await page.getByRole('button', { name: '申请展期' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '提出分类意见' }).count()).toBe(0);
    const refused = await finance.post(`loans/${loan.no}/class/opinions`, { riskClass: 'NORMAL', reason: '无' });
    expect(refused.status).toBe(403);
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
