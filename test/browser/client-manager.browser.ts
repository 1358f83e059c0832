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
