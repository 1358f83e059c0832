import type { Prisma } from '../../src/store/generated/client';

/** An application as the database needs it; travel looks at its number and its clock only. */
export function applicationRow(no: string): Prisma.ApplicationCreateInput {
  return {
    no,
    clientNo: 'CT1',
    productCode: 'P',
    productVersion: 1,
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    branchCode: 'HQ',
    managerUsername: 'wang',
    purpose: 'x',
    amountFen: 1n,
    appliedTerms: {},
    stage: 'DOCUMENTS',
    workflowId: `application-${no}`,
    acceptedOn: new Date('2026-11-23'),
  };
}
