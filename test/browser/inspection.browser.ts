import { randomBytes } from 'node:crypto';
import type { InspectionFile, InspectionList, LoanFile, WarningList } from './support/answers';
import { choose, Windows } from './support/browser';
import { paidOutLoan } from './support/lives';
import { whoever, type Person } from './support/people';
import { refusal } from './support/refusal';
import { until } from './support/until';

const PHONE = { width: 360 };
// A picture that was filed before is refused: the bytes behind its end make this one new.
const PNG = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  randomBytes(8),
]);

/** A client manager at the borrower's door has a telephone and nothing else. */
describe('A loan is inspected on a phone', () => {
  const windows = new Windows();
  let loan: LoanFile;
  let manager: Person;
  let department: Person;
  let id: string;
  beforeAll(async () => {
    ({ loan, manager } = await paidOutLoan());
    department = await whoever(
      'the department manager',
      ({ roles, branchCode }) => roles.includes('DEPARTMENT_MANAGER') && branchCode === manager.branchCode,
    );
    // The watch over a loan begins a moment after the loan.
    await until('the order', async () => {
      const { status } = await department.post(`loans/${loan.no}/inspections`, { reason: '邻居反映已搬走' });
      return status === 200 ? true : undefined;
    });
    id = await until('the inspection', async () => {
      const { body } = await manager.get<InspectionList>(`loans/${loan.no}/inspections`);
      return body.data[0]?.id;
    });
  });
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('photographed with time and place, and reported', async () => {
    const page = await windows.openFor(manager, '/inspections?status=OPEN', PHONE);
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 30.2741, longitude: 120.1551 });
    // On a telephone the client leads to it: the number has no column there.
    await page.locator(`a[href*="${loan.no}"]`).first().click();
    await page.getByText('上级要求').waitFor();
    await page.getByLabel('拍照上传').setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: PNG });
    await page.getByText('30.274100, 120.155100').waitFor();
    await page.getByLabel('检查地点').fill('和平路12号');
    await page.getByLabel('资金用途追踪与凭证').fill('装修已完工，借款人仍居住于此，邻居所说为同楼住户。');
    await page.getByLabel('保证人').fill('无');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    // In the yard there is no network; later the session is over. The report is still there, and goes once.
    await page.route('**/report', (route) => route.abort('internetdisconnected'));
    await page.getByRole('button', { name: '提交报告' }).click();
    await page.getByText('连接不上服务器').waitFor();
    await page.unroute('**/report');
    await page.route('**/report', refusal(401, 'UNAUTHENTICATED'));
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('dialog').waitFor();
    await page.unroute('**/report');
    await page.getByRole('dialog').getByLabel('密码').fill(manager.password);
    await page.getByRole('button', { name: '继续工作' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('检查地点').inputValue()).toBe('和平路12号');
    await page.getByText('30.274100, 120.155100').waitFor();
    await page.getByRole('button', { name: '提交报告' }).click();
    await page.getByText('报告已提交，待部门经理审阅').waitFor();
    const { body } = await manager.get<InspectionFile>(`loans/${loan.no}/inspections/${id}`);
    expect(body).toMatchObject({ status: 'REPORTED', files: [{ kind: 'PHOTO' }], reports: [{ place: '和平路12号' }] });
  });

  it('accepted by the department manager, who was not there', async () => {
    const page = await windows.openFor(department, `/loans/${loan.no}/inspections/${id}`);
    await page.getByText('装修已完工，借款人仍居住于此，邻居所说为同楼住户。').waitFor();
    await page.getByLabel('意见（退回时必填）').fill('照片与地点相符');
    await page.getByRole('button', { name: '提交审阅' }).click();
    await page.getByText('审阅已记录').waitFor();
    const { body } = await manager.get<InspectionFile>(`loans/${loan.no}/inspections/${id}`);
    expect(body).toMatchObject({ status: 'DONE', reviews: [{ outcome: 'ACCEPT', by: department.username }] });
  });

  it('warned of from outside, and the warning disposed of', async () => {
    const risk = await whoever('risk', ({ roles }) => roles.includes('RISK_OFFICER'));
    const signal = { code: 'LITIGATION', loanNo: loan.no, source: 'COURT-FEED', reference: loan.no, detail: '被诉' };
    await risk.does('warnings', signal);
    const page = await windows.openFor(manager, '/warnings?status=OPEN', PHONE);
    await page.getByRole('row', { name: new RegExp(loan.no) }).click();
    await choose(page, page, '处置方式', '关注');
    await page.getByLabel('理由').fill('对方已撤诉');
    await page.getByRole('button', { name: /提\s*交/ }).click();
    await page.getByText('对方已撤诉').waitFor();
    // The words stand in the form before they stand in the warning.
    const warnings = await until('the disposition', async () => {
      const { body } = await manager.get<WarningList>(`warnings?loanNo=${loan.no}`);
      return body.data.every(({ status }) => status === 'CLOSED') ? body.data : undefined;
    });
    expect(warnings).toMatchObject([{ status: 'CLOSED', disposition: 'WATCH' }]);
  });
});
