import type { Locator, Page } from 'playwright-core';
import type { ApplicationFile, CollectionFile, LoanFile } from './support/answers';
import { choose, Windows } from './support/browser';
import { approvedCase, collectionOf, collector, finance, loanOf } from './support/lives';
import { whoever, type Person } from './support/people';
import { until } from './support/until';

/** One loan from its contract to its collection: each step by its own role, from the page to the effect. */
describe('A loan lives its life through the workbench', () => {
  const windows = new Windows();
  let applicationNo: string;
  let manager: Person;
  let teller: Person;
  let loanNo: string;
  beforeAll(async () => {
    ({ no: applicationNo, manager } = await approvedCase());
    teller = await finance();
  });
  afterAll(() => windows.close());

  const file = async (): Promise<ApplicationFile> =>
    (await manager.get<ApplicationFile>(`applications/${applicationNo}`)).body;
  const loan = async (): Promise<LoanFile> => (await manager.get<LoanFile>(`loans/${loanNo}`)).body;

  it('has its contract signed before the client manager, once the client has confirmed what it costs', async () => {
    const page = await windows.openFor(manager, `/applications/${applicationNo}`);
    await page.locator('#suitability').getByText('提交或签约前还须：客户确认综合成本').waitFor();
    await page.locator('#suitability').getByRole('button', { name: '登记成本确认' }).click();
    const confirming = page.getByRole('dialog');
    await confirming.getByLabel('确认凭证').fill('明示表签字页');
    await confirming.getByRole('button', { name: '登记成本确认' }).click();
    await page.locator('#suitability').getByRole('cell', { name: '明示表签字页' }).waitFor();
    const form = page.locator('#step-SIGN');
    await form.getByLabel('签署人').fill('张建国');
    await form.getByLabel('签署人').press('Enter');
    await form.getByLabel('面签见证').fill(`VID-${applicationNo}`);
    await form.getByLabel('放款账号').fill('6222021234567890123');
    await form.getByRole('button', { name: '确认签约' }).click();
    await form.waitFor({ state: 'detached' });
    expect((await file()).stage).toBe('DISBURSEMENT');
  });

  it('is paid out by finance only when every condition is confirmed', async () => {
    const page = await windows.openFor(teller, `/applications/${applicationNo}`);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByText(`${teller.displayName} 正在办理`).waitFor();
    // What is one's own is not offered to be taken.
    expect(await page.getByRole('button', { name: '领取' }).count()).toBe(0);
    const form = page.locator('#step-DISBURSE');
    await form.getByLabel('收款人').fill('张建国');
    const submit = form.getByRole('button', { name: '发出放款指令' });
    await submit.click();
    await form.getByText('全部条件落实后才能放款').waitFor();
    expect((await file()).stage).toBe('DISBURSEMENT');
    for (const box of await form.getByRole('checkbox').all()) await box.check();
    await submit.click();
    await form.waitFor({ state: 'detached' });
    loanNo = (await loanOf(manager, applicationNo)).no;
    expect((await loan()).principal).toBe('120000.00');
  });

  it('books a repayment once, whatever finance types twice', async () => {
    const page = await windows.openFor(teller, `/loans/${loanNo}`);
    const repay = async (): Promise<Locator> => {
      await page.getByRole('button', { name: '登记还款' }).click();
      const dialog = page.getByRole('dialog', { name: '登记还款' });
      await dialog.getByLabel('金额（元）').fill('500');
      await dialog.getByLabel('付款流水号').fill('BANK-0001');
      await dialog.getByRole('button', { name: '入账' }).click();
      return dialog;
    };
    const dialog = await repay();
    await dialog.waitFor({ state: 'hidden' });
    await repay();
    const { body } = await until('the repayment', async () => {
      const answer = await teller.get<{ data: { type: string; amount: string; reference: string | null }[] }>(
        `loans/${loanNo}/transactions`,
      );
      return answer.body.data.some(({ type }) => type === 'REPAYMENT') ? answer : undefined;
    });
    const booked = body.data.filter(({ type }) => type === 'REPAYMENT');
    expect(booked).toEqual([expect.objectContaining({ amount: '500.00', reference: 'BANK-0001' })]);
  });

  it('is taken into the future by whoever demonstrates it, and falls overdue there', async () => {
    const operator = await whoever('an operator', ({ roles }) => roles.includes('OPERATOR'));
    const page = await windows.openFor(operator, `/loans/${loanNo}`);
    await page.getByRole('button', { name: '快进其他天数' }).click();
    await travel(page, '40');
    expect(await loan()).toMatchObject({ status: 'OVERDUE' });
  });

  it('is collected: the promise that a collector records stands in the case', async () => {
    const caller = await collector();
    const { id } = await collectionOf(caller, loanNo);
    const page = await windows.openFor(caller, `/collections/${id}`);
    await page.getByRole('button', { name: '领取' }).click();
    await choose(page, page, '动作', '承诺还款');
    await page.getByLabel('承诺金额（元）').fill('1万');
    await page.getByLabel('记录', { exact: true }).fill('客户称工资发放后即还');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const body = await until('the promise', async () => {
      const answer = await caller.get<CollectionFile>(`collections/${id}`);
      return answer.body.promise === null ? undefined : answer.body;
    });
    expect(body.promise).toMatchObject({ amount: '10000.00', status: 'OPEN' });
    expect(body.actions).toContainEqual(expect.objectContaining({ kind: 'PROMISE', by: caller.username }));
    await page.getByText('客户称工资发放后即还').first().waitFor();
  });

  it('shows an auditor everything and lets him change nothing', async () => {
    const auditor = await whoever('an auditor', ({ roles }) => roles.includes('AUDITOR'));
    const page = await windows.openFor(auditor, `/loans/${loanNo}`);
    await page.getByRole('heading', { name: `贷款 ${loanNo}` }).waitFor();
    expect(await page.getByRole('button', { name: '登记还款' }).count()).toBe(0);
    const refused = await auditor.post(`loans/${loanNo}/repayments`, {
      amount: '1.00',
      receivedOn: '2026-12-01',
      reference: 'A-1',
    });
    expect(refused.status).toBe(403);
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});

async function travel(page: Page, days: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('spinbutton').fill(days);
  await dialog.getByRole('button', { name: '出发' }).click();
  await dialog.waitFor({ state: 'hidden', timeout: 90_000 });
}
