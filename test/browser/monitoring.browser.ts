import type { LoanFile } from './support/answers';
import { barriersOn } from './support/barriers';
import { choose, Windows } from './support/browser';
import { paidOutLoan } from './support/lives';
import { whoever, type Person } from './support/people';

/** Assets 1,000, debt 650: 65 % of them. */
const LINES = {
  资产总额: '1000',
  流动资产: '600',
  货币资金: '80',
  应收账款: '220',
  存货: '250',
  预付账款: '30',
  负债总额: '650',
  流动负债: '400',
  应付账款: '150',
  预收账款: '20',
  有息负债: '300',
  所有者权益: '350',
  本期销售收入: '360',
  本期销售成本: '280',
  本期利息支出: '4',
  本期折旧摊销: '9',
  本期利润总额: '35',
  本期净利润: '26',
  本期经营现金净流量: '-28.5',
};

/** The end of the last quarter that is over. */
function lastQuarter(): string {
  const now = new Date(Date.now() + 8 * 3_600_000);
  const month = Math.floor(now.getUTCMonth() / 3) * 3;
  return new Date(Date.UTC(now.getUTCFullYear(), month, 0)).toISOString().slice(0, 10);
}

describe('A borrower is watched by his figures', () => {
  const windows = new Windows();
  let loan: LoanFile;
  let manager: Person;
  beforeAll(async () => {
    ({ loan, manager } = await paidOutLoan());
  });
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('promises something by one, which another agrees to', async () => {
    const page = await windows.openFor(manager, `/loans/${loan.no}`);
    await page.getByRole('tab', { name: '财务监测' }).click();
    await page.getByRole('button', { name: '提议约定' }).click();
    const dialog = page.getByRole('dialog', { name: '提议约定' });
    await choose(page, dialog, '指标', '资产负债率');
    await dialog.getByLabel('界限').fill('0.6');
    await dialog.getByRole('button', { name: '提议约定' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('待复核').waitFor();

    const risk = await whoever('risk', ({ roles }) => roles.includes('RISK_OFFICER'));
    const second = await windows.openFor(risk, `/loans/${loan.no}`);
    await second.getByRole('tab', { name: '财务监测' }).click();
    await second.getByRole('button', { name: '同意' }).click();
    await second.getByText('执行中').waitFor();
  });

  it('sends a statement that breaks it, which is shown at once and warned of', async () => {
    const page = await windows.openFor(manager, `/loans/${loan.no}`);
    await page.getByRole('tab', { name: '财务监测' }).click();
    await page.getByRole('button', { name: '录入报表' }).click();
    const dialog = page.getByRole('dialog', { name: '录入报表' });
    await dialog.getByLabel('截止日').fill(lastQuarter());
    await dialog.getByLabel('截止日').press('Enter');
    await dialog.getByLabel('原件存放处').fill('DOC-1');
    for (const [label, value] of Object.entries(LINES)) await dialog.getByLabel(label, { exact: true }).fill(value);
    await dialog.getByRole('button', { name: '录入报表' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('违约', { exact: true }).waitFor();
    await page.getByRole('link', { name: '违反合同约定的财务指标' }).waitFor();
  });

  it('its security has a page of its own, and the portfolio its limits and its stress', async () => {
    const page = await windows.openFor(manager, `/loans/${loan.no}`);
    await page.getByRole('tab', { name: '押品管理' }).click();
    await page.getByText('没有担保').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.goto('/reports/portfolio');
    await page.getByText('重度：衰退').waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });
});
