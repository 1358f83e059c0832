import type { Client } from '@temporalio/client';
import type { Prisma, PrismaClient } from '../../../src/store/generated/client';
import { openLoan } from '../../../src/store/loans';
import { openingOf, TERMS } from '../../store/support/loans';

/** In place of an engine: writes down what the watches over loans are told. */
export function toldEngine(): { engine: Client; told: string[] } {
  const told: string[] = [];
  const engine = {
    withDeadline: (_deadline: number, ask: () => Promise<unknown>) => ask(),
    workflow: {
      getHandle: (id: string) => ({
        signal: (name: string, news: { warning?: { no: string } }) => {
          told.push(`${id} ${name} ${news.warning?.no ?? ''}`.trim());
          return Promise.resolve();
        },
      }),
    },
  } as unknown as Client;
  return { engine, told };
}

/** A loan of a demo client kept by li.na, disbursed on 15 January 2026, with its application. */
export async function lend(
  prisma: PrismaClient,
  { loanNo, applicationNo, clientNo }: { loanNo: string; applicationNo: string; clientNo: string },
  security = 'UNSECURED',
): Promise<void> {
  const kept = { clientNo, branchCode: 'SB01', managerUsername: 'li.na' };
  const opening = { ...openingOf(loanNo), ...kept, applicationNo };
  await prisma.$transaction((tx) => openLoan(tx, opening));
  await prisma.application.create({
    data: {
      ...kept,
      no: applicationNo,
      category: 'WORKING_CAPITAL',
      productCode: 'WORKING_CAPITAL',
      productVersion: 1,
      purpose: '周转',
      stage: 'DISBURSED',
      security,
      amountFen: 12_000_000n,
      appliedTerms: TERMS as unknown as Prisma.InputJsonObject,
      workflowId: `application-${applicationNo}`,
      acceptedOn: new Date('2026-01-10'),
      loanNo,
    },
  });
}
