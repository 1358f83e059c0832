import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { baseUrl, type Person } from './people';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 20_000;

export interface Look {
  language?: 'zh' | 'en';
  theme?: 'light' | 'dark' | 'system';
  width?: number;
}

/** One browser of a test file; every window has a profile of its own. */
export class Windows {
  private browser: Browser | undefined;
  /** What a page complained of in its console, or threw. */
  readonly complaints: string[] = [];

  async open({ language = 'zh', theme = 'light', width = 1440 }: Look = {}): Promise<Page> {
    this.browser ??= await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ARGUMENTS,
    });
    const context = await this.browser.newContext({ baseURL: baseUrl(), viewport: { width, height: 900 } });
    const preferences = JSON.stringify({ language, theme, density: 'normal' });
    await context.addInitScript(
      `localStorage.getItem('xindai.preferences') ?? localStorage.setItem('xindai.preferences', '${preferences}')`,
    );
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    this.listen(page);
    return page;
  }

  /** A window in which somebody is signed in already, by the API's own cookie. */
  async openFor(person: Person, path = '/', look: Look = {}): Promise<Page> {
    const page = await this.open(look);
    await signInByCookie(page.context(), person);
    await page.goto(path);
    return page;
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // A refused request is part of some stories; a script that the policy blocks or React complains of is part of none.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
  }

  async close(): Promise<void> {
    await this.browser?.close();
  }
}

async function signInByCookie(context: BrowserContext, { username, password }: Person): Promise<void> {
  const answer = await context.request.post('/api/sessions', { data: { username, password } });
  if (!answer.ok()) throw new Error(`${username} cannot sign in: ${String(answer.status())}`);
}

/** The select around its box, which says what has been chosen. */
const AROUND = 'xpath=ancestor::div[contains(concat(" ", normalize-space(@class), " "), " ant-select ")]';

/** Picks the option that contains a text from a select that is known by its label; types first what finds it. */
export async function choose(
  page: Page,
  within: Page | Locator,
  label: string,
  option: string | RegExp,
  typed?: string,
): Promise<void> {
  // A table may bear the same label.
  const select = within.getByLabel(label, { exact: true }).and(page.getByRole('combobox'));
  await select.click();
  if (typed !== undefined) await select.fill(typed);
  await pick(page, select, option);
  await select.locator(AROUND).filter({ hasText: option }).waitFor();
}

/**
 * Picks an option from the list of this select, which is open: the list of another one may still be closing before it. One that is
 * still unfolding moves under the pointer, and another option would be hit.
 */
export async function pick(page: Page, select: Locator, option: string | RegExp): Promise<void> {
  const list = await select.and(page.locator('[aria-expanded="true"]')).getAttribute('aria-controls');
  await page
    .locator('.ant-select-dropdown:not([class*="-appear"]):not([class*="-enter"])', {
      has: page.locator(`[id="${list ?? ''}"]`),
    })
    .locator('.ant-select-item-option', { hasText: option })
    .click();
}
