import { Windows } from './support/browser';
import { baseUrl, clientManager } from './support/people';

describe('Signing in to the workbench', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('offers the demo logins in a sandbox and opens the inbox', async () => {
    const person = await clientManager();
    const page = await windows.open();
    await page.goto('/');
    await page.getByRole('button', { name: person.username }).first().click();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '待办', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  it('keeps no token where a script can read it', async () => {
    const page = await windows.openFor(await clientManager());
    await page.getByRole('heading', { name: '待办', exact: true }).waitFor();
    const readable = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(readable).not.toMatch(/eyJ|token/i);
    const cookies = await page.context().cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
      { httpOnly: true, sameSite: 'Strict' },
    ]);
  });

  it('refuses a wrong password in plain words', async () => {
    const page = await windows.open({ language: 'en' });
    await page.goto('/');
    await page.getByLabel('User name').fill('nobody.here');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('Check the user name and the password').waitFor();
  });

  it('answers a deep link after the sign-in, and runs no script but its own', async () => {
    const person = await clientManager();
    const page = await windows.open();
    const response = await page.goto('/loans');
    expect(response?.headers()['content-security-policy']).toMatch(/script-src 'self'/);
    await page.getByRole('button', { name: person.username }).first().click();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { name: '贷款台账', exact: true }).waitFor();
    expect(page.url()).toBe(`${baseUrl()}/loans`);
  });

  it('asks for the password over the page when the session ends, and loses nothing typed', async () => {
    const person = await clientManager();
    const page = await windows.openFor(person, '/applications/new');
    await page.getByLabel('用途').fill('进货：秋冬面料');
    await page.context().clearCookies();
    await page.goto('/applications/new#', { waitUntil: 'commit' });
    await page.getByRole('menuitem', { name: '贷款申请' }).click();
    await page.getByRole('dialog').getByLabel('密码').fill(person.password);
    await page.getByRole('button', { name: '继续工作' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goBack();
    expect(await page.getByLabel('用途').inputValue()).toBe('进货：秋冬面料');
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
