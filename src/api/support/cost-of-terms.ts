import { toCostInput } from '../../contracts/cost-statement';
import type { LoanTerms } from '../../contracts/terms';
import { costStatement, needsLpr, type CostStatement } from '../../domain/cost-statement';
import { lprInForce } from '../../store/lpr';
import type { ApiDeps } from '../deps';

/** RULES 3.1: what a contract that does not say otherwise charges for misuse. */
const MISUSE_MARKUP = '1';
const OVERDUE_MARKUP = '0.5';

/** 综合融资成本明示表 of terms, were the money to leave on this day. */
export async function statementOf(
  { prisma, config }: Pick<ApiDeps, 'prisma' | 'config'>,
  terms: LoanTerms,
  on: string,
): Promise<CostStatement> {
  const {
    method,
    principal,
    annualRate,
    instalments,
    frequency,
    dueDay,
    dayCount,
    overdueMarkup = OVERDUE_MARKUP,
  } = terms;
  const lender = config.LENDER_TYPE;
  const quoted = { method, principal, annualRate, instalments, frequency, dueDay, dayCount, disbursedOn: on };
  const input = toCostInput({ terms: quoted, lender, outsideCharges: [], overdueMarkup, misuseMarkup: MISUSE_MARKUP });
  const oneYearLpr = needsLpr(lender, on) ? (await lprInForce(prisma, '1Y', on)).rate : null;
  return costStatement({ ...input, oneYearLpr });
}
