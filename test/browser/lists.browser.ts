import { Windows } from './support/browser';
import { clientManager } from './support/people';
import { newIdentity } from './support/cases';
import type { ClientRow } from './support/answers';

/** Lists as people work in them all day: found by letters, taken along as a file. */
describe('A list of the workbench', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('finds a client by initials without a name ever standing in an address', async () => {
    const manager = await clientManager();
    const named = { kind: 'PERSON', identity: newIdentity(), name: '欧阳若溪', phone: '13600002468' };
    const { no } = await manager.does<ClientRow>('clients', named);
    const page = await windows.openFor(manager, '/clients');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    for (const typed of ['oyrx', '欧阳若', '2468']) {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(typed);
      await page.getByRole('link', { name: no }).waitFor();
    }
    expect(asked.filter((url) => /oyrx|欧阳|2468/.test(url))).toEqual([]);
    expect(decodeURIComponent(page.url())).not.toMatch(/oyrx|欧阳|2468/);
  });

  it('says what is wrong when a file cannot be had, and the list stays', async () => {
    const page = await windows.openFor(await clientManager(), '/clients');
    const problem = { code: 'INTERNAL', title: '系统内部错误', status: 500, errors: [] };
    await page.route('**/api/clients/export', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    await page.getByText('系统出了问题').waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
