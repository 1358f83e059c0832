import type { ClientFile } from './support/answers';
import { newIdentity } from './support/cases';
import { barriersOn } from './support/barriers';
import { choose, Windows } from './support/browser';
import { clientManager, whoever, type Person } from './support/people';

describe('Clients in the workbench', () => {
  const windows = new Windows();
  let no: string;
  afterAll(() => windows.close());

  it('are registered only when the form is right, each refusal at its field before anything is sent', async () => {
    const manager = await clientManager();
    const page = await windows.openFor(manager, '/clients/new');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page.getByLabel('身份证号码或统一社会信用代码').fill(newIdentity());
    await page.getByLabel('名称').fill('赵六一');
    await page.getByLabel('手机').fill('12');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('须为电话号码').waitFor();
    expect(sent).toEqual([]);
    await page.getByLabel('手机').fill('13912345678');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.waitForURL(/\/clients\/CL\d+$/);
    no = page.url().split('/').at(-1) ?? '';
    const { body } = await manager.get<ClientFile>(`clients/${no}`);
    expect(body).toMatchObject({ nameMasked: '赵**', phoneMasked: '139****5678', managerUsername: manager.username });
  });

  it('are shown in full and changed only with a reason, which the audit log keeps', async () => {
    const manager = await clientManager();
    const page = await windows.openFor(manager, `/clients/${no}`);
    await page.getByRole('button', { name: '修改资料' }).click();
    await page.getByLabel('事由').fill('客户更换手机号');
    await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click();
    const dialog = page.getByRole('dialog', { name: '修改资料' });
    expect(await dialog.getByLabel('名称').inputValue()).toBe('赵六一');
    await dialog.getByLabel('手机').fill('13900001111');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { body } = await manager.get<ClientFile>(`clients/${no}`);
    expect(body).toMatchObject({ phoneMasked: '139****1111', version: 2 });
    const auditor = await whoever('an auditor', ({ roles }) => roles.includes('AUDITOR'));
    const log = await auditor.get<{ data: { action: string; detail: object }[] }>(`audit?subjectNo=${no}`);
    expect(log.body.data.map(({ action }) => action)).toContain('CLIENT_REVEALED');
    expect(JSON.stringify(log.body.data)).toContain('客户更换手机号');
  });

  it('are changed by two at once without the second losing what the first wrote', async () => {
    const [manager, head] = [
      await clientManager(),
      await whoever(
        'the department manager',
        ({ roles, branchCode }) => roles.includes('DEPARTMENT_MANAGER') && branchCode === 'SB01',
      ),
    ];
    const formOf = async (person: Person) => {
      const page = await windows.openFor(person, `/clients/${no}`);
      await page.getByRole('button', { name: '修改资料' }).click();
      await page.getByLabel('事由').fill('核对资料');
      await page.getByRole('dialog').getByRole('button', { name: '查看完整信息' }).click();
      return page.getByRole('dialog', { name: '修改资料' });
    };
    const [second, first] = [await formOf(manager), await formOf(head)];
    await first.getByLabel('手机').fill('13900002222');
    await first.getByLabel('行业').fill('批发');
    await first.getByRole('button', { name: '保存' }).click();
    await first.waitFor({ state: 'hidden' });
    await second.getByLabel('行业').fill('餐饮');
    await second.getByRole('button', { name: '保存' }).click();
    await second.getByText(`内容已被${head.displayName}修改`).waitFor();
    await second.getByText('手机：已采用他人填写的“13900002222”').waitFor();
    await second.getByText('行业：您与他人都改了').waitFor();
    expect(await second.getByLabel('手机').inputValue()).toBe('13900002222');
    expect(await second.getByLabel('行业').inputValue()).toBe('餐饮');
    await second.getByRole('button', { name: '保存' }).click();
    await second.waitFor({ state: 'hidden' });
    const { body } = await manager.get<ClientFile & { industry: string }>(`clients/${no}`);
    expect(body).toMatchObject({ phoneMasked: '139****2222', industry: '餐饮' });
  });

  it('have their changes registered on their page, and re-assessed by who manages them', async () => {
    const manager = await clientManager();
    const page = await windows.openFor(manager, `/clients/${no}`);
    await page.getByRole('button', { name: '登记变更' }).click();
    const dialog = page.getByRole('dialog', { name: '登记变更' });
    await choose(page, dialog, '变更事项', '婚姻状况变化');
    await dialog.getByLabel('证明', { exact: true }).fill('离婚证');
    const paper = {
      name: '离婚证.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'),
    };
    await dialog.locator('input[type=file]').setInputFiles(paper);
    await dialog.getByRole('link', { name: '离婚证.pdf' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel('变更前').fill('已婚');
    await dialog.getByRole('button', { name: '登记变更' }).click();
    await dialog.getByText('此类变更须填写变更前和变更后的内容').waitFor();
    await dialog.getByLabel('变更后').fill('离异');
    await dialog.getByRole('button', { name: '登记变更' }).click();
    await dialog.waitFor({ state: 'hidden' });
    // The latest first: the relation that was entered before is a change as well.
    await page
      .getByRole('link', { name: /^CE\d+$/ })
      .first()
      .click();
    await page.waitForURL(/\/client-changes\/CE\d+$/);
    await page.getByRole('heading', { name: /^重新评估 CE\d+/ }).waitFor();
    await page.getByText('已婚').waitFor();
    const filed = await page.getByRole('link', { name: '打开', exact: true }).getAttribute('href');
    expect(filed).toMatch(/\/event-files\/[0-9a-f]{64}$/);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByLabel('评估依据').fill('房产归客户所有，不影响还款');
    await page.getByRole('button', { name: '作出结论' }).click();
    await page.getByText('已完成').first().waitFor();
    await page.goto('/client-changes');
    await page.getByRole('table').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('are not said to be missing where the search for them failed', async () => {
    const head = await whoever('the head', ({ roles }) => roles.includes('DEPARTMENT_MANAGER'));
    const page = await windows.openFor(head, '/exit-plans');
    await page.getByRole('button', { name: '提出方案' }).click();
    const dialog = page.getByRole('dialog', { name: '提出方案' });
    await page.route('**/clients/search', (route) => route.abort('internetdisconnected'));
    await dialog.getByLabel('客户', { exact: true }).fill(no);
    await dialog.getByText('连接不上服务器').waitFor();
    await page.getByText('没能读取').waitFor();
    expect(await page.getByText('没有找到').count()).toBe(0);
    await page.unroute('**/clients/search');
    await dialog.getByRole('button', { name: '重试' }).click();
    await dialog.getByLabel('客户', { exact: true }).fill(no);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: no }).waitFor();
    expect(await dialog.getByText('连接不上服务器').count()).toBe(0);
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
