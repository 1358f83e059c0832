import type { ApplicationFile, CollectionRow, LoanFile, Rows, Task } from './answers';
import { approverAt, caseUnderApproval } from './cases';
import { whoever, type Person } from './people';
import { until } from './until';

/** A case approved at every level that its authority asks for, which waits for the contract. */
export async function approvedCase(): Promise<{ no: string; manager: Person }> {
  const { no, manager } = await caseUnderApproval();
  await approveAll(no, manager);
  return { no, manager };
}

/** Approves a case at one level after the other. */
export async function approveAll(no: string, manager: Person): Promise<void> {
  for (;;) {
    const next = await until(`the next level of ${no}`, async () => {
      const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
      if (body.stage !== 'APPROVAL') return { task: undefined };
      const task = body.openTasks.find(({ room }) => room === 'APPROVAL');
      return task && { task };
    });
    if (next.task === undefined) return;
    await approve(next.task, manager);
  }
}

async function approve({ id, level }: { id: string; level: string | null }, manager: Person): Promise<void> {
  const approver = await approverAt(level ?? '', manager);
  await approver.does(`tasks/${id}/decision`, { outcome: 'APPROVE', comment: '同意' });
  await until(`the decision on ${id}`, async () => {
    const { body } = await approver.get<Task>(`tasks/${id}`);
    return body.status === 'OPEN' ? undefined : body;
  });
}

export const finance = (): Promise<Person> => whoever('finance', ({ roles }) => roles.includes('FINANCE'));
export const collector = (): Promise<Person> => whoever('a collector', ({ roles }) => roles.includes('COLLECTOR'));

/** The loan of a case that has been paid out; the workflow of the loan begins a moment later. */
export const loanOf = (reader: Person, applicationNo: string): Promise<LoanFile> =>
  until(`the loan of ${applicationNo}`, async () => {
    const { body } = await reader.get<ApplicationFile>(`applications/${applicationNo}`);
    if (body.loanNo === null) return undefined;
    const loan = await reader.get<LoanFile>(`loans/${body.loanNo}`);
    return loan.status === 200 ? loan.body : undefined;
  });

/** The open collection case of a loan that is overdue. */
export const collectionOf = (reader: Person, loanNo: string): Promise<CollectionRow> =>
  until(`the collection of ${loanNo}`, async () => {
    const { body } = await reader.get<Rows<CollectionRow>>(`collections?loanNo=${loanNo}&status=OPEN`);
    return body.data[0];
  });

/** The client of an approved case confirms what it costs. */
export const costConfirmed = (manager: Person, no: string, confirmedOn: string): Promise<unknown> =>
  manager.does(`applications/${no}/cost-confirmations`, { confirmedOn, method: 'PAPER', evidence: '明示表签字页' });

/** A loan that has just been paid out. */
export async function paidOutLoan(): Promise<{ applicationNo: string; loan: LoanFile; manager: Person }> {
  const { no, manager } = await approvedCase();
  const { body } = await manager.get<ApplicationFile>(`applications/${no}`);
  await costConfirmed(manager, no, body.today);
  await manager.does(`applications/${no}/signature`, {
    signedOn: body.today,
    signatories: ['张建国'],
    evidence: `VID-${no}`,
    disbursementAccount: '6222021234567890123',
  });
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  const teller = await finance();
  await teller.does(`applications/${no}/disbursement`, { conditionsConfirmed, mode: 'SELF', payee: '张建国' });
  return { applicationNo: no, loan: await loanOf(manager, no), manager };
}

/** A loan 62 days after it was paid out, of which nothing has been repaid, with its collection case. */
export async function overdueLoan(): Promise<Record<'applicationNo' | 'loanNo' | 'clientNo' | 'caseId', string>> {
  const { applicationNo, loan, manager } = await paidOutLoan();
  const teller = await finance();
  await teller.does('sandbox/travel', { loanNo: loan.no, days: 62 });
  const { id } = await collectionOf(manager, loan.no);
  return { applicationNo, loanNo: loan.no, clientNo: loan.clientNo, caseId: id };
}
