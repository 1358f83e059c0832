import { MOST_OF_ONE } from '../contracts/bounds';
import { parseRate } from '../domain/rate';
import type { Agency } from '../domain/collection/agency';
import type { CommissionTier } from '../domain/collection/placement';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { AgencyEvaluation, AgencyTraining, CollectionAgency, Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface AgencyEntry {
  code: string;
  name: string;
  listedFrom: string;
  listedUntil: string;
  contractNo: string;
  contractFrom: string;
  contractUntil: string;
  rates: { fromDays: number; rate: string }[];
}

export interface AgencyRecord extends AgencyEntry, Agency {
  proposedBy: string;
  listedBy: string | null;
  delistedOn: string | null;
  delistedFor: string | null;
  evaluations: EvaluationRecord[];
  trainings: TrainingRecord[];
}

export interface EvaluationRecord {
  on: string;
  compliance: number;
  quality: number;
  dataSecurity: number;
  passed: boolean;
  contacts: number;
  violations: number;
  comment: string;
  by: string;
}

export interface TrainingRecord {
  agent: string;
  trainedOn: string;
  assessedOn: string;
  passed: boolean;
  by: string;
}

interface By {
  username: string;
  on: string;
}

export const tiersOf = ({ rates }: Pick<AgencyEntry, 'rates'>): CommissionTier[] =>
  rates.map(({ fromDays, rate }) => ({ fromDays, rate: parseRate(rate) }));

export async function findAgency(db: Tx | PrismaClient, code: string): Promise<AgencyRecord | null> {
  const [agency, evaluations, trainings] = await Promise.all([
    db.collectionAgency.findUnique({ where: { code } }),
    db.agencyEvaluation.findMany({ where: { agency: code }, orderBy: { id: 'asc' } }),
    db.agencyTraining.findMany({ where: { agency: code }, orderBy: { id: 'asc' } }),
  ]);
  return agency === null ? null : recordOf(agency, evaluations, trainings);
}

export async function listAgencies(db: PrismaClient): Promise<AgencyRecord[]> {
  const [agencies, evaluations, trainings] = await Promise.all([
    db.collectionAgency.findMany({ orderBy: { code: 'asc' }, take: MOST_OF_ONE }),
    db.agencyEvaluation.findMany({ orderBy: { id: 'asc' } }),
    db.agencyTraining.findMany({ orderBy: { id: 'asc' } }),
  ]);
  const of = <T extends { agency: string }>(all: T[], code: string): T[] => all.filter(({ agency }) => agency === code);
  return agencies.map((agency) => recordOf(agency, of(evaluations, agency.code), of(trainings, agency.code)));
}

function recordOf(
  agency: CollectionAgency,
  evaluations: AgencyEvaluation[],
  trainings: AgencyTraining[],
): AgencyRecord {
  const { delistedOn, rates, status, code, name, contractNo, proposedBy, listedBy, delistedFor } = agency;
  return {
    code,
    name,
    contractNo,
    proposedBy,
    listedBy,
    delistedFor,
    status: status as Agency['status'],
    rates: rates as unknown as AgencyEntry['rates'],
    listedFrom: fromDbDate(agency.listedFrom),
    listedUntil: fromDbDate(agency.listedUntil),
    contractFrom: fromDbDate(agency.contractFrom),
    contractUntil: fromDbDate(agency.contractUntil),
    delistedOn: delistedOn === null ? null : fromDbDate(delistedOn),
    evaluations: evaluations.map(
      ({ on, compliance, quality, dataSecurity, passed, contacts, violations, comment, by }) => ({
        on: fromDbDate(on),
        compliance,
        quality,
        dataSecurity,
        passed,
        contacts,
        violations,
        comment,
        by,
      }),
    ),
    trainings: trainings.map(({ agent, trainedOn, assessedOn, passed, by }) => ({
      agent,
      passed,
      by,
      trainedOn: fromDbDate(trainedOn),
      assessedOn: fromDbDate(assessedOn),
    })),
  };
}

const told = (tx: Tx, code: string, by: By, action: string, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'AGENCY', subjectNo: code, detail });

export async function proposeAgency(tx: Tx, entry: AgencyEntry, by: By): Promise<void> {
  const { listedFrom, listedUntil, contractFrom, contractUntil, rates, ...rest } = entry;
  await tx.collectionAgency.create({
    data: {
      ...rest,
      status: 'PROPOSED',
      proposedBy: by.username,
      rates,
      listedFrom: toDbDate(listedFrom),
      listedUntil: toDbDate(listedUntil),
      contractFrom: toDbDate(contractFrom),
      contractUntil: toDbDate(contractUntil),
    },
  });
  await told(tx, entry.code, by, 'AGENCY_PROPOSED', { ...entry, rates: JSON.stringify(rates) });
}

export async function listAgency(tx: Tx, code: string, by: By): Promise<void> {
  await tx.collectionAgency.update({ where: { code }, data: { status: 'LISTED', listedBy: by.username } });
  await told(tx, code, by, 'AGENCY_LISTED', {});
}

export async function delistAgency(tx: Tx, code: string, reason: string, by: By): Promise<void> {
  const data = { status: 'DELISTED', delistedOn: toDbDate(by.on), delistedFor: reason };
  await tx.collectionAgency.update({ where: { code }, data });
  await told(tx, code, by, 'AGENCY_DELISTED', { reason });
}

type NewEvaluation = Pick<EvaluationRecord, 'compliance' | 'quality' | 'dataSecurity' | 'passed' | 'comment'>;

/** Evaluates an agency as of a day, with what it did since the evaluation before. */
export async function evaluateAgency(tx: Tx, agency: AgencyRecord, given: NewEvaluation, by: By): Promise<void> {
  const since = agency.evaluations.at(-1)?.on ?? agency.contractFrom;
  const conduct = await conductOf(tx, agency.code, since);
  const data = { ...given, ...conduct, agency: agency.code, on: toDbDate(by.on), by: by.username };
  await tx.agencyEvaluation.create({ data });
  await told(tx, agency.code, by, 'AGENCY_EVALUATED', { ...given, ...conduct });
}

/** Contacts and violations of an agency since a day. */
export async function conductOf(
  db: Tx | PrismaClient,
  agency: string,
  since: string,
): Promise<{ contacts: number; violations: number }> {
  const where = { agency, on: { gte: toDbDate(since) } };
  const [contacts, violations] = await Promise.all([
    db.collectionContact.count({ where }),
    db.collectionContact.count({ where: { ...where, violation: { not: null } } }),
  ]);
  return { contacts, violations };
}

export async function recordTraining(tx: Tx, code: string, given: Omit<TrainingRecord, 'by'>, by: By): Promise<void> {
  const { agent, passed, trainedOn, assessedOn } = given;
  await tx.agencyTraining.create({
    data: {
      agency: code,
      agent,
      passed,
      by: by.username,
      trainedOn: toDbDate(trainedOn),
      assessedOn: toDbDate(assessedOn),
    },
  });
  await told(tx, code, by, 'AGENCY_TRAINING', { ...given });
}
