import type { LawsuitCostKind } from '../contracts/messages/workout';
import type { LawsuitProcedure, LawsuitStage } from '../domain/workout/lawsuit';
import { fromDbDate } from './dates';
import type { LawsuitCost, PrismaClient } from './generated/client';

/** The command id under which a cost is charged to its loan: once. */
export const chargeCommand = (costId: string): string => `lawsuit-cost-${costId}`;

export interface CostRecord {
  id: string;
  cost: LawsuitCostKind;
  amountFen: number;
  paidOn: string;
  evidence: string;
  by: string;
  charged: boolean;
}

export interface LawsuitRecord {
  no: string;
  court: string;
  courtCaseNo: string | null;
  procedure: LawsuitProcedure;
  claimFen: number;
  stage: LawsuitStage;
  openedBy: string;
  openedOn: string;
  closedOn: string | null;
  steps: { stage: LawsuitStage; on: string; performBy: string | null; document: string; note: string; by: string }[];
  costs: CostRecord[];
}

const dayOrNull = (day: Date | null): string | null => (day === null ? null : fromDbDate(day));

/** The law suits of a loan, the latest first. */
export async function lawsuitsOf(db: PrismaClient, loanNo: string): Promise<LawsuitRecord[]> {
  const suits = await db.lawsuit.findMany({ where: { loanNo }, orderBy: { no: 'desc' } });
  const of = { where: { lawsuitNo: { in: suits.map(({ no }) => no) } }, orderBy: { id: 'asc' as const } };
  const [steps, costs] = await Promise.all([db.lawsuitStep.findMany(of), db.lawsuitCost.findMany(of)]);
  const charged = await chargedCosts(db, loanNo, costs);
  return suits.map(({ no, court, courtCaseNo, procedure, claimFen, stage, openedBy, openedOn, closedOn }) => ({
    no,
    court,
    courtCaseNo,
    openedBy,
    claimFen: Number(claimFen),
    procedure: procedure as LawsuitProcedure,
    stage: stage as LawsuitStage,
    openedOn: fromDbDate(openedOn),
    closedOn: dayOrNull(closedOn),
    steps: steps
      .filter(({ lawsuitNo }) => lawsuitNo === no)
      .map(({ stage: at, on, performBy, document, note, by }) => ({
        stage: at as LawsuitStage,
        document,
        note,
        by,
        on: fromDbDate(on),
        performBy: dayOrNull(performBy),
      })),
    costs: costs
      .filter(({ lawsuitNo }) => lawsuitNo === no)
      .map(({ id, kind, amountFen, paidOn, evidence, by }) => ({
        id: String(id),
        cost: kind as LawsuitCostKind,
        evidence,
        by,
        amountFen: Number(amountFen),
        paidOn: fromDbDate(paidOn),
        charged: charged.has(String(id)),
      })),
  }));
}

const feeKey = (loanNo: string, id: string): string => `loan-${loanNo}/fee/${chargeCommand(id)}`;

/** A cost is charged when the loan has its fee: nothing else says so. */
async function chargedCosts(db: PrismaClient, loanNo: string, costs: readonly LawsuitCost[]): Promise<Set<string>> {
  const keys = new Map(costs.map(({ id }) => [feeKey(loanNo, String(id)), String(id)]));
  const events = await db.loanEvent.findMany({
    where: { businessKey: { in: [...keys.keys()] } },
    select: { businessKey: true },
  });
  return new Set(events.flatMap(({ businessKey }) => keys.get(businessKey) ?? []));
}

export interface CalendarRecord {
  /** The loan, facility, promise or ended application it is about; one of them. */
  loanNo: string | null;
  facilityNo: string | null;
  commitmentNo: string | null;
  applicationNo: string | null;
  subject: string;
  kind: string;
  lastOn: string;
  branchCode: string;
  clientKind: 'PERSON' | 'COMPANY';
  clientName: string;
  clockOffsetMs: number;
}

/** Every open deadline within a branch (null: all), the nearest first. */
export async function calendarOf(db: PrismaClient, branch: string | null): Promise<CalendarRecord[]> {
  const duties = await db.workoutDuty.findMany({
    where: branch === null ? {} : { branchCode: branch },
    orderBy: [{ lastOn: 'asc' }, { subject: 'asc' }],
    take: 500,
  });
  const ours = {
    where: { no: { in: duties.map(({ caseNo }) => caseNo) } },
    select: { no: true, clientNo: true, clockOffsetMs: true },
  };
  const [loans, facilities, promises, applications] = await Promise.all([
    db.loan.findMany(ours),
    db.facility.findMany(ours),
    db.commitment.findMany(ours),
    db.application.findMany(ours),
  ]);
  const cases = [...loans, ...facilities, ...promises, ...applications];
  const clients = await db.client.findMany({
    where: { no: { in: cases.map(({ clientNo }) => clientNo) } },
    select: { no: true, kind: true, name: true },
  });
  const caseOf = new Map(cases.map((one) => [one.no, one]));
  const clientOf = new Map(clients.map((client) => [client.no, client]));
  const among = (ended: readonly { no: string }[]) => {
    const nos = new Set(ended.map(({ no }) => no));
    return (no: string): string | null => (nos.has(no) ? no : null);
  };
  const [facilityOf, promiseOf, applicationOf] = [among(facilities), among(promises), among(applications)];
  return duties.map(({ caseNo, subject, kind, lastOn, branchCode }) => {
    const of = caseOf.get(caseNo);
    const client = clientOf.get(of?.clientNo ?? '');
    const ended = {
      facilityNo: facilityOf(caseNo),
      commitmentNo: promiseOf(caseNo),
      applicationNo: applicationOf(caseNo),
    };
    return {
      ...ended,
      loanNo: Object.values(ended).some((no) => no !== null) ? null : caseNo,
      subject,
      kind,
      branchCode,
      lastOn: fromDbDate(lastOn),
      clientName: client?.name ?? '*',
      clientKind: (client?.kind ?? 'PERSON') as CalendarRecord['clientKind'],
      clockOffsetMs: Number(of?.clockOffsetMs ?? 0),
    };
  });
}
