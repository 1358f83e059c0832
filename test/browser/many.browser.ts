import { choose, Windows } from './support/browser';
import { overdueLoan } from './support/lives';
import { clientManager, whoever } from './support/people';

/** Many at once: judged, confirmed, done, with one result each; what was typed stays until it is done. */
describe('A department manager acts on many rows of a list', () => {
  const windows = new Windows();
  let life: Awaited<ReturnType<typeof overdueLoan>>;
  beforeAll(async () => {
    life = await overdueLoan();
  });
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('gives collection cases to a collector, after the network broke once', async () => {
    const head = await whoever(
      'the head',
      ({ roles, branchCode }) => roles.includes('DEPARTMENT_MANAGER') && branchCode === 'SB01',
    );
    const collector = await whoever('a collector', ({ roles }) => roles.includes('COLLECTOR'));
    const page = await windows.openFor(head, '/collections?status=OPEN');
    await page.getByRole('checkbox', { name: new RegExp(life.loanNo) }).check();
    await page.getByRole('button', { name: '批量分派催收员' }).click();
    const dialog = page.getByRole('dialog', { name: '批量分派催收员' });
    await choose(page, dialog, '催收员', collector.username, collector.username);
    await dialog.getByRole('button', { name: '核对' }).click();
    await dialog.getByText('可以办理').waitFor();
    // What was chosen is still there after the check.
    await dialog.getByText(collector.username).first().waitFor();
    await page.route('**/assignments', (route) => route.abort('internetdisconnected'));
    await dialog.getByRole('button', { name: '确认办理 1 项' }).click();
    await dialog.getByText('连接不上服务器').waitFor();
    await page.unroute('**/assignments');
    await dialog.getByRole('button', { name: '确认办理 1 项' }).click();
    await dialog.getByText('已办理').waitFor();
    await dialog.getByRole('button', { name: '完成' }).click();
    // By his name, as everywhere; and only his cases where somebody came for them, until he lets go of that.
    await page.getByRole('row', { name: new RegExp(`${life.loanNo}.*${collector.displayName}`) }).waitFor();
    await page.goto(`/collections?status=OPEN&collector=nobody.here`);
    await page.getByText('没有符合条件的记录').waitFor();
    await page.getByRole('button', { name: '去掉此条件' }).click();
    await page.getByRole('row', { name: new RegExp(life.loanNo) }).waitFor();
    const { body } = await head.get<{ collector: string }>(`collections/${life.caseId}`);
    expect(body.collector).toBe(collector.username);
  });

  it('hands leads out from the board by stage, without a filter first', async () => {
    const head = await whoever(
      'the head',
      ({ roles, branchCode }) => roles.includes('DEPARTMENT_MANAGER') && branchCode === 'SB01',
    );
    const manager = await clientManager();
    const phone = `139${String(Date.now()).slice(-8)}`;
    const lead = await manager.does<{ no: string }>('leads', {
      kind: 'PERSON',
      name: '徐小批',
      phone,
      source: 'PHONE',
      need: '装修贷款，约 20 万元',
      nextOn: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
    });
    const receiver = await whoever(
      'another client manager',
      ({ roles, branchCode, username }) =>
        roles.includes('CLIENT_MANAGER') && branchCode === 'SB01' && username !== manager.username,
    );
    const page = await windows.openFor(head, '/leads');
    await page.getByRole('checkbox', { name: new RegExp(lead.no) }).check();
    await page.getByRole('button', { name: '批量分派线索' }).click();
    const dialog = page.getByRole('dialog', { name: '批量分派线索' });
    await choose(page, dialog, '客户经理', receiver.username, receiver.username);
    await dialog.getByLabel('理由').fill('片区调整');
    await dialog.getByRole('button', { name: '核对' }).click();
    await dialog.getByRole('button', { name: '确认办理 1 项' }).click();
    await dialog.getByText('已办理').waitFor();
    const { body } = await head.get<{ ownerUsername: string }>(`leads/${lead.no}`);
    expect(body.ownerUsername).toBe(receiver.username);
  });

  it('hands the clients of chosen loans over by the transfer, filled in already', async () => {
    const head = await whoever(
      'the head',
      ({ roles, branchCode }) => roles.includes('DEPARTMENT_MANAGER') && branchCode === 'SB01',
    );
    const page = await windows.openFor(head, `/loans?q=${life.loanNo}`);
    await page.getByRole('checkbox', { name: new RegExp(life.loanNo) }).check();
    await page.getByRole('button', { name: '移交给其他客户经理' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('移交客户').waitFor();
    await dialog.getByText(life.clientNo).first().waitFor();
    const manager = await clientManager();
    const receiver = await whoever(
      'another client manager',
      ({ roles, branchCode, username }) =>
        roles.includes('CLIENT_MANAGER') && branchCode === 'SB01' && username !== manager.username,
    );
    await choose(page, dialog, '接收人', receiver.username, receiver.username);
    // What led here is asked for once: whoever comes back is not asked again.
    await page.goto('/inbox');
    await page.goBack();
    await page.getByRole('heading', { name: '责任移交' }).waitFor();
    await page.getByRole('button', { name: '提出责任移交' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
