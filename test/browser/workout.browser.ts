import { Windows } from './support/browser';
import { overdueLoan } from './support/lives';
import { whoever } from './support/people';

/** An asset in the place of money, recorded by who collects and booked by finance. */
describe('A loan is worked out through the workbench', () => {
  const windows = new Windows();
  let loanNo = '';
  beforeAll(async () => {
    ({ loanNo } = await overdueLoan());
  });
  afterAll(() => windows.close());

  it('takes an asset, whose deadlines are then on the page, and finance credits the loan with it', async () => {
    const collector = await whoever('a collector', ({ roles }) => roles.includes('COLLECTOR'));
    const page = await windows.openFor(collector, `/workouts/${loanNo}`);
    await page.getByRole('button', { name: '登记取得' }).click();
    const dialog = page.getByRole('dialog', { name: '登记取得' });
    await dialog.getByLabel('资产说明').fill('货车一辆');
    await dialog.getByLabel('抵债金额').fill('500');
    await dialog.getByLabel('保管人').fill('某资产管理公司');
    await dialog.getByLabel('文书或凭证存放处').fill('DOC-1 以物抵债裁定');
    await dialog.getByRole('button', { name: '登记取得' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('商业银行法第四十二条').waitFor();

    const finance = await whoever('finance', ({ roles }) => roles.includes('FINANCE'));
    const desk = await windows.openFor(finance, `/workouts/${loanNo}`);
    await desk.waitForLoadState('networkidle');
    await desk.getByRole('button', { name: '抵减贷款并入账' }).click();
    const booking = desk.getByRole('dialog', { name: '抵减贷款并入账' });
    await booking.getByRole('button', { name: '抵减贷款并入账' }).click();
    await booking.waitFor({ state: 'hidden' });
    await desk.getByText('已抵减贷款，待处置').waitFor();
  });
});
