import { createHash } from 'node:crypto';
import type { CreditReport } from '../contracts/credit-report';
import type { CreditBureau, CreditBureauQuestion } from './credit-bureau';

const CLEAN: CreditReport = {
  overdueMonths: '0'.repeat(24),
  queriesLast3Months: 1,
  monthlyPayments: '0.00',
  unsecuredDebt: '0.00',
  totalDebt: '0.00',
  guaranteesGiven: '0.00',
  overdueNow: '0.00',
  publicRecords: [],
};

/** Believable histories; which one a client has follows from its identity number, so that it is always the same. */
const HISTORIES: readonly CreditReport[] = [
  CLEAN,
  { ...CLEAN, monthlyPayments: '3200.00', totalDebt: '480000.00', queriesLast3Months: 2 },
  {
    ...CLEAN,
    monthlyPayments: '1500.00',
    unsecuredDebt: '60000.00',
    totalDebt: '60000.00',
    overdueMonths: `${'0'.repeat(20)}0100`,
  },
  CLEAN,
  {
    ...CLEAN,
    unsecuredDebt: '180000.00',
    totalDebt: '180000.00',
    monthlyPayments: '7800.00',
    queriesLast3Months: 7,
    overdueMonths: `${'0'.repeat(14)}1230010000`,
  },
];

/** A bureau without an account. */
export function createCreditBureauSimulator(): CreditBureau {
  return {
    query: ({ kind, identity, reference }: CreditBureauQuestion) => {
      const digest = createHash('sha256').update(`${kind}/${identity}`).digest();
      const report = HISTORIES[digest.readUInt8(0) % HISTORIES.length] ?? CLEAN;
      return Promise.resolve({ reference: numberOf(reference), report });
    },
  };
}

/** As short as a bureau's own number, and the same for the same question. */
const numberOf = (question: string): string =>
  `CR-${createHash('sha256').update(question).digest('hex').slice(0, 12).toUpperCase()}`;

/** Stands where no bureau is connected: a report can only be entered by hand. */
export function createNoCreditBureau(): CreditBureau {
  return { query: () => Promise.reject(new Error('no credit bureau is connected')) };
}
