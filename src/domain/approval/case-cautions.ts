import { RATING_GRADES, type RatingGrade } from '../appraisal/corporate-rating';
import type { IsoDate } from '../date';
import { fen, formatYuan } from '../money';

export const CASE_CAUTIONS = [
  'INVESTIGATOR_DISAGREES',
  'VISIT_BEFORE_APPLICATION',
  'SITE_PHOTO_ABSENT',
  'SITE_PHOTO_BEFORE_APPLICATION',
  'SITE_PHOTO_REUSED',
  'INCOME_ABOVE_VERIFIED',
  'CAPACITY_FAILED',
  'DEBT_SERVICE_BELOW_TERMS',
  'STATEMENTS_DOUBTED',
  'RATED_WITHOUT_MODEL',
  'RATED_ABOVE_MODEL',
  'OWN_ARREARS',
  'NEED_NOT_MEASURED',
  'LOAN_ABOVE_NEED',
  'GUARANTEE_CIRCLE',
  'APPRAISER_NOT_APPROVED',
] as const;

export interface CaseCaution {
  code: (typeof CASE_CAUTIONS)[number];
  text: { zh: string; en: string };
}

/** A photograph of the site, with its time and place, as far as it bears on the case. */
export interface SitePhoto {
  name: string;
  takenOn: IsoDate;
  /** Another case in which the same picture is on file, or null. */
  alsoIn: string | null;
}

/** What the file of a case says of its investigation and its rating, amounts in fen. */
export interface CaseFacts {
  acceptedOn: IsoDate;
  /** Of the latest round; empty before it is signed, and of a draw. */
  reports: readonly { part: 'A' | 'B'; agree: boolean; siteVisitOn: IsoDate | null }[];
  /** Are photographs of the site asked for: somebody must go there (RULES 1.2)? */
  photosAsked: boolean;
  photos: readonly SitePhoto[];
  /** A month, as the household test took it and as the investigators verified it; null where not at hand. */
  income: { testedFen: number; verifiedFen: number } | null;
  /** Tests of the ability to repay that failed, in words. */
  failed: readonly { zh: string; en: string }[];
  /** A year's debt service, as it was given and as the terms of the loan alone come to, in yuan. */
  debtService: { given: string; computed: string } | null;
  /** What does not agree in the statements, in words. */
  statements: readonly { zh: string; en: string }[];
  /** The recognised grade and that of the model which stands; null where there is none. */
  rating: { grade: string; model: RatingGrade | null } | null;
  /** Loans of the client here that are overdue. */
  arrears: { loans: number; days: number };
  /** Of working capital: what is proposed, and the new limit that was measured; `limitFen` null where it could not be; null where not asked. */
  need: { principalFen: number; limitFen: number | null; isMeasured: boolean } | null;
  /** Clients in a circle of guarantees with the borrower. */
  circle: readonly string[];
  /** Who appraised what is offered and is not on the list of approved appraisers. */
  appraisers: readonly string[];
}

type Asked = [boolean, CaseCaution['code'], string, string];

/**
 * What in the investigation and the rating contradicts the file or is missing, in words, for those who decide the case: nothing of it
 * refuses anything, all of it is theirs to weigh. Source: RULES 1.2 (two investigators, the visit and its photographs), 1.7 (not above the
 * need), 5.2, 6.1 (one notch above the model), 6.2 (verified income), 6.3 (cross-checks).
 * @throws never
 * @example caseCautions({ acceptedOn: '2026-03-01', reports: [], photosAsked: false, photos: [], income: null, failed: [], debtService: null, statements: [], rating: null, arrears: { loans: 1, days: 5 }, need: null, circle: [], appraisers: [] }).map(({ code }) => code) // => ['OWN_ARREARS']
 */
export function caseCautions(facts: CaseFacts): CaseCaution[] {
  return [...ofVisit(facts), ...ofAbility(facts), ...ofRating(facts), ...ofPurpose(facts)]
    .filter(([is]) => is)
    .map(([, code, zh, en]) => ({ code, text: { zh, en } }));
}

const PARTS = { A: { zh: '主办', en: 'A' }, B: { zh: '协办', en: 'B' } };

function ofVisit({ acceptedOn, reports, photosAsked, photos }: CaseFacts): Asked[] {
  const against = reports.filter(({ agree }) => !agree).map(({ part }) => PARTS[part]);
  const visits = reports.flatMap(({ siteVisitOn }) => (siteVisitOn === null ? [] : [siteVisitOn]));
  const early = visits.filter((on) => on < acceptedOn).sort()[0];
  const old = photos.filter(({ takenOn }) => takenOn < acceptedOn);
  const reused = photos.filter(({ alsoIn }) => alsoIn !== null);
  const named = (some: readonly SitePhoto[]): string => some.map(({ name }) => name).join('、');
  return [
    [
      against.length > 0,
      'INVESTIGATOR_DISAGREES',
      `调查人不同意：${against.map(({ zh }) => zh).join('、')}；请先阅读其调查意见`,
      `An investigator does not agree (${against.map(({ en }) => en).join(', ')}): read the report first`,
    ],
    [
      early !== undefined,
      'VISIT_BEFORE_APPLICATION',
      `现场调查日 ${early ?? ''} 早于申请受理日 ${acceptedOn}；请核实是否为本笔申请的现场调查`,
      `The visit of ${early ?? ''} was before the application of ${acceptedOn}: ask whether it was made for this case`,
    ],
    [
      photosAsked && visits.length > 0 && photos.length === 0,
      'SITE_PHOTO_ABSENT',
      '没有带时间和位置的现场照片；请调查人在资料文件中补传后再作决定',
      'There is no photograph of the site with its time and place: have the investigators file one before you decide',
    ],
    [
      old.length > 0,
      'SITE_PHOTO_BEFORE_APPLICATION',
      `现场照片拍摄于申请受理日之前：${named(old)}；请核实或重新拍摄`,
      `Photographs of the site were taken before the application: ${named(old)}; check them or have new ones taken`,
    ],
    [
      reused.length > 0,
      'SITE_PHOTO_REUSED',
      `现场照片与其他申请的相同：${reused.map(({ name, alsoIn }) => `${name}（${alsoIn ?? ''}）`).join('、')}；请重新拍摄`,
      `Photographs are on file in other cases too: ${reused.map(({ name, alsoIn }) => `${name} (${alsoIn ?? ''})`).join(', ')}; have new ones taken`,
    ],
  ];
}

function ofAbility({ income, failed, debtService }: CaseFacts): Asked[] {
  const yuan = (amount: number | undefined): string => formatYuan(fen(amount ?? 0));
  return [
    [
      income !== null && income.testedFen > income.verifiedFen,
      'INCOME_ABOVE_VERIFIED',
      `偿债测算的月收入 ${yuan(income?.testedFen)} 元高于调查核实的 ${yuan(income?.verifiedFen)} 元；请按核实的收入重新测算`,
      `The repayment test took an income of ${yuan(income?.testedFen)} yuan a month, the investigators verified ${yuan(income?.verifiedFen)}: have it made again`,
    ],
    [
      failed.length > 0,
      'CAPACITY_FAILED',
      `偿债能力测算不通过：${failed.map(({ zh }) => zh).join('、')}；同意须另有可靠还款来源并写明理由`,
      `The test of the ability to repay failed: ${failed.map(({ en }) => en).join(', ')}; to agree, name another sound source of repayment`,
    ],
    [
      debtService !== null,
      'DEBT_SERVICE_BELOW_TERMS',
      `偿债备付测算按年应还 ${debtService?.given ?? ''} 元录入，本笔一年内即应还 ${debtService?.computed ?? ''} 元；请重新测算`,
      `The debt service cover was made with ${debtService?.given ?? ''} yuan a year; the loan alone asks ${debtService?.computed ?? ''}: have it made again`,
    ],
  ];
}

const rank = (grade: string): number => (RATING_GRADES as readonly string[]).indexOf(grade);

function ofRating({ reports, rating, statements, arrears }: CaseFacts): Asked[] {
  const model = rating?.model ?? null;
  const grade = rating?.grade ?? '';
  return [
    [
      statements.length > 0,
      'STATEMENTS_DOUBTED',
      `财务报表交叉检验有疑点：${statements.map(({ zh }) => zh).join('、')}；请核实报表后再作决定`,
      `The statements do not agree: ${statements.map(({ en }) => en).join(', ')}; have them checked before you decide`,
    ],
    [
      rating !== null && model === null && reports.length > 0,
      'RATED_WITHOUT_MODEL',
      `等级 ${grade} 未经评级模型或评分卡测算；请风险经理先测算，或核对评级理由`,
      `The grade ${grade} was not worked out by a model or scorecard: have it worked out, or check its reason`,
    ],
    [
      model !== null && rank(grade) < rank(model),
      'RATED_ABOVE_MODEL',
      `认定等级 ${grade} 高于模型等级 ${model ?? ''}；请核对上调理由`,
      `The grade ${grade} is above the model's ${model ?? ''}: check the reason given`,
    ],
    [
      arrears.loans > 0,
      'OWN_ARREARS',
      `客户在本机构有 ${String(arrears.loans)} 笔贷款逾期，最长 ${String(arrears.days)} 天；请先查看其贷款`,
      `The client has loans overdue here: ${String(arrears.loans)}, the longest ${String(arrears.days)} days; look at them first`,
    ],
  ];
}

function ofPurpose({ reports, need, circle, appraisers }: CaseFacts): Asked[] {
  const yuan = (amount: number | null | undefined): string => formatYuan(fen(amount ?? 0));
  const limitFen = need?.limitFen ?? null;
  return [
    [
      need !== null && !need.isMeasured && reports.length > 0,
      'NEED_NOT_MEASURED',
      '流动资金贷款未测算需求量；请先测算，或说明按何种交易核定额度',
      'The need for working capital was not measured: have it measured, or name the transactions that it goes by',
    ],
    [
      need !== null && limitFen !== null && need.principalFen > limitFen,
      'LOAN_ABOVE_NEED',
      `拟贷金额 ${yuan(need?.principalFen)} 元高于测算的新增额度 ${yuan(limitFen)} 元；请核减金额或说明依据`,
      `The loan of ${yuan(need?.principalFen)} yuan is above the measured new limit of ${yuan(limitFen)}: reduce it, or say what it goes by`,
    ],
    [
      circle.length > 0,
      'GUARANTEE_CIRCLE',
      `借款人处于担保圈：${circle.join('、')}；圈内保证不宜作为主要还款来源`,
      `The borrower is in a circle of guarantees: ${circle.join(', ')}; guarantees within it are no main source of repayment`,
    ],
    [
      appraisers.length > 0,
      'APPRAISER_NOT_APPROVED',
      `押品评估机构不在认可名单：${appraisers.join('、')}；请由名单内机构重新评估，或说明采信理由`,
      `The security was appraised by who is not on the list of approved appraisers: ${appraisers.join(', ')}; have it appraised anew, or say why it is relied on`,
    ],
  ];
}
