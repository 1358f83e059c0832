import type { CollectionFile } from './support/answers';
import { choose, Windows } from './support/browser';
import { collector, overdueLoan } from './support/lives';

/** A collector's day with one case: what to do, may I call, what do I say; then the letter, its proof, and a plan. */
describe('A collector works a case from the desk', () => {
  const windows = new Windows();
  let life: Awaited<ReturnType<typeof overdueLoan>>;
  beforeAll(async () => {
    life = await overdueLoan();
  });
  afterAll(() => windows.close());

  it('is told what to do next, the allowed hours and what to say', async () => {
    const page = await windows.openFor(await collector(), `/collections/${life.caseId}`);
    const desk = page.locator('#desk');
    await desk.getByText('逾期满三十日：寄送催收通知书').waitFor();
    await desk.getByText(/允许联系时段 08:00 至 22:00/).waitFor();
    await desk.getByText(/通话话术/).click();
    await desk.getByText(/本次通话将录音/).waitFor();
  });

  it('records the letter and what became of it; the desk and the calendar follow', async () => {
    const caller = await collector();
    const page = await windows.openFor(caller, `/collections/${life.caseId}`);
    await page.getByRole('button', { name: '登记寄出函件' }).click();
    const letter = page.getByRole('dialog', { name: '登记寄出函件' });
    const submit = letter.getByRole('button', { name: '登记函件' });
    await submit.click();
    await letter.getByText('邮寄须填写快递单号').first().waitFor();
    await letter.getByLabel(/快递单号/).fill('EMS1234567890CN');
    await submit.click();
    await letter.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '登记送达结果' }).click();
    const outcome = page.getByRole('dialog', { name: '登记送达结果' });
    await outcome.getByLabel(/SHA-256/).fill('a'.repeat(64));
    await outcome.getByRole('button', { name: '登记结果' }).click();
    await page.locator('#letters').getByText('已签收').waitFor();
    await page
      .locator('#letters')
      .getByText(/诉讼时效重新计算/)
      .waitFor();
  });

  it('agrees on a plan, and the desk waits for its first payment', async () => {
    const caller = await collector();
    const page = await windows.openFor(caller, `/collections/${life.caseId}`);
    const { body } = await caller.get<CollectionFile & { today: string }>(`collections/${life.caseId}`);
    const form = page.locator('form').filter({ hasText: '动作' });
    await choose(page, form, '动作', '协商还款计划');
    const days = [7, 14].map((ahead) => {
      const day = new Date(`${body.today}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + ahead);
      return day.toISOString().slice(0, 10);
    });
    for (const [index, on] of days.entries()) {
      await form.getByLabel(`承诺金额（元） ${String(index + 1)}`).fill('1000');
      await form.getByLabel(`承诺还款日 ${String(index + 1)}`).fill(on);
      await form.getByLabel(`承诺还款日 ${String(index + 1)}`).press('Enter');
    }
    await form.getByLabel('记录').fill('客户来电，协商分两笔还款');
    await form.getByRole('button', { name: '登记' }).click();
    await page.locator('#desk').getByText('等待承诺到期').waitFor();
    await page
      .locator('#desk')
      .getByText(days[0] ?? 'none')
      .waitFor();
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
