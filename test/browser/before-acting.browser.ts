import type { Page } from 'playwright-core';
import { Windows } from './support/browser';
import { collector, overdueLoan } from './support/lives';
import { whoever } from './support/people';

/** What people look at before they act: may I call, how long may the bank still sue, do books and workflows agree. */
describe('The workbench shows what stands in the way before anybody acts', () => {
  const windows = new Windows();
  let life: Awaited<ReturnType<typeof overdueLoan>>;
  beforeAll(async () => {
    life = await overdueLoan();
  });
  afterAll(() => windows.close());

  it('tells a collector that the borrower must not be called, and why, before the call', async () => {
    const caller = await collector();
    await caller.does(`collections/${life.caseId}/contact-notes`, { kind: 'PAUSED', reason: '投诉处理中' });
    const page = await windows.openFor(caller, `/collections/${life.caseId}`);
    const panel = page.locator('#contact-rules');
    await panel.getByText('投诉处理中').first().waitFor();
    // A row for whom, a column for how: the first is the telephone.
    const debtor = panel.getByRole('row', { name: /债务人本人/ });
    await debtor.getByRole('cell').first().getByText('不可以').waitFor();
    await panel.getByRole('listitem').filter({ hasText: '在其结束前不得催收' }).waitFor();
    const refused = await caller.post<{ code: string }>(`collections/${life.caseId}/actions`, {
      kind: 'CALL_LOG',
      note: '致电',
      contacted: true,
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
  });

  it('shows the day until which the bank may sue, as the API counts it', async () => {
    const caller = await collector();
    const page = await windows.openFor(caller, `/collections/${life.caseId}`);
    const { body } = await caller.get<{ deadlines: { kind: string; lastOn: string }[] }>(
      `collections/${life.caseId}/deadlines`,
    );
    const limitation = body.deadlines.find(({ kind }) => kind === 'LIMITATION');
    await page
      .locator('#deadlines')
      .getByText(limitation?.lastOn ?? 'none')
      .first()
      .waitFor();
  });

  it('compares books and workflows for the operator, and repairs a loan on demand', async () => {
    const operator = await whoever('an operator', ({ roles }) => roles.includes('OPERATOR'));
    const page = await windows.openFor(operator, '/system');
    const panel = page.locator('#reconciliation');
    await panel.getByText(/账簿与流程(不?)一致/).waitFor();
    await pretendMissing(page, life.loanNo);
    await panel.getByRole('button', { name: '重新核对' }).click();
    const row = panel.getByRole('row', { name: new RegExp(life.loanNo) });
    await row.getByText('贷款没有在运行的流程').waitFor();
    await row.getByRole('button', { name: '由账簿恢复' }).click();
    // The workflow lives in truth: the API finds that out and changes nothing.
    await page.getByText(`${life.loanNo} 的流程本来就在运行，未作改动`).waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});

async function pretendMissing(page: Page, loanNo: string): Promise<void> {
  const difference = { loanNo, kind: 'WORKFLOW_MISSING', database: 'OVERDUE', workflow: null, repairable: true };
  await page.route('**/api/reconciliation', (route) =>
    route.fulfill({ json: { loans: 1, workflows: 0, differences: [difference], matters: [] } }),
  );
}
