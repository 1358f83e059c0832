import type { Page } from 'playwright-core';
import type { ApplicationFile, Preparation, SecurityFile } from './support/answers';
import { choose, Windows } from './support/browser';
import { approverAt, caseUnderApproval, type OpenCase } from './support/cases';
import { approveAll, costConfirmed, finance } from './support/lives';
import { whoever, type Person } from './support/people';

/** Three posts and two pairs of eyes between an offer of security and the money. */
describe('What secures a case, and what is seen before the money leaves', () => {
  const windows = new Windows();
  let open: OpenCase;
  let officer: Person;
  beforeAll(async () => {
    open = await caseUnderApproval({ security: 'MORTGAGE' });
    officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
  });
  afterAll(() => windows.close());

  const caseOf = (person: Person): Promise<Page> => windows.openFor(person, `/applications/${open.no}`);
  const security = async (): Promise<SecurityFile> =>
    (await open.manager.get<SecurityFile>(`applications/${open.no}/security`)).body;

  it('is offered by the account manager, who does not appraise it, and appraised by another', async () => {
    const page = await caseOf(open.manager);
    const section = page.locator('#security');
    await section.getByRole('button', { name: '登录担保' }).click();
    const form = page.getByRole('dialog');
    await choose(page, form, '类型', '住宅');
    await form.getByLabel('名称与坐落').fill('杭州市城东路 1 号房屋');
    await form.getByRole('button', { name: '登录担保' }).click();
    await section.getByText('须由管户客户经理以外的风险经理或部门经理评估').waitFor();
    expect(await section.getByRole('button', { name: '评估' }).count()).toBe(0);

    const other = await caseOf(officer);
    await other.locator('#security').getByRole('button', { name: '评估' }).click();
    const appraisal = other.getByRole('dialog');
    await appraisal.getByLabel('评估机构或方法').fill('示例评估有限公司');
    await appraisal.getByRole('button', { name: '评估' }).click();
    // Without any value the API says so at its field.
    await appraisal.getByText('必填').first().waitFor();
    await appraisal.getByLabel('评估价').fill('18万');
    await appraisal.getByRole('button', { name: '评估' }).click();
    await other.locator('#security').getByText('可覆盖 126,000.00').waitFor();
    expect(await security()).toMatchObject({ covered: true, findings: ['SECURITY_NOT_COMPLETE'] });
  });

  it('is asked for one thing more by who decides', async () => {
    const page = await caseOf(await approverAt(open.level, open.manager));
    await page.locator('#preparation').getByRole('button', { name: '提出放款条件' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('条件').fill('抵押房屋投保财产险');
    await form.getByRole('button', { name: '提出放款条件' }).click();
    await page.locator('#preparation').getByRole('cell', { name: '抵押房屋投保财产险' }).waitFor();
  });

  it('is signed after the approval and registered by another, with a clean search', async () => {
    await approveAll(open.no, open.manager);
    const { body } = await open.manager.get<ApplicationFile>(`applications/${open.no}`);
    await costConfirmed(open.manager, open.no, body.today);
    await open.manager.does(`applications/${open.no}/signature`, {
      signedOn: body.today,
      signatories: ['张建国'],
      evidence: `VID-${open.no}`,
      disbursementAccount: '6222021234567890123',
    });
    const page = await caseOf(open.manager);
    await page.locator('#security').getByRole('button', { name: '签订担保合同' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('签署人').fill('张建国,');
    await form.getByLabel('面签见证').fill('VID-2');
    await form.getByRole('button', { name: '签订担保合同' }).click();
    await page.locator('#security').getByText('须由管户客户经理以外的人登记').waitFor();

    const other = await caseOf(officer);
    await other.locator('#security').getByRole('button', { name: '登记押品' }).click();
    const entry = other.getByRole('dialog');
    await entry.getByLabel('登记证号').fill(`证明 ${open.no}`);
    await entry.getByLabel('查询编号').fill('CX-1');
    await entry.getByRole('button', { name: '登记押品' }).click();
    await entry.getByText('登记查询显示在先权利或查封').first().waitFor();
    await entry.getByLabel('查询结果无在先权利、无查封').check();
    await entry.getByRole('button', { name: '登记押品' }).click();
    await other.locator('#security').getByText('手续齐全').waitFor();
    expect(await security()).toMatchObject({
      findings: [],
      items: [{ registration: { registeredBy: officer.username } }],
    });
    // A search holds for thirty days: whoever may register enters the next one, and it must be clean.
    await other.locator('#security').getByRole('button', { name: '重新查询登记' }).click();
    const search = other.getByRole('dialog');
    await search.getByLabel('查询编号').fill('CX-2');
    await search.getByRole('button', { name: '重新查询登记' }).click();
    await search.getByText('登记查询显示在先权利或查封').first().waitFor();
    await search.getByLabel('查询结果无在先权利、无查封').check();
    await search.getByRole('button', { name: '重新查询登记' }).click();
    await other.locator('#security').getByText('查询 CX-2').waitFor();
    expect(await page.locator('#security').getByRole('button', { name: '重新查询登记' }).count()).toBe(0);
  });

  it('is ready once somebody else has seen the evidence of the condition', async () => {
    const page = await caseOf(await finance());
    const section = page.locator('#preparation');
    await section.getByText('放款条件未落实').waitFor();
    await section.getByRole('button', { name: '核实' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('凭证', { exact: true }).fill('保险单 PICC-1');
    await form.getByRole('button', { name: '核实' }).click();
    await section.getByText('放款条件未落实').waitFor({ state: 'detached' });
    const { body } = await open.manager.get<Preparation>(`applications/${open.no}/preparation`);
    expect(body.findings).toEqual([]);
    expect(body.conditions.at(-1)).toMatchObject({ source: 'APPROVAL', evidence: { evidence: '保险单 PICC-1' } });
  });

  it('is given back on the page of a case that ended before any money left', async () => {
    // The end of a day asks for it, which none of these stories waits for: here what a person sees and sends of it.
    const page = await windows.openFor(await finance(), '/inbox');
    const { body } = await open.manager.get<ApplicationFile>(`applications/${open.no}`);
    const [item] = (await security()).items;
    const release = {
      securityNo: item?.no ?? '',
      form: 'MORTGAGE',
      kind: 'RESIDENTIAL',
      description: '杭州市城东路 1 号房屋',
      registration: { office: 'REAL_ESTATE', certificateNo: `证明 ${open.no}` },
      settledOn: body.today,
      dueOn: body.today,
      state: 'OPEN',
      acts: [],
      duties: [],
    };
    await page.route(`**/api/applications/${open.no}`, (route) =>
      route.fulfill({ json: { ...body, stage: 'WITHDRAWN' } }),
    );
    await page.route(`**/api/applications/${open.no}/releases**`, (route) =>
      route.fulfill({ json: { today: body.today, data: [release] } }),
    );
    await page.route(`**/api/applications/${open.no}/releases/*`, (route) =>
      route.fulfill({ status: 201, json: { today: body.today, data: [{ ...release, state: 'REPORTED' }] } }),
    );
    await page.goto(`/applications/${open.no}`);
    const section = page.locator('#releases');
    await section.getByText('申请终止日').waitFor();
    await page.locator('#papers').getByText('杭州市城东路 1 号房屋').waitFor();
    await section.getByRole('button', { name: '登记已解除' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('注销证明编号').fill('注 18 号');
    await form.getByLabel('权证或质物领取人').fill('张建国');
    await form.getByLabel('凭证存放处').fill('DOC-9401');
    const sent = page.waitForRequest(`**/releases/${release.securityNo}`);
    await form.getByRole('button', { name: '登记已解除' }).click();
    expect((await sent).postDataJSON()).toEqual({
      on: body.today,
      certificateNo: '注 18 号',
      handedTo: '张建国',
      evidence: 'DOC-9401',
    });
    await form.waitFor({ state: 'hidden' });
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
