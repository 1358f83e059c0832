import { Windows } from './support/browser';
import { overdueLoan } from './support/lives';
import { whoever } from './support/people';

describe('The dashboard', () => {
  const windows = new Windows();
  let loanNo: string;
  beforeAll(async () => {
    ({ loanNo } = await overdueLoan());
  });
  afterAll(() => windows.close());

  it('is where a risk officer begins, and each of its figures leads to the loans behind it', async () => {
    const officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
    const page = await windows.openFor(officer);
    await page.getByRole('heading', { name: '经营看板' }).waitFor();
    const bucket = page.getByRole('row', { name: /逾期 31-60 天/ });
    const counted = Number(await bucket.getByRole('cell').nth(1).textContent());
    await bucket.getByRole('link').click();
    await page.waitForURL(/\/loans\?onBook=true&overdueMoreThan=30&overdueUpTo=60$/);
    await page.getByRole('link', { name: loanNo }).waitFor();
    expect(await page.locator('tbody tr[data-row-key]').count()).toBe(counted);
    await page.getByRole('button', { name: '去掉此条件' }).first().click();
    await page.waitForURL(/\/loans\?overdueMoreThan=30&overdueUpTo=60$/);
  });

  it('keeps its day and its span in the address of the page', async () => {
    const auditor = await whoever('an auditor', ({ roles }) => roles.includes('AUDITOR'));
    const page = await windows.openFor(auditor, '/dashboard?asOf=2020-01-31&days=30');
    await page.getByText('2020-01-31 及之前没有日终').waitFor();
    await page.getByText('申请漏斗（2020-01-02 至 2020-01-31 受理）').waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
