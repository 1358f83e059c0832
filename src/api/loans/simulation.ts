import { getLoanSimulation } from '../../contracts/http/loan-simulation';
import { simulationOf } from '../../store/loan-account';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

/** What the account of a loan is folded from, to be thought further. */
export const loanSimulation = (
  { prisma }: ApiDeps,
  visible: (no: string, session: Session) => Promise<LoanRecord>,
): Route =>
  route(getLoanSimulation, async ({ params, session }) => {
    const { no, clockOffsetMs } = await visible(params.no, session);
    return simulationOf(prisma, no, businessToday(clockOffsetMs));
  });
