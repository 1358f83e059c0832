import { Windows } from './support/browser';
import { approverAt, caseUnderApproval } from './support/cases';
import { whoever } from './support/people';

/** What stands around a decision: the papers, the questions, the seats. */
describe('The desk of a case', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('carries a question to the manager and the answer back', async () => {
    const { no, level, manager } = await caseUnderApproval();
    const approver = await approverAt(level, manager);
    const asking = await windows.openFor(approver, `/applications/${no}`);
    const questions = asking.locator('#questions');
    await questions.getByRole('button', { name: '提问' }).click();
    await questions.getByLabel('提问').fill('第一还款来源以何佐证？');
    await questions.getByRole('button', { name: '提问' }).click();
    await questions.getByText('第一还款来源以何佐证？').waitFor();
    const answering = await windows.openFor(manager, `/applications/${no}`);
    await answering.locator('#questions').getByLabel('您的答复').fill('代发工资流水');
    await answering.locator('#questions').getByRole('button', { name: '答复' }).click();
    await answering.locator('#questions').getByText('已答复', { exact: true }).waitFor();
    await asking.reload();
    await questions.getByText('代发工资流水').waitFor();
  });

  it('lends no authority before the form is filled in', async () => {
    const holder = await whoever('who decides', ({ roles, levels }) => roles.includes('APPROVER') && levels.length > 0);
    const page = await windows.openFor(holder, '/delegations');
    await page.getByRole('heading', { level: 1, name: '转授权' }).waitFor();
    await page.getByRole('button', { name: '转授权' }).click();
    // Nothing was filled in: each field says so, and nothing is sent.
    await page.getByText('必填').first().waitFor();
  });

  it('tells a visitor without the right what he may not see, in words', async () => {
    const admin = await whoever('an administrator', ({ roles }) => roles.includes('ADMINISTRATOR'));
    const page = await windows.openFor(admin, '/samples');
    await page.getByText('您没有此项权限').waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
