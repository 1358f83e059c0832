import { Windows } from './support/browser';
import { clientManager, people } from './support/people';

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
  '/simulation',
  '/notices',
];
const HAN = /[\u4e00-\u9fff]/;

describe('The pages of the workbench', () => {
  const windows = new Windows();
  afterAll(() => windows.close());

  it.each(['light', 'dark'] as const)('all open in the %s theme', async (theme) => {
    const page = await windows.openFor(await clientManager(), '/', { theme });
    for (const path of PAGES) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      expect(await page.locator('.ant-result').count()).toBe(0);
    }
  });

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
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect([path, overflow]).toEqual([path, 0]);
    }
  });

  it('open for every role without a page that falls over', async () => {
    for (const person of await people()) {
      const page = await windows.openFor(person);
      await page.locator('h1').waitFor();
      await page.context().close();
    }
  });

  it('complains of nothing in the console', () => {
    expect(windows.complaints).toEqual([]);
  });
});
