import { FIGURE_LABELS } from '../../contracts/figure-labels';
import { notApproved } from '../../domain/admission/policy';
import { isVisitWaived } from '../../domain/application/site-visit';
import { guaranteeCircle } from '../../domain/appraisal/guarantee';
import type { CaseFacts } from '../../domain/approval/case-cautions';
import { parseYuan } from '../../domain/money';
import { investigationsOf, type ApplicationRecord } from '../../store/applications-read';
import { admissionPolicyInForce } from '../../store/admission';
import type { AppraisalRecord } from '../../store/appraisals';
import { sitePhotosOf } from '../../store/case-files';
import { guaranteesFrom } from '../../store/client-relations';
import { arrearsOf } from '../../store/guarantors';
import type { SecurityRecord } from '../../store/security-read';
import { verifiedIn } from '../applications/case-dti';
import type { ApiDeps } from '../deps';

interface OnFile {
  appraisals: readonly AppraisalRecord[];
  /** What is offered and not withdrawn. */
  security: readonly SecurityRecord[];
  today: string;
}

/** What the file says of the investigation and the rating of a case, for the cautions to those who decide it. */
export async function caseFacts(
  { prisma, pool }: Pick<ApiDeps, 'prisma' | 'pool'>,
  application: ApplicationRecord,
  { appraisals, security, today }: OnFile,
): Promise<CaseFacts> {
  const { no, clientNo, acceptedOn, category, appliedTerms } = application;
  const [investigations, photos, arrears, guarantees, { policy }] = await Promise.all([
    investigationsOf(pool, no),
    sitePhotosOf(pool, no),
    arrearsOf(prisma, clientNo),
    guaranteesFrom(prisma, clientNo),
    admissionPolicyInForce(prisma, today),
  ]);
  const round = Math.max(0, ...investigations.map((one) => one.round));
  const sureties = security
    .filter(({ form }) => form === 'SURETY')
    .map(({ ownerNo }) => ({ from: ownerNo, to: clientNo }));
  const of = (kind: AppraisalRecord['kind']): AppraisalRecord | undefined =>
    appraisals.find((one) => one.kind === kind && one.setAsideIn === null);
  return {
    acceptedOn,
    reports: investigations
      .filter((one) => one.round === round)
      .map(({ part, agree, report }) => ({ part, agree, siteVisitOn: report.siteVisitOn ?? null })),
    photosAsked: !isVisitWaived(category, parseYuan(appliedTerms.principal)),
    photos,
    income: incomeIn(of('HOUSEHOLD'), verifiedIn(investigations)?.incomeFen),
    failed: [failedBy(of('HOUSEHOLD'), 'DTI'), failedBy(of('BUSINESS'), 'DSCR')].flat(),
    debtService: debtServiceIn(of('BUSINESS')),
    statements: doubtsIn([of('STATEMENTS'), of('CORPORATE_RATING')]),
    rating: ratingIn(application, of('CORPORATE_RATING') ?? of('PERSONAL_SCORE')),
    arrears,
    need: needIn(application, of('WORKING_CAPITAL')),
    circle: guaranteeCircle(clientNo, [...guarantees, ...sureties]),
    appraisers: notApproved(policy, appraisersOf(security)),
  };
}

/** Who valued what is offered; of a surety and of a price paid nobody did. */
const appraisersOf = (security: readonly SecurityRecord[]): string[] =>
  security.flatMap(({ appraisal }) =>
    appraisal === null || appraisal.appraisalFen === null ? [] : [appraisal.appraiser],
  );

interface Words {
  zh: string;
  en: string;
}

/** A test that failed, by its figure: a ratio of debts in per cent, a cover in times. */
function failedBy(tested: AppraisalRecord | undefined, figure: 'DTI' | 'DSCR'): Words[] {
  if (tested?.outcome !== 'FAIL') return [];
  const value = tested.figures.find(({ code }) => code === figure)?.value ?? '—';
  const { zh, en } = FIGURE_LABELS.figure[figure];
  return [{ zh: `${zh} ${value}`, en: `${en} ${value}` }];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function incomeIn(tested: AppraisalRecord | undefined, verifiedFen: number | undefined): CaseFacts['income'] {
  const income = tested?.input.income;
  if (typeof income !== 'string' || verifiedFen === undefined) return null;
  return { testedFen: parseYuan(income), verifiedFen };
}

function debtServiceIn(tested: AppraisalRecord | undefined): CaseFacts['debtService'] {
  if (tested?.findings.includes('DEBT_SERVICE_BELOW_TERMS') !== true) return null;
  const computed = tested.figures.find(({ code }) => code === 'NEW_DEBT_SERVICE')?.value ?? '';
  return { given: text(tested.input.debtService), computed };
}

/** What a cross-check finds; the gates of a rating say something else. */
const DOUBTS = [
  'BALANCE_SHEET_UNBALANCED',
  'CURRENT_ASSETS_BELOW_PARTS',
  'TOTAL_BELOW_CURRENT',
  'SALES_DIFFER_FROM_VAT',
  'SALES_DIFFER_FROM_BANK',
  'PROFIT_WITHOUT_CASH',
  'MARGIN_JUMP',
] as const;
function doubtsIn(found: readonly (AppraisalRecord | undefined)[]): Words[] {
  const findings = found.flatMap((one) => one?.findings ?? []);
  return DOUBTS.filter((code) => findings.includes(code)).map((code) => FIGURE_LABELS.figure[code]);
}

const ratingIn = ({ grade }: ApplicationRecord, model: AppraisalRecord | undefined): CaseFacts['rating'] =>
  grade === null ? null : { grade, model: model?.grade ?? null };

/** Of a loan for working capital that is new: what renews a loan needs nothing more (RULES 1.7). */
function needIn(application: ApplicationRecord, measured: AppraisalRecord | undefined): CaseFacts['need'] {
  const { category, renewsLoanNo, approvedTerms, suggestedTerms, appliedTerms } = application;
  if (category !== 'WORKING_CAPITAL' || renewsLoanNo !== null) return null;
  const limit = measured?.figures.find(({ code }) => code === 'NEW_LIMIT')?.value ?? null;
  return {
    principalFen: parseYuan((approvedTerms ?? suggestedTerms ?? appliedTerms).principal),
    limitFen: limit === null ? null : parseYuan(limit),
    isMeasured: measured !== undefined,
  };
}
