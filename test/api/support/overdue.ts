import { restartLoan } from '../../../src/gateways/loan-workflows';
import { addDays } from '../../../src/domain/date';
import { openLoan } from '../../../src/store/loans';
import { servicingFromBooks } from '../../../src/store/reconciliation';
import { bring, openingOf } from '../../store/support/loans';
import { today, until, type LiveApi } from './life';

/** A loan of li.na's that is a month and so many days past its only due date, with its workflow at work. */
export async function overdueLoan(api: LiveApi, no: string, days: number): Promise<void> {
  const { prisma } = api.db;
  const opening = openingOf(no, {
    method: 'BULLET',
    principal: '100000.00',
    annualRate: '0.0435',
    instalments: 1,
    disbursedOn: addDays(today(), -days - 31),
  });
  await prisma.$transaction((tx) =>
    openLoan(tx, {
      ...opening,
      clientNo: 'CL00000001',
      managerUsername: 'li.na',
      plan: { reminderDays: [], ladder: [] },
    }),
  );
  await bring(prisma, no, today());
  const input = await servicingFromBooks(prisma, no);
  if (input !== null) await restartLoan(api.engine, input);
  const manager = await api.as('li.na');
  await until(async () => {
    const { body } = await manager.get(`/collections?loanNo=${no}`);
    return (body as { data: unknown[] }).data.length > 0 ? true : undefined;
  });
}

/** That it was decided to sue, as the collection case has it. */
export async function decidedToSue(api: LiveApi, no: string): Promise<void> {
  await api.db.prisma.collectionAction.create({
    data: {
      id: `${no}/sue`,
      caseId: `collection-${no}-1`,
      loanNo: no,
      kind: 'LEGAL_DECISION',
      by: 'chen.jing',
      on: new Date(today()),
      note: '起诉',
      detail: { decision: 'SUE' },
    },
  });
}
