import type { Page } from 'playwright-core';
import type { z } from 'zod';
import type { listCommitmentClaims } from '../../src/contracts/http/commitment-claims';
import type { getCommitment } from '../../src/contracts/http/commitments';
import { choose, Windows } from './support/browser';
import { clientManager, whoever } from './support/people';

const HASH = 'b'.repeat(64);
const LETTER: z.input<(typeof getCommitment)['response']> = {
  no: 'CM20261102000001',
  applicationNo: 'AP20261101000001',
  clientNo: 'CL20261101000001',
  clientMasked: '宁波******公司',
  branchCode: 'SB01',
  managerUsername: 'li.na',
  category: 'LETTER_OF_GUARANTEE',
  beneficiary: '宁波港建设有限公司',
  amount: '500000.00',
  margin: '100000.00',
  paid: '0.00',
  marginUsed: '0.00',
  rest: '500000.00',
  open: '400000.00',
  issuedOn: '2026-11-02',
  expiresOn: '2027-11-02',
  issuedBy: 'li.na',
  status: 'ISSUED',
  overdue: false,
  endedOn: null,
  endedBy: null,
  evidence: null,
  isClaimed: false,
  loanNo: null,
};
type Claim = z.input<(typeof listCommitmentClaims)['response']>['data'][number];
const CLAIM: Claim = {
  id: '7',
  amount: '300000.00',
  fromMargin: '100000.00',
  fromClient: '50000.00',
  advance: '150000.00',
  claimedOn: '2026-11-24',
  evidence: '索赔函 SP-2026-018',
  fileHash: HASH,
  recordedBy: 'li.na',
  recordedOn: '2026-11-24',
  status: 'RECORDED',
  mayDecide: true,
  decidedBy: null,
  decidedOn: null,
  reason: null,
  paidOn: null,
  paymentReference: null,
  loanNo: null,
};

/** The bank's own answers are tried by its API; here what a person sees and sends of them. */
describe('A claim on a letter of guarantee in the workbench', () => {
  const windows = new Windows();
  afterAll(async () => {
    await windows.close();
    expect(windows.complaints).toEqual([]);
  });

  it('is put down with its document, and with what the client brought', async () => {
    const page = await windows.openFor(await clientManager(), '/inbox');
    await known(page, []);
    await page.goto(`/commitments/${LETTER.no}`);
    await page.getByRole('button', { name: '登记索赔' }).click();
    const dialog = page.getByRole('dialog', { name: '登记索赔' });
    expect(await dialog.getByLabel('付款金额').inputValue()).toBe(LETTER.rest);
    await dialog.getByLabel('付款金额').fill('30万');
    await dialog.getByLabel('客户交存（保证金之外）').fill('5万');
    await dialog.getByLabel('索赔日或提示付款日').fill('2026-11-24');
    await dialog.getByLabel('索赔日或提示付款日').press('Enter');
    await dialog.getByLabel('凭证').fill(CLAIM.evidence);
    await choose(page, dialog, '索赔材料', '索赔函.pdf');
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/claims'));
    await dialog.getByRole('button', { name: '登记索赔' }).click();
    expect((await sent).postDataJSON()).toEqual({
      amount: '300000.00',
      deposited: '50000.00',
      claimedOn: '2026-11-24',
      evidence: CLAIM.evidence,
      fileHash: HASH,
    });
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is paid by another person, who is told before what the bank itself will pay', async () => {
    const finance = await whoever('finance', ({ roles }) => roles.includes('FINANCE'));
    const page = await windows.openFor(finance, '/inbox');
    await known(page, [CLAIM]);
    await page.goto(`/commitments/${LETTER.no}`);
    await page.getByText('有一项索赔待另一名财务人员复核').waitFor();
    await page.getByRole('button', { name: '付款', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '付款' });
    await dialog.getByText('将支付 300,000.00，其中本行垫付 150,000.00').waitFor();
    await dialog.getByLabel('付款日').fill('2026-11-25');
    await dialog.getByLabel('付款日').press('Enter');
    await dialog.getByLabel('付款回单号').fill('BK-20261125-77');
    const sent = page.waitForRequest('**/claims/7/payment');
    await dialog.getByRole('button', { name: '付款', exact: true }).click();
    expect((await sent).postDataJSON()).toEqual({ paidOn: '2026-11-25', paymentReference: 'BK-20261125-77' });
    await dialog.waitFor({ state: 'hidden' });
  });
});

async function known(page: Page, claims: Claim[]): Promise<void> {
  const letter = { ...LETTER, isClaimed: claims.length > 0 };
  await page.route(`**/api/commitments/${LETTER.no}`, (route) => route.fulfill({ json: letter }));
  await page.route(`**/api/commitments/${LETTER.no}/collateral`, (route) =>
    route.fulfill({ json: { debt: '0.00', margin: null, items: [] } }),
  );
  await page.route(`**/api/commitments/${LETTER.no}/claims**`, (route) => route.fulfill({ json: { data: claims } }));
  const file = { hash: HASH, name: '索赔函.pdf' };
  await page.route(`**/api/applications/${LETTER.applicationNo}/files`, (route) =>
    route.fulfill({ json: { data: [file] } }),
  );
}
