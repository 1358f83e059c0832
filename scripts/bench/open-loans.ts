import type { OpenLoanInput } from '../../src/contracts/loan-opening';
import type { ServicingInput } from '../../src/contracts/messages/servicing';
import type { Store } from '../../src/store/client';
import { openLoan } from '../../src/store/loans';
import { withClients } from './measure';

/** So many loans in the books, paid out on a day, each with what its workflow must be told: 120,000 at 4.35 % over 12 months. */
export async function openLoans(store: Store, count: number, disbursedOn: string): Promise<ServicingInput[]> {
  const inputs: ServicingInput[] = [];
  await withClients(8, count, async (index) => {
    const opening = openingOf(`LN${String(index).padStart(6, '0')}`, disbursedOn);
    const view = await store.prisma.$transaction((tx) => openLoan(tx, opening));
    const { loanNo, clientNo, branchCode, productCode, managerUsername, plan } = opening;
    inputs[index] = {
      loanNo,
      clientNo,
      branchCode,
      productCode,
      managerUsername,
      plan,
      view,
      clientMasked: '张*',
      clockOffsetMs: 0,
    };
  });
  return inputs;
}

const openingOf = (loanNo: string, disbursedOn: string): OpenLoanInput => ({
  loanNo,
  applicationNo: `AP-${loanNo}`,
  clientNo: 'CL00000001',
  branchCode: 'SB01',
  managerUsername: 'li.na',
  productCode: 'PERSONAL_CONSUMER',
  productVersion: 1,
  terms: { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12, disbursedOn },
  plan: { reminderDays: [], ladder: [] },
  disbursedOn,
  bankReference: `BANK-${loanNo}`,
  by: 'qian.fang',
  clockOffsetMs: 0,
  at: `${disbursedOn}T10:00:00+08:00`,
});
