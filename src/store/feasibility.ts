import type { ApplicationInput } from '../contracts/messages/application';
import type { LoanTerms } from '../contracts/terms';
import type { Stage } from '../domain/application/stages';
import { feasibilityStands, type ProjectOnFile } from '../domain/feasibility/duty';
import { formatYuan, fen, parseYuan } from '../domain/money';
import type { Verdict } from '../domain/verdict';
import { appraisalsOf } from './appraisals';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface CapitalPaid {
  amountFen: number;
  paidOn: string;
  reference: string;
  evidence: string;
  verifiedBy: string;
}

/** The project of an application as its latest feasibility says; null where there is none. */
export async function projectOf(db: Tx | PrismaClient, applicationNo: string): Promise<ProjectOnFile> {
  const [found] = await appraisalsOf(db, applicationNo, 'FEASIBILITY');
  if (found?.project === undefined) return null;
  return { loanFen: parseYuan(found.project.loan), capitalFen: parseYuan(found.project.capital) };
}

/** The stage of a case, which stays until the transaction ends. */
export async function lockStage(tx: Tx, no: string): Promise<Stage> {
  await tx.$queryRaw`SELECT 1 FROM application WHERE no = ${no} FOR SHARE`;
  return (await tx.application.findUniqueOrThrow({ where: { no }, select: { stage: true } })).stage as Stage;
}

/** May an investigation of this application be signed, on these terms, as far as feasibility goes? */
export const feasible = async (tx: Tx, application: ApplicationInput, terms: LoanTerms): Promise<Verdict> =>
  feasibilityStands(application.category, await projectOf(tx, application.applicationNo), parseYuan(terms.principal));

/** Capital verified so far, in fen. */
export async function paidInFor(db: Tx | PrismaClient, applicationNo: string): Promise<number> {
  const { _sum: sum } = await db.projectCapital.aggregate({ where: { applicationNo }, _sum: { amountFen: true } });
  return Number(sum.amountFen ?? 0n);
}

/** Everything that was verified, in its order. */
export async function capitalPaid(db: Tx | PrismaClient, applicationNo: string): Promise<CapitalPaid[]> {
  const found = await db.projectCapital.findMany({ where: { applicationNo }, orderBy: { id: 'asc' } });
  return found.map(({ amountFen, paidOn, reference, evidence, verifiedBy }) => ({
    amountFen: Number(amountFen),
    paidOn: fromDbDate(paidOn),
    reference,
    evidence,
    verifiedBy,
  }));
}

/** A payment by its receipt's number; false when that is on file already. */
export async function insertCapital(
  tx: Tx,
  applicationNo: string,
  given: Omit<CapitalPaid, 'verifiedBy'> & { fileHash: string | null },
  by: { username: string; on: string },
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`project-capital/${applicationNo}`}))`;
  const { reference, paidOn, amountFen } = given;
  if ((await tx.projectCapital.count({ where: { applicationNo, reference } })) > 0) return false;
  const verified = { verifiedBy: by.username, verifiedOn: toDbDate(by.on) };
  await tx.projectCapital.create({ data: { ...given, ...verified, applicationNo, paidOn: toDbDate(paidOn) } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'PROJECT_CAPITAL_VERIFIED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { reference, paidOn, amount: formatYuan(fen(amountFen)) },
  });
  return true;
}
