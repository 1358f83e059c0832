import type { ApplicationInput } from '../contracts/messages/application';
import type { LoanTerms } from '../contracts/terms';
import type { Stage } from '../domain/application/stages';
import { mayReverseCapital } from '../domain/feasibility/capital';
import { feasibilityStands, type ProjectOnFile } from '../domain/feasibility/duty';
import { formatYuan, fen, parseYuan } from '../domain/money';
import { ALLOWED, refused, type Verdict } from '../domain/verdict';
import { appraisalsOf } from './appraisals';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient, ProjectCapital } from './generated/client';
import type { Tx } from './once';

export interface CapitalPaid {
  amountFen: number;
  paidOn: string;
  reference: string;
  evidence: string;
  verifiedBy: string;
  /** Entered by mistake and taken back: it counts no more. */
  reversed: { by: string; on: string; reason: string } | null;
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
  const standing = (await capitalPaid(db, applicationNo)).filter(({ reversed }) => reversed === null);
  return standing.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Everything that was verified, in its order, with what was taken back. */
export async function capitalPaid(db: Tx | PrismaClient, applicationNo: string): Promise<CapitalPaid[]> {
  const found = await db.projectCapital.findMany({ where: { applicationNo }, orderBy: { id: 'asc' } });
  const reversals = await db.projectCapitalReversal.findMany({
    where: { capitalId: { in: found.map(({ id }) => id) } },
  });
  return found.map(({ id, amountFen, paidOn, reference, evidence, verifiedBy }) => {
    const back = reversals.find(({ capitalId }) => capitalId === id);
    return {
      amountFen: Number(amountFen),
      paidOn: fromDbDate(paidOn),
      reference,
      evidence,
      verifiedBy,
      reversed:
        back === undefined ? null : { by: back.reversedBy, on: fromDbDate(back.reversedOn), reason: back.reason },
    };
  });
}

/** The payments with a receipt's number that stand, in any application: money is paid in once. Two at once see each other. */
async function standing(tx: Tx, reference: string): Promise<ProjectCapital[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`project-capital/${reference}`}))`;
  const found = await tx.projectCapital.findMany({ where: { reference } });
  const back = await tx.projectCapitalReversal.findMany({
    where: { capitalId: { in: found.map(({ id }) => id) } },
    select: { capitalId: true },
  });
  return found.filter(({ id }) => !back.some(({ capitalId }) => capitalId === id));
}

/** Why none is entered or taken back here: who verified it there is asked, and nothing else of that case is told. */
const elsewhere = ({ reference, verifiedBy }: ProjectCapital): Verdict =>
  refused('CAPITAL_ELSEWHERE', { reference, verifiedBy });

/** A payment by its receipt's number; refused when that stands already, here or in another case. */
export async function insertCapital(
  tx: Tx,
  applicationNo: string,
  given: Omit<CapitalPaid, 'verifiedBy' | 'reversed'> & { fileHash: string | null },
  by: { username: string; on: string },
): Promise<Verdict> {
  const { reference, paidOn, amountFen } = given;
  const [entered] = await standing(tx, reference);
  if (entered !== undefined)
    return entered.applicationNo === applicationNo ? refused('RECEIPT_KNOWN') : elsewhere(entered);
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
  return ALLOWED;
}

/** Takes a payment back that was entered by mistake; it stays on file, and its receipt may be entered again. */
export async function reverseCapital(
  tx: Tx,
  applicationNo: string,
  { reference, reason }: { reference: string; reason: string },
  by: { username: string; on: string },
): Promise<Verdict> {
  const [entered] = await standing(tx, reference);
  if (entered === undefined) return refused('CAPITAL_NOT_ON_FILE', { reference });
  if (entered.applicationNo !== applicationNo) return elsewhere(entered);
  const verdict = mayReverseCapital(by.username, entered);
  if (!verdict.allowed) return verdict;
  const reversed = { reversedBy: by.username, reversedOn: toDbDate(by.on) };
  await tx.projectCapitalReversal.create({ data: { capitalId: entered.id, reason, ...reversed } });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'PROJECT_CAPITAL_REVERSED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { reference, amount: formatYuan(fen(Number(entered.amountFen))), reason },
  });
  return verdict;
}
