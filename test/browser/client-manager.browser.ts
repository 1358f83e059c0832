import type { ApplicationFile, ApplicationView } from './support/answers';
import { clientOf, TERMS } from './support/cases';
import { choose, Windows } from './support/browser';
import { clientManager } from './support/people';

describe('A client manager takes an application in', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('finds the client, sees the quote while typing, and the application exists', async () => {
    const manager = await clientManager();
    const client = await clientOf(manager);
    const page = await windows.openFor(manager, '/applications/new');
    await choose(page, page, '客户', client.no, client.no);
    await choose(page, page, '产品', '个人消费贷款');
    await page.getByLabel('用途').fill('住房装修');
    await page.getByLabel('金额（元）').fill('12万');
    await page.getByLabel('年利率').fill('4.35');
    await page.getByLabel('期数').fill('12');
    await page.getByText('10,237.19').first().waitFor();
    await page.getByRole('button', { name: '受理申请' }).click();
    await page.waitForURL(/\/applications\/AP\d+$/);
    const no = page.url().split('/').at(-1) ?? '';
    const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
    expect(body.stage).toBe('DOCUMENTS');
    expect(body.appliedTerms).toMatchObject(TERMS);
  });

  it('sees a refusal at its field, and what was typed stays', async () => {
    const manager = await clientManager();
    const client = await clientOf(manager);
    const page = await windows.openFor(manager, '/applications/new');
    await choose(page, page, '客户', client.no, client.no);
    await choose(page, page, '产品', '个人消费贷款');
    await page.getByLabel('用途').fill('住房装修');
    await page.getByLabel('金额（元）').fill('9999万');
    await page.getByLabel('年利率').fill('4.35');
    await page.getByLabel('期数').fill('12');
    await page.getByRole('button', { name: '受理申请' }).click();
    await page.locator('.ant-form-item-has-error').first().waitFor();
    expect(await page.getByLabel('用途').inputValue()).toBe('住房装修');
    expect(new URL(page.url()).pathname).toBe('/applications/new');
  });

  it('sets plans of a client side by side and applies for the one that he chooses', async () => {
    const manager = await clientManager();
    const client = await clientOf(manager);
    const page = await windows.openFor(manager, `/clients/${client.no}`);
    await page.getByRole('link', { name: '比较方案' }).click();
    const table = page.getByRole('table', { name: '方案比较' });
    // Equal instalments and equal principal of 120,000 at 4.35 % over a year: 10,237.19 a month, 10,435.00 in the first.
    await table.getByText('10,237.19').first().waitFor();
    await table.getByText('比方案 1：+197.81').first().waitFor();
    await page.getByRole('button', { name: '加一个方案（同最后一个）' }).click();
    await page.getByLabel('前几期只还利息').last().fill('12');
    await page.getByText('方案 3', { exact: true }).last().waitFor();
    await page.getByRole('alert').filter({ hasText: '宽限' }).waitFor();
    await page.getByLabel('前几期只还利息').last().fill('3');
    await table.getByText('13,768.33').waitFor();
    await table.getByRole('button', { name: '还款计划' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('13,768.33').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await table.getByRole('link', { name: '按此方案申请' }).nth(2).click();
    await page.getByRole('button', { name: '受理申请' }).waitFor();
    await choose(page, page, '产品', '个人消费贷款');
    await page.getByLabel('用途').fill('住房装修');
    await page.getByRole('button', { name: '受理申请' }).click();
    await page.waitForURL(/\/applications\/AP\d+$/);
    const { body } = await manager.get<ApplicationFile>(`applications/${page.url().split('/').at(-1) ?? ''}`);
    expect(body.appliedTerms).toMatchObject({ ...TERMS, method: 'EQUAL_PRINCIPAL', graceOnPrincipal: 3 });
  });

  it('verifies the documents on the case page, and the case moves on', async () => {
    const manager = await clientManager();
    const { no: clientNo } = await clientOf(manager);
    const { applicationNo } = await manager.does<ApplicationView>('applications', {
      clientNo,
      productCode: 'PERSONAL_CONSUMER',
      purpose: '住房装修',
      terms: TERMS,
    });
    const page = await windows.openFor(manager, `/applications/${applicationNo}`);
    const form = page.locator('#step-SUBMIT_DOCUMENTS');
    await form.waitFor();
    await form.getByRole('button', { name: '全部已核验' }).click();
    await form.getByRole('button', { name: '提交核验结果' }).click();
    await page.locator('#step-INVESTIGATE_A').waitFor();
    const { body } = await manager.get<ApplicationFile>(`applications/${applicationNo}`);
    expect(body.stage).toBe('INVESTIGATION');
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
