import type { Page, Route } from 'playwright-core';
import { Windows } from './support/browser';
import { clientManager, people } from './support/people';
import { refusal } from './support/refusal';
import { until } from './support/until';

const PAGES = [
  '/dashboard',
  '/inbox',
  '/questions',
  '/referrals',
  '/clients',
  '/leads',
  '/consultations',
  '/complaints',
  '/client-service',
  '/human-reviews',
  '/revisits',
  '/client-changes',
  '/client-transfers',
  '/suspicions',
  '/accountability-cases',
  '/performance',
  '/clients/new',
  '/applications',
  '/applications/new',
  '/facilities',
  '/archive',
  '/finance-matches',
  '/payment-proofs',
  '/blacklist',
  '/loans',
  '/inspections',
  '/warnings',
  '/collections',
  '/reports/portfolio',
  '/delegations',
  '/admission-policy',
  '/warning-rules',
  '/lpr',
  '/calculator',
  '/solutions',
  '/simulation',
  '/notices',
];
const HAN = /[\u4e00-\u9fff]/;

/** Why nothing can be read, and what the page says of it. */
const BREAKS: [says: string, by: (route: Route) => Promise<void>][] = [
  ['连接不上服务器', (route) => route.abort('internetdisconnected')],
  ['系统暂时不可用', (route) => route.fulfill({ status: 502, body: '<html>Bad Gateway</html>' })],
  ['您没有此项权限', refusal(403, 'ROLE_NOT_ALLOWED')],
];
/** Lists, dashboards and a chart, shared out among them: each before all three would take minutes. */
const READING = [
  ['/dashboard', '/questions', '/complaints', '/facilities', '/reports/portfolio'],
  ['/inbox', '/referrals', '/human-reviews', '/inspections', '/calculator'],
  ['/leads', '/consultations', '/revisits', '/warnings', '/performance'],
];
/** What the frame around a page reads, and whose names stand on it. */
const FRAME = /\/api\/(me|about|colleagues|branches|tasks\/counts|notices)\b/;
/** Parts of a page that can be away while the rest is there. */
const PARTS = [
  ['/leads', '**/api/leads/pipeline*'],
  ['/consultations', '**/api/consultations/digest*'],
  ['/complaints', '**/api/complaints/figures*'],
] as const;

/** A row that is wider than a telephone, and with its signal wider than a desk. */
const WARNINGS = [
  {
    no: 'EW20260601000001',
    level: 'ORANGE',
    status: 'OPEN',
    title: { zh: '涉诉', en: 'Litigation' },
    loanNo: 'LN20260101000001',
    clientMasked: '宁波'.padEnd(60, '*'),
    managerUsername: 'li.na'.padEnd(60, '.'),
    dueOn: '2026-06-08',
  },
];

describe('The pages of the workbench', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it('speak English throughout when asked to, but for what people typed in Chinese', async () => {
    const page = await windows.openFor(await clientManager(), '/', { language: 'en' });
    for (const path of PAGES) {
      await page.goto(path);
      const heading = page.locator('h1');
      await heading.waitFor();
      expect(await heading.textContent()).not.toMatch(HAN);
      const headers = await page.locator('th, label').allTextContents();
      expect(headers.filter((text) => HAN.test(text))).toEqual([]);
    }
  });

  it('fit the width of a phone', async () => {
    const page = await windows.openFor(await clientManager(), '/', { width: 390 });
    for (const path of PAGES) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      // The first frame is drawn before the page knows how wide it is.
      const fits = page.waitForFunction('document.documentElement.scrollWidth <= window.innerWidth');
      expect([path, await fits.then(() => 'fits').catch(String)]).toEqual([path, 'fits']);
    }
  });

  it('are never wider than a phone, not even in the moment in which a list appears', async () => {
    const page = await windows.openFor(await clientManager(), '/', { width: 390 });
    expect(await fitsWhenListAppears(page)).toBe(true);
  });

  it('are no wider than the screen once a wide list has appeared', async () => {
    const page = await windows.openFor(await clientManager(), '/', { width: 1280 });
    await fitsWhenListAppears(page);
    await page.waitForFunction('document.documentElement.scrollWidth <= window.innerWidth');
  });

  it('open for every role without a page that falls over', async () => {
    for (const person of await people()) {
      const page = await windows.openFor(person);
      await page.locator('h1').waitFor();
      await page.context().close();
    }
  });

  it.each(BREAKS)('say why nothing can be read (%s), and never that there is nothing', async (says, by) => {
    const page = await windows.openFor(await clientManager());
    for (const path of READING[BREAKS.findIndex(([one]) => one === says)] ?? []) {
      await page.route(
        ({ pathname }) => pathname.startsWith('/api/'),
        (route) => (FRAME.test(route.request().url()) ? route.fallback() : by(route)),
      );
      await page.goto(path);
      await page.getByText(says).first().waitFor();
      expect([path, await page.locator('.ant-empty').count()]).toEqual([path, 0]);
      await page.unrouteAll();
    }
  });

  it.each(PARTS)('say on %s which part could not be read', async (path, reads) => {
    const page = await windows.openFor(await clientManager());
    await page.route(reads, refusal(500, 'INTERNAL'));
    await page.goto(path);
    await page.getByRole('alert').filter({ hasText: '系统出了问题' }).waitFor();
    await page.unroute(reads);
    await page.getByRole('alert').getByRole('button', { name: '重试' }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('lead on from what is not there: to the list it would be in, to the search, to where the day begins', async () => {
    const page = await windows.openFor(await clientManager(), '/loans/LN20200101000001');
    await page.getByRole('heading', { name: '没有找到' }).waitFor();
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
    await page.getByRole('button', { name: '按编号或姓名查找' }).click();
    await page.getByRole('dialog', { name: '快速前往' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '回到贷款台账' }).click();
    await page.getByRole('heading', { name: '贷款台账' }).waitFor();
    await page.goto('/no-such-page');
    await page.getByRole('link', { name: '回到首页' }).click();
    await page.getByRole('heading', { name: '待办' }).waitFor();
  });

  it('speak the other language at once when it is chosen', async () => {
    const page = await windows.openFor(await clientManager(), '/leads');
    await page.getByRole('heading', { name: '线索', exact: true }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Leads', exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('print dark words over the whole sheet, from the dark theme too', async () => {
    const page = await windows.openFor(await clientManager(), '/calculator', { theme: 'dark', width: 794 });
    await page.getByRole('cell', { name: '1', exact: true }).first().waitFor();
    const words = (): Promise<string> => page.evaluate("getComputedStyle(document.querySelector('td')).color");
    const light = await words();
    await page.emulateMedia({ media: 'print' });
    const dark = await until('dark words', async () => ((await words()) === light ? undefined : words()));
    expect([light, dark]).toEqual(['rgba(255, 255, 255, 0.85)', 'rgba(0, 0, 0, 0.88)']);
    const width = await page.evaluate<number>("document.querySelector('#content').getBoundingClientRect().width");
    expect(width).toBeGreaterThan(750);
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});

/** Whether the page fits the screen as soon as a wide list, which was measured while it was hidden, is there. */
async function fitsWhenListAppears(page: Page): Promise<boolean> {
  await page.route('**/api/warnings*', (route) => route.fulfill({ json: { data: WARNINGS, hasMore: false } }));
  await page.goto('/warnings');
  await page.getByText('涉诉').waitFor();
  return page.evaluate<boolean>(`(async () => {
    const list = document.querySelector('.long-list');
    list.style.display = 'none';
    document.body.append(document.createElement('i'));
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
    list.style.display = '';
    return document.documentElement.scrollWidth <= window.innerWidth;
  })()`);
}
