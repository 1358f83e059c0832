import type { ApplicationInput } from '../../../src/contracts/messages/application';
import type { LoanTerms } from '../../../src/contracts/terms';
import type { PrismaClient } from '../../../src/store/generated/client';

export const PERSONAL_TERMS: LoanTerms = {
  method: 'EQUAL_INSTALMENT',
  principal: '120000.00',
  annualRate: '0.0435',
  instalments: 12,
};

export const LADDER = [
  { daysOverdue: 1, step: 'MESSAGE' },
  { daysOverdue: 3, step: 'CALL' },
  { daysOverdue: 30, step: 'LETTER' },
  { daysOverdue: 60, step: 'LAWYER_LETTER' },
  { daysOverdue: 90, step: 'LEGAL_DECISION' },
  { daysOverdue: 360, step: 'WRITE_OFF_PROPOSAL' },
] as const;

/** A personal loan of 120,000 by account manager Li; overrides make other cases. */
export function applicationInput(applicationNo: string, overrides: Partial<ApplicationInput> = {}): ApplicationInput {
  return {
    applicationNo,
    // A client of its own: what one owes counts in the levels of the next.
    clientNo: `CL-${applicationNo}`,
    clientMasked: '张*',
    branchCode: 'SB01',
    productCode: 'PERSONAL_CONSUMER',
    productVersion: 1,
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    managerUsername: 'li',
    terms: PERSONAL_TERMS,
    purpose: '装修',
    checklist: [
      { code: 'ID', nameZh: '身份证', nameEn: 'Identity card', required: true },
      { code: 'INCOME', nameZh: '收入证明', nameEn: 'Proof of income', required: true },
      { code: 'HOUSE', nameZh: '住房证明', nameEn: 'Housing proof', required: false },
    ],
    deadlines: { documentDays: 15, investigationDays: 10, approvalHours: 48, contractDays: 90 },
    flags: { relatedParty: false, restrictedIndustry: false, policyException: false },
    groupExposureFen: 0,
    clockOffsetMs: 0,
    ...overrides,
  };
}

/** One client a story: what a client owes already counts in the next. */
const CLIENTS = 40;

/** Clients and products as the stories need them on file. */
export async function prepare(prisma: PrismaClient): Promise<void> {
  await prisma.client.createMany({
    data: Array.from({ length: CLIENTS }, (_, index) => ({
      no: `CL${String(index + 1)}`,
      kind: 'PERSON',
      name: '张三',
      identityCipher: '-',
      identityHash: `hash-${String(index + 1)}`,
      identityMasked: '1101***********1234',
      phone: '13800000000',
      email: 'client@example.test',
      branchCode: 'SB01',
      managerUsername: 'li',
    })),
  });
  for (const category of ['PERSONAL_CONSUMER', 'WORKING_CAPITAL']) {
    await prisma.product.create({
      data: {
        code: category,
        version: 1,
        nameZh: category,
        nameEn: category,
        category,
        limits: {
          minFen: 100_000,
          maxFen: 3_000_000_000,
          minInstalments: 1,
          maxInstalments: 60,
          maxTermMonths: 60,
          methods: ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'],
          securities: ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'],
          minRate: '0.03',
          maxRate: '0.24',
          overdueMarkup: '0.5',
          graceDays: 0,
        },
        checklist: [],
        servicingPlan: { reminderDays: [7, 3, 1], ladder: [...LADDER] },
        deadlines: {},
        effectiveFrom: new Date('2020-01-01T00:00:00Z'),
      },
    });
  }
}
