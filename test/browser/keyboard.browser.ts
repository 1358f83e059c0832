import type { Locator, Page } from 'playwright-core';
import { Windows } from './support/browser';
import { approverAt, caseUnderApproval, clientOf, type OpenCase } from './support/cases';
import { clientManager, whoever, type Person } from './support/people';

/** Where the keyboard is. */
const focused = (page: Page): Locator => page.locator('*:focus');

const untilFocused = (element: Locator): Promise<void> => element.and(element.page().locator('*:focus')).waitFor();

/** Of the menu that a button has opened; that of the workbench itself stands beside it. */
const firstChoice = (page: Page): Locator => page.locator('.ant-dropdown').getByRole('menuitem').first();

/** The workbench lived in without a mouse. */
describe('The keyboard alone', () => {
  const windows = new Windows();
  let manager: Person;
  let approver: Person;
  let open: OpenCase;
  beforeAll(async () => {
    open = await caseUnderApproval();
    ({ manager } = open);
    approver = await approverAt(open.level, manager);
  });
  afterAll(() => windows.close());

  it('jumps over the menu, walks the rows, opens one and begins at its heading', async () => {
    const page = await windows.openFor(approver, '/inbox?view=group');
    const row = page.getByRole('row', { name: new RegExp(open.no) });
    await row.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilFocused(page.getByRole('main'));
    await page.keyboard.press('j');
    await untilFocused(page.locator('tr.row-link').first());
    // Tab goes on into the row: the box, the link, the buttons.
    await page.keyboard.press('Tab');
    expect(await focused(page).getAttribute('aria-label')).toMatch(/^选择 .*(AP|LN|HR)\d/);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/applications/${open.no}`);
    await untilFocused(page.getByRole('heading', { level: 1, name: open.no }));
    expect(await page.title()).toContain(open.no);
    await page.keyboard.press('Control+k');
    await untilFocused(page.getByRole('dialog').getByRole('combobox'));
    await page.keyboard.type('贷款台账');
    await page.getByRole('option', { name: '贷款台账' }).waitFor();
    await page.keyboard.press('Enter');
    await untilFocused(page.getByRole('heading', { level: 1, name: '贷款台账' }));
  });

  it('begins a dialog at its first field, stays in it, and comes back to the button with what was typed kept', async () => {
    const { no } = await clientOf(manager);
    const page = await windows.openFor(manager, `/clients/${no}`);
    const button = page.getByRole('button', { name: '登记联系' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '登记联系' });
    await untilFocused(dialog.getByLabel('方式'));
    await dialog.getByLabel('内容').fill('来电询问还款日');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      // Between its last button and its cross lies the edge of the window, where nothing has the focus.
      expect(await page.locator('*:focus:not(body):not([role=dialog]):not([role=dialog] *)').count()).toBe(0);
    }
    await untilFocused(dialog.locator('*:focus'));
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await untilFocused(button);
    await page.keyboard.press('Enter');
    expect(await dialog.getByLabel('内容').inputValue()).toBe('来电询问还款日');
  });

  it('opens menus and boards, and what is chosen in them, and comes back to their buttons', async () => {
    const page = await windows.openFor(manager, '/loans');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const menu = page.getByRole('button', { name: manager.displayName });
    await menu.focus();
    await page.keyboard.press('Enter');
    await untilFocused(firstChoice(page));
    await page.keyboard.press('ArrowDown');
    await untilFocused(page.locator('.ant-dropdown').getByRole('menuitem', { name: '修改密码' }));
    await page.keyboard.press('Enter');
    const password = page.getByRole('dialog', { name: '修改密码' });
    await untilFocused(password.getByLabel('现在的密码'));
    await page.keyboard.press('Escape');
    await password.waitFor({ state: 'hidden' });
    await untilFocused(menu);
    const columns = page.getByRole('button', { name: '选择列' });
    await columns.focus();
    await page.keyboard.press('Enter');
    await untilFocused(page.getByRole('checkbox', { name: '贷款编号' }));
    await page.keyboard.press('Escape');
    await untilFocused(columns);
  });

  it('prints a paper of a case', async () => {
    const page = await windows.openFor(manager, `/applications/${open.no}`);
    await page.getByRole('button', { name: '打印' }).focus();
    await page.keyboard.press('Enter');
    await untilFocused(firstChoice(page));
    const paper = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    expect((await paper).url()).toContain(`/api/applications/${open.no}/`);
  });

  it('gives every field of a page a label of its own', async () => {
    const page = await windows.openFor(approver, `/applications/${open.no}`);
    await page.locator('#step-DECIDE').getByLabel('意见').waitFor();
    const ids = await page.evaluate<string[]>('[...document.querySelectorAll("#content [id]")].map(({ id }) => id)');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('names what is not there, and says what to do', async () => {
    const admin = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
    const page = await windows.openFor(admin, '/loans');
    for (const path of [
      '/loans/LN20200101000001',
      '/applications/AP20200101000001',
      '/clients/CL99999999',
      '/nowhere',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1, name: /没有(找到|这个页面)|找不到/ }).waitFor();
      expect([path, await page.title()]).toEqual([path, expect.stringMatching(/没有|找不到/)]);
      await page.locator('#content').getByRole('button').first().waitFor();
    }
  });

  it('stays in the language it speaks when the other cannot be fetched, and says so', async () => {
    const page = await windows.openFor(await clientManager(), '/loans');
    await page.getByRole('heading', { level: 1, name: '贷款台账' }).waitFor();
    await page.route(/assets\/en-[^/]*\.js$/, (route) => route.abort('internetdisconnected'));
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('alert').getByText('暂时取不到').waitFor();
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.unroute(/assets\/en-[^/]*\.js$/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Loan register' }).waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
