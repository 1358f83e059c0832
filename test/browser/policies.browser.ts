import type { Page } from 'playwright-core';
import { chinaToday } from '../../web/src/format/date';
import { Windows } from './support/browser';
import { whoever, type Person } from './support/people';

interface Version {
  version: number;
  capital: string;
  prohibitedIndustries: string[];
  [field: string]: unknown;
}

const SENT = [
  'prohibitedIndustries',
  'restrictedIndustries',
  'capital',
  'tierOne',
  'singleBorrowerPpm',
  'singleExposurePpm',
  'groupExposurePpm',
];

/** Two people work on the next version of one policy; who comes second loses nothing of either. */
describe('Two proposals of one policy', () => {
  const windows = new Windows();
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('become one: what the first changed is in the form of the second, beside what he typed himself', async () => {
    const maker = await whoever('an administrator', ({ roles }) => roles.includes('ADMINISTRATOR'));
    const page = await windows.openFor(maker, '/admission-policy');
    await page.getByRole('button', { name: '提出新版本' }).click();
    const dialog = page.getByRole('dialog', { name: '提出新版本' });
    await dialog.getByRole('textbox', { name: '* 一级资本净额', exact: true }).fill('170亿');
    await inForceMeanwhile(page, maker);
    await dialog.getByRole('button', { name: '提交复核' }).click();
    await dialog.getByText('他人的修改已合入').waitFor();
    await dialog.getByText(/禁止类行业：已采用他人填写的.*捕捞/).waitFor();
    await dialog.getByRole('button', { name: '提交复核' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { body } = await maker.get<{ proposal: Version & { id: string } }>('admission-policy');
    expect(body.proposal.prohibitedIndustries).toContain('捕捞');
    expect(body.proposal['tierOne']).toBe('17000000000.00');
    // Nobody else could propose anything while it waits.
    await decide(body.proposal.id, 'REJECT');
  });
});

/** Somebody else's version is proposed and confirmed by a second person. */
async function inForceMeanwhile(page: Page, maker: Person): Promise<void> {
  const { body: history } = await maker.get<{ data: Version[] }>('admission-policy/versions');
  const newest = history.data[0];
  if (newest === undefined) throw new Error('there is no admission policy');
  const kept = Object.fromEntries(SENT.map((field) => [field, newest[field]]));
  const changed = { ...kept, prohibitedIndustries: [...newest.prohibitedIndustries, '捕捞'] };
  const effectiveFrom = chinaToday().format('YYYY-MM-DD');
  const proposed = await page.request.put('/api/admission-policy', {
    data: { ...changed, effectiveFrom },
    headers: { 'If-Match': `"v${String(newest.version)}"`, 'X-Xindai-Csrf': '1' },
  });
  expect(proposed.status()).toBe(200);
  const { body } = await maker.get<{ proposal: { id: string } }>('admission-policy');
  await decide(body.proposal.id, 'CONFIRM');
}

async function decide(proposalId: string, outcome: 'CONFIRM' | 'REJECT'): Promise<void> {
  const checker = await whoever('a risk officer', ({ roles }) => roles.includes('RISK_OFFICER'));
  await checker.does(`admission-policy/proposals/${proposalId}/decision`, { outcome, comment: '已核对' });
}
