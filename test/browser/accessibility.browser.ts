import type { Page } from 'playwright-core';
import { barriersOn } from './support/barriers';
import { Windows } from './support/browser';
import { overdueLoan } from './support/lives';
import { whoever, type Person } from './support/people';

/** Every page, each in front of somebody whose work it is. `{...}` is a number of the life that is lived for this test. */
const PAGES = [
  ['RISK_OFFICER', '/dashboard'],
  ['CLIENT_MANAGER', '/inbox?view=group'],
  ['CLIENT_MANAGER', '/clients'],
  ['CLIENT_MANAGER', '/leads'],
  ['CLIENT_MANAGER', '/questions'],
  ['CLIENT_MANAGER', '/referrals'],
  ['CLIENT_MANAGER', '/consultations'],
  ['CLIENT_MANAGER', '/clients/new'],
  ['CLIENT_MANAGER', '/clients/{clientNo}'],
  ['CLIENT_MANAGER', '/applications'],
  ['CLIENT_MANAGER', '/applications/new'],
  ['CLIENT_MANAGER', '/applications/{applicationNo}'],
  ['CLIENT_MANAGER', '/facilities'],
  ['FINANCE', '/commitments'],
  ['ARCHIVIST', '/archive'],
  ['FINANCE', '/finance-matches'],
  ['FINANCE', '/payment-proofs'],
  ['RISK_OFFICER', '/blacklist'],
  ['FINANCE', '/loans'],
  ['FINANCE', '/loans/{loanNo}'],
  ['FINANCE', '/incoming'],
  ['CLIENT_MANAGER', '/inspections'],
  ['CLIENT_MANAGER', '/warnings'],
  ['COLLECTOR', '/collections'],
  ['COLLECTOR', '/collections/{caseId}'],
  ['COLLECTOR', '/legal-calendar'],
  ['COLLECTOR', '/workouts/{loanNo}'],
  ['RISK_OFFICER', '/credit-reports'],
  ['COLLECTOR', '/agencies'],
  ['RISK_OFFICER', '/reports/portfolio'],
  ['OPERATOR', '/system'],
  ['APPROVER', '/delegations'],
  ['RISK_OFFICER', '/samples'],
  ['ADMINISTRATOR', '/lpr'],
  ['ARCHIVIST', '/market'],
  ['DEPARTMENT_MANAGER', '/market?tab=campaigns'],
  ['DEPARTMENT_MANAGER', '/market?tab=intel'],
  ['DEPARTMENT_MANAGER', '/market?tab=digests'],
  ['ADMINISTRATOR', '/market?tab=suggestions'],
  ['CLIENT_MANAGER', '/market?tab=opportunities'],
  ['DEPARTMENT_MANAGER', '/credit-plans'],
  ['CLIENT_MANAGER', '/loans/{loanNo}'],
  ['CLIENT_MANAGER', '/calculator'],
  ['CLIENT_MANAGER', '/solutions?clientNo={clientNo}'],
  ['CLIENT_MANAGER', '/simulation?loanNo={loanNo}'],
  ['RISK_OFFICER', '/admission-policy'],
  ['RISK_OFFICER', '/warning-rules'],
  ['ADMINISTRATOR', '/statement-formats'],
  ['FINANCE', '/statement-formats/CSV'],
  ['FINANCE', '/funding'],
  ['CLIENT_MANAGER', '/notices'],
  ['CLIENT_MANAGER', '/no-such-page'],
] as const;

describe('Everybody can use the workbench', () => {
  const windows = new Windows();
  let life: Record<string, string>;
  beforeAll(async () => {
    life = await overdueLoan();
  });
  afterAll(() => windows.close());

  const opened = new Map<string, Promise<Page>>();
  const windowOf = (person: Person, theme: 'light' | 'dark'): Promise<Page> => {
    const key = `${person.username} ${theme}`;
    const page = opened.get(key) ?? windows.openFor(person, '/', { theme });
    opened.set(key, page);
    return page;
  };

  it.each(['light', 'dark'] as const)('finds no serious barrier on the sign-in in the %s theme', async (theme) => {
    const page = await windows.open({ theme });
    await page.goto('/');
    expect(await barriersOn(page)).toEqual([]);
  });

  it('lets the keyboard reach what scrolls on a phone', async () => {
    const officer = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
    const page = await windows.openFor(officer, '/dashboard', { width: 390 });
    await page.getByRole('table').first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
    it.each(PAGES)('finds no serious barrier for %s on %s', async (role, pattern) => {
      const person = await whoever(role, ({ roles }) => roles.includes(role));
      const page = await windowOf(person, theme);
      await page.goto(pattern.replace(/\{(\w+)\}/, (_, name: string) => life[name] ?? ''));
      await page.locator('h1, .ant-result').first().waitFor();
      expect(await barriersOn(page)).toEqual([]);
    });
  });
});
