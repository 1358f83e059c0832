import { addMonths, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const AGENCY_STATES = ['PROPOSED', 'LISTED', 'DELISTED'] as const;

/** One evaluation of an agency: compliance, quality, data security (RULES 4.1). */
export interface Evaluation {
  on: IsoDate;
  passed: boolean;
}

/** What one of the agency's people has been taught and how he did; the latest one counts. */
export interface Training {
  agent: string;
  trainedOn: IsoDate;
  assessedOn: IsoDate;
  passed: boolean;
}

/** An agency as the rules of outsourcing see it. Ranges include both ends. */
export interface Agency {
  status: (typeof AGENCY_STATES)[number];
  listedFrom: IsoDate;
  listedUntil: IsoDate;
  contractFrom: IsoDate;
  contractUntil: IsoDate;
  evaluations: readonly Evaluation[];
  trainings: readonly Training[];
}

/** Evaluation, training and assessment at least yearly (GB/T 45251-2025, RULES 4.1). */
const YEARLY_MONTHS = 12;
/** The evaluation before the agreement ends falls into its last months: 示例参数，需按本行制度调整 [CONV]. */
const FINAL_MONTHS = 3;

/**
 * The day by which the agency must be evaluated: a year after the last evaluation (or the beginning of the agreement), and once in
 * the last three months of the agreement, at its end at the latest.
 * @example evaluationDueOn({ contractFrom: '2026-01-01', contractUntil: '2028-12-31', evaluations: [{ on: '2026-06-01', passed: true }] }) // => '2027-06-01'
 * @example evaluationDueOn({ contractFrom: '2026-01-01', contractUntil: '2026-12-31', evaluations: [] }) // => '2026-12-31'
 */
export function evaluationDueOn(
  agency: Pick<Agency, 'contractFrom' | 'contractUntil' | 'evaluations'>,
  today: IsoDate = agency.contractUntil,
): IsoDate {
  const { contractFrom, contractUntil } = agency;
  const last = lastEvaluation(agency, today)?.on ?? contractFrom;
  const yearly = addMonths(last > contractFrom ? last : contractFrom, YEARLY_MONTHS);
  const isFinal = last >= addMonths(contractUntil, -FINAL_MONTHS);
  return yearly > contractUntil && !isFinal ? contractUntil : yearly;
}

const lastEvaluation = ({ evaluations }: Pick<Agency, 'evaluations'>, today: IsoDate): Evaluation | null =>
  evaluations.reduce<Evaluation | null>(
    (last, one) => (one.on <= today && (last === null || one.on >= last.on) ? one : last),
    null,
  );

/**
 * May this agency receive a case, or contact a debtor, on a date? It is on the list, its agreement runs, it was evaluated in time
 * and passed, and somebody of its people was trained and assessed within the year.
 * @example mayWork({ status: 'DELISTED', listedFrom: '2026-01-01', listedUntil: '2026-12-31', contractFrom: '2026-01-01', contractUntil: '2026-12-31', evaluations: [], trainings: [] }, '2026-03-02').code // => 'AGENCY_NOT_LISTED'
 */
export function mayWork(agency: Agency, today: IsoDate): Verdict {
  const { status, listedFrom, listedUntil, contractFrom, contractUntil, trainings } = agency;
  const isListed = status === 'LISTED' && listedFrom <= today && today <= listedUntil;
  const hasContract = contractFrom <= today && today <= contractUntil;
  const dueOn = evaluationDueOn(agency, today);
  return firstRefusal(
    () => (isListed ? ALLOWED : refused('AGENCY_NOT_LISTED', { until: listedUntil })),
    () => (hasContract ? ALLOWED : refused('AGENCY_NO_CONTRACT', { from: contractFrom, until: contractUntil })),
    () => (lastEvaluation(agency, today)?.passed === false ? refused('AGENCY_FAILED') : ALLOWED),
    () => (today <= dueOn ? ALLOWED : refused('AGENCY_EVALUATION_DUE', { dueOn })),
    () => (trainings.some(({ agent }) => isReady(agency, agent, today)) ? ALLOWED : refused('AGENCY_UNTRAINED')),
  );
}

/**
 * Whether one of the agency's people may contact debtors on a date: trained, assessed and passed within the year.
 * @example isReady({ trainings: [{ agent: 'A1', trainedOn: '2026-01-05', assessedOn: '2026-01-06', passed: true }] }, 'A1', '2027-01-05') // => true
 * @example isReady({ trainings: [{ agent: 'A1', trainedOn: '2026-01-05', assessedOn: '2026-01-06', passed: true }] }, 'A1', '2027-01-06') // => false
 */
export function isReady({ trainings }: Pick<Agency, 'trainings'>, agent: string, today: IsoDate): boolean {
  const last = trainings.findLast((one) => one.agent === agent && one.assessedOn <= today);
  if (last === undefined) return false;
  const oldest = last.trainedOn < last.assessedOn ? last.trainedOn : last.assessedOn;
  return last.passed && today <= addMonths(oldest, YEARLY_MONTHS);
}
