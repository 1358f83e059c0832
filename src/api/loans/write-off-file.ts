import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/write-off-file';
import type { LoanAccount } from '../../domain/account';
import { sum, type Fen } from '../../domain/money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import {
  itemsOf,
  mayFile,
  mayVerify,
  missingItems,
  stateOfItem,
  WRITE_OFF_ITEMS,
} from '../../domain/workout/write-off-file';
import { loadAccount } from '../../store/loans';
import type { LoanRecord } from '../../store/loans-read';
import { once } from '../../store/once';
import {
  addToFile,
  fileOf,
  isSecured,
  openWriteOff,
  paidAfterWriteOff,
  type FileRecord,
} from '../../store/write-off-file';
import type { ApiDeps } from '../deps';
import { allow, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type WriteOffFile = AnswerOf<typeof contract.getWriteOffFile>;

/** The file without which no write-off is proposed, and what came back after one. */
export function writeOffFile(
  { prisma }: ApiDeps,
  visible: (no: string, session: Session) => Promise<LoanRecord>,
): Route[] {
  const answer = async (loan: LoanRecord): Promise<WriteOffFile> => {
    const [entries, secured, pendingApproval] = await Promise.all([
      fileOf(prisma, loan.no),
      isSecured(prisma, loan.no),
      openWriteOff(prisma, loan.no),
    ]);
    const isWrittenOff = loan.status === 'WRITTEN_OFF';
    const account = isWrittenOff ? await loadAccount(prisma, loan.no, businessToday(loan.clockOffsetMs)) : null;
    return {
      loanNo: loan.no,
      items: itemsOf({ secured }).map((item) => ({
        item,
        title: WRITE_OFF_ITEMS[item],
        state: stateOfItem(item, entries),
        history: entries
          .filter((entry) => entry.item === item)
          .map(({ act, evidence, note, by, on }) => ({ act, evidence, note, by, on })),
      })),
      complete: missingItems({ secured }, entries).length === 0,
      pendingApproval,
      writtenOff: account === null ? null : writtenOffOf(account, await paidAfterWriteOff(prisma, loan.no)),
    };
  };
  const add = async (
    loan: LoanRecord,
    commandId: string,
    entry: Omit<FileRecord, 'on'>,
    rule: (entries: FileRecord[]) => Verdict,
  ): Promise<WriteOffFile> => {
    if (loan.status === 'SETTLED') throw refuse('LOAN_CLOSED');
    if (loan.status === 'WRITTEN_OFF') throw refuse('LOAN_WRITTEN_OFF');
    await once(prisma, `write-off-file/${commandId}`, async (tx) => {
      const on = businessToday(loan.clockOffsetMs);
      const verdict = await addToFile(tx, loan.no, { ...entry, on }, (entries, approvalId) =>
        firstRefusal(
          // What those who decide have read does not change under them.
          () => (approvalId === null ? ALLOWED : refused('WRITE_OFF_PENDING', { approvalId })),
          () => rule(entries),
        ),
      );
      allow(verdict);
      return null;
    });
    return answer(loan);
  };

  return [
    route(contract.getWriteOffFile, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.fileWriteOffPaper, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      const { username: by } = session.actor;
      const parties = partiesOf(loan, by);
      return add(loan, commandId, { ...body, act: 'FILED', by }, () => mayFile(body.item, parties));
    }),
    route(contract.verifyWriteOffPaper, async ({ params, body: { item, result: act, note }, session, commandId }) => {
      const loan = await visible(params.no, session);
      const { username: by } = session.actor;
      const parties = partiesOf(loan, by);
      return add(loan, commandId, { item, act, note, evidence: '', by }, (entries) =>
        mayVerify(item, entries, parties),
      );
    }),
  ];
}

const partiesOf = ({ managerUsername, formerManagers }: LoanRecord, username: string) => ({
  username,
  managerUsername,
  formerManagers,
});

/** What was written off and what came back, on its own day too. */
function writtenOffOf(
  { transactions, recovered, balances }: LoanAccount,
  later: ReadonlySet<string>,
): WriteOffFile['writtenOff'] {
  const on = transactions.find(({ type }) => type === 'WRITE_OFF')?.on ?? '';
  const sameDay = transactions.filter((one) => one.on === on && one.reference !== null && later.has(one.reference));
  const since = sum([recovered, ...sameDay.map(({ allocated }) => allocated)].map(totalOf));
  const outstanding = sum([
    balances.fee,
    balances.compound,
    balances.penalty,
    balances.interestDue,
    balances.principal,
  ]);
  return { on, amount: yuan(outstanding + since), recovered: yuan(since), outstanding: yuan(outstanding) };
}

const totalOf = ({ fee, compound, penalty, interest, principal }: LoanAccount['recovered']): Fen =>
  sum([fee, compound, penalty, interest, principal]);
