import { Windows } from './support/browser';
import { caseUnderApproval } from './support/cases';
import { whoever } from './support/people';

describe('The palette', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('opens a page and a case by the keyboard alone, from wherever one is', async () => {
    const { no, manager } = await caseUnderApproval();
    const page = await windows.openFor(manager, '/inbox');
    await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: '快速前往' });
    await palette.getByRole('combobox').fill('表外');
    await palette.getByRole('option', { name: '表外承诺' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/commitments');
    await palette.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').fill(no);
    await palette.getByRole('option', { name: no }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/applications/${no}`);
    // A name never stands in the address, nor does what was typed.
    expect(new URL(page.url()).search).toBe('');
  });

  it('shows an administrator, who reads no cases, his pages and nobody’s loans', async () => {
    const admin = await whoever('an administrator', ({ roles }) => roles.includes('ADMINISTRATOR'));
    const page = await windows.openFor(admin, '/users');
    await page.getByRole('button', { name: '快速前往' }).click();
    const palette = page.getByRole('dialog', { name: '快速前往' });
    await palette.getByRole('option', { name: '用户' }).waitFor();
    expect(await palette.getByRole('option', { name: '待办' }).count()).toBe(0);
    await palette.getByRole('combobox').fill('LN2026');
    await palette.getByText('没有找到').waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
