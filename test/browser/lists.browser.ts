import fs from 'node:fs';
import { Windows } from './support/browser';
import { clientManager } from './support/people';
import { newIdentity } from './support/cases';
import type { ClientRow } from './support/answers';

/** Lists as people work in them all day: found by letters, ordered, kept as a view, taken along as a file. */
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

  it('keeps its order and its columns in the address, and under a name', async () => {
    const page = await windows.openFor(await clientManager(), '/loans');
    await page.getByRole('columnheader', { name: '应还未还' }).click();
    await page.waitForURL(/sort=due/);
    await page.getByRole('button', { name: '选择列' }).click();
    await page.getByRole('checkbox', { name: '到期日' }).click();
    await page.waitForURL(/columns=/);
    await page.getByRole('columnheader', { name: '到期日' }).waitFor({ state: 'detached' });
    const kept = new URL(page.url()).search;
    await page.keyboard.press('Escape');
    const name = `视图 ${String(Date.now())}`;
    await page.getByRole('button', { name: '常用视图' }).click();
    await page.getByRole('button', { name: '保存当前视图' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('名称').fill(name);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.goto('/loans');
    await page.getByRole('button', { name: '常用视图' }).click();
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForURL(/columns=/);
    expect(new URL(page.url()).search).toBe(kept);
    await page.getByRole('columnheader', { name: '到期日' }).waitFor({ state: 'detached' });
  });

  it.each([
    ['as wide as its place', '/inspections', 1440],
    ['wider than its place', '/clients', 1100],
  ])('keeps the titles of its columns in sight: %s', async (_, path, width) => {
    const page = await windows.openFor(await clientManager(), path, { width });
    await page.setViewportSize({ width, height: 420 });
    const title = page.getByRole('columnheader').filter({ visible: true }).nth(1);
    await title.waitFor();
    const rows = page.locator('tr.row-link');
    await rows.last().scrollIntoViewIfNeeded();
    await rows.last().waitFor();
    const { y = 0, height = 0 } = (await title.boundingBox()) ?? {};
    // The edge of the box lies under that of the top bar.
    expect(y).toBeGreaterThanOrEqual(50);
    expect(y + height).toBeLessThan(420);
    // Nothing else lies over them.
    const seen = await title.evaluate((cell) => {
      const { x, y: top, width: wide, height: high } = cell.getBoundingClientRect();
      return cell.contains(document.elementFromPoint(x + wide / 2, top + high / 2));
    });
    expect(seen).toBe(true);
  });

  it('is taken along as an Excel file and as CSV', async () => {
    const page = await windows.openFor(await clientManager(), '/clients');
    for (const [format, begins] of [
      ['Excel', 'PK'],
      ['CSV', '\ufeff客户号'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^客户-\d{12}\.(xlsx|csv)$/);
      expect(fs.readFileSync(await file.path(), 'utf8').slice(0, begins.length)).toBe(begins);
      await page
        .getByText(/已导出 .* 行/)
        .first()
        .waitFor();
    }
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
