import type { Page } from 'playwright-core';
import { ROLES, type Role } from '../../src/contracts/roles';
import { menuFor } from '../../web/src/app/navigation';
import { barriersOn } from './support/barriers';
import { Windows } from './support/browser';
import { overdueLoan } from './support/lives';
import { whoever, type Person } from './support/people';

/** Every page of the menu, each in front of the first whose menu has it. */
const MENU = new Map(
  [...ROLES]
    .reverse()
    .flatMap((role) => menuFor([role]).flatMap(({ entries }) => entries.map(({ path }) => [path, role] as const))),
);
/** Those behind them. `{...}` is a number of the life that is lived for this test. */
const BEHIND: [path: string, role: Role][] = [
  ['/inbox?view=group', 'CLIENT_MANAGER'],
  ['/clients/new', 'CLIENT_MANAGER'],
  ['/clients/{clientNo}', 'CLIENT_MANAGER'],
  ['/applications/new', 'CLIENT_MANAGER'],
  ['/applications/{applicationNo}', 'CLIENT_MANAGER'],
  ['/loans/{loanNo}', 'FINANCE'],
  ['/loans/{loanNo}', 'CLIENT_MANAGER'],
  ['/collections/{caseId}', 'COLLECTOR'],
  ['/workouts/{loanNo}', 'COLLECTOR'],
  ['/market', 'ARCHIVIST'],
  ['/market?tab=campaigns', 'DEPARTMENT_MANAGER'],
  ['/market?tab=intel', 'DEPARTMENT_MANAGER'],
  ['/market?tab=digests', 'DEPARTMENT_MANAGER'],
  ['/market?tab=suggestions', 'ADMINISTRATOR'],
  ['/market?tab=opportunities', 'CLIENT_MANAGER'],
  ['/solutions?clientNo={clientNo}', 'CLIENT_MANAGER'],
  ['/simulation?loanNo={loanNo}', 'CLIENT_MANAGER'],
  ['/statement-formats/CSV', 'FINANCE'],
  ['/notices', 'CLIENT_MANAGER'],
  ['/no-such-page', 'CLIENT_MANAGER'],
];

describe('Everybody can use the workbench', () => {
  const windows = new Windows();
  let life: Record<string, string>;
  beforeAll(async () => {
    life = await overdueLoan();
  });
  afterAll(() => windows.close());

  const opened = new Map<string, Promise<Page>>();
  const windowOf = (person: Person): Promise<Page> => {
    const page = opened.get(person.username) ?? windows.openFor(person, '/', { theme: 'system' });
    opened.set(person.username, page);
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

  it.each([...MENU, ...BEHIND])('finds no serious barrier on %s for %s, in either theme', async (pattern, role) => {
    const person = await whoever(role, ({ roles }) => roles.includes(role));
    const page = await windowOf(person);
    await page.goto(pattern.replace(/\{(\w+)\}/, (_, name: string) => life[name] ?? ''));
    await page.locator('h1, .ant-result').first().waitFor();
    const found: Record<string, string[]> = {};
    for (const theme of ['light', 'dark'] as const) {
      // The screen turns dark in the evening, and the page that is open with it.
      await page.emulateMedia({ colorScheme: theme });
      await page.locator(`html[data-theme="${theme}"]`).waitFor();
      found[theme] = await barriersOn(page);
    }
    expect(found).toEqual({ light: [], dark: [] });
  });
});
