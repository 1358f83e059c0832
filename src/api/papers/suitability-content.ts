import { labelsOf } from '../../contracts/labels';
import type { Role } from '../../contracts/roles';
import { yearly } from '../../domain/paper/cost-statement';
import { percentOf, yuanOf, type Block } from '../../domain/paper/paper';
import { parseYuan } from '../../domain/money';
import { parseRate } from '../../domain/rate';
import { SUITABILITY_QUESTIONS } from '../../domain/suitability/judge';
import type { ApplicationRecord } from '../../store/applications-read';
import { displayNamesOf } from '../../store/display-names';
import { seenBy, suitabilityAnswer, type SuitabilityAnswer } from '../applications/suitability-answer';
import type { ApiDeps } from '../deps';

type Assessment = SuitabilityAnswer['assessments'][number];
type Confirmation = SuitabilityAnswer['confirmations'][number];
type Named = Awaited<ReturnType<typeof displayNamesOf>>;

const QUESTIONS = labelsOf('suitabilityQuestion', 'zh');
const OUTCOMES = labelsOf('suitabilityOutcome', 'zh');
const METHODS = labelsOf('confirmationMethod', 'zh');
const REASONS: Readonly<Record<string, string>> = labelsOf('suitabilityReason', 'zh');
const FINDINGS: Readonly<Record<string, string>> = labelsOf('suitabilityFinding', 'zh');
const VULNERABLE = labelsOf('vulnerability', 'zh');

/**
 * 适当性评估与成本确认 in the investigation report, as far as its reader may know of the client's life; undefined where the product asks
 * for no assessment and no cost is confirmed yet.
 */
export async function suitabilityContent(
  deps: Pick<ApiDeps, 'prisma' | 'pool' | 'config'>,
  application: ApplicationRecord,
  roles: readonly Role[],
): Promise<Block[] | undefined> {
  const answer = seenBy(roles, await suitabilityAnswer(deps, application));
  const { asked, costAsked, assessments, confirmations, findings } = answer;
  if (!asked && confirmations.length === 0) return undefined;
  const named = await displayNamesOf(deps.prisma, [
    ...assessments.flatMap(({ assessedBy, companion }) => [assessedBy, companion]),
    ...confirmations.map(({ recordedBy }) => recordedBy),
  ]);
  const [latest, ...earlier] = assessments;
  return [
    ...(latest !== undefined ? assessed(latest, named) : asked ? [text('尚未评估。')] : []),
    ...(earlier.length === 0 ? [] : [before(earlier, named)]),
    ...(confirmations.length > 0
      ? [confirmed(confirmations, named)]
      : costAsked
        ? [text('客户尚未确认综合融资成本。')]
        : []),
    ...(findings.length === 0
      ? []
      : [text(`提交或签约前还须：${findings.map((code) => FINDINGS[code] ?? code).join('；')}。`)]),
  ];
}

const text = (value: string): Block => ({ kind: 'text', text: value });
const yuan = (amount: string): string => `¥${yuanOf(parseYuan(amount))}`;
const reasonsOf = ({ reasons }: Assessment): string => reasons.map((code) => REASONS[code] ?? code).join('、') || '—';

/** The assessment that stands, question by question. */
function assessed(assessment: Assessment, named: Named): Block[] {
  const { outcome, principal, months, burden, assessedOn, assessedBy, answers, companion } = assessment;
  return [
    {
      kind: 'fields',
      rows: [
        ['结论', OUTCOMES[outcome]],
        ['原因', reasonsOf(assessment)],
        ['所评条件', `${yuan(principal)}，${String(months)}个月，每月负担${yuan(burden)}`],
        ['评估', `${assessedOn} ${named(assessedBy)}`],
        ...(companion === null ? [] : [['讲解时在场', named(companion)] as const]),
        ...lifeOf(assessment),
      ],
    },
    {
      kind: 'table',
      head: ['了解事项', '回答'],
      rows: SUITABILITY_QUESTIONS.map((question) => [QUESTIONS[question], answers[question] ? '是' : '否']),
      align: ['left', 'center'],
    },
  ];
}

/** What is known of the client's life, where its reader may know it. */
function lifeOf({ household, dti, age, vulnerabilities, grounds, advice }: Assessment): (readonly [string, string])[] {
  return [
    ...(household === null
      ? []
      : [['家庭收支', `月收入${yuan(household.income)}，现有月还款${yuan(household.payments)}`] as const]),
    ...(dti === null ? [] : [['收入负债比', percentOf(parseRate(dti))] as const]),
    ...(age === null ? [] : [['年龄', `${String(age)}岁`] as const]),
    ...(vulnerabilities.length === 0
      ? []
      : [['须特别关照', vulnerabilities.map((code) => VULNERABLE[code]).join('、')] as const]),
    ...(grounds === null ? [] : [['评估依据', grounds] as const]),
    ...(advice === null ? [] : [['向客户提示', advice] as const]),
  ];
}

const before = (earlier: readonly Assessment[], named: Named): Block => ({
  kind: 'table',
  head: ['此前评估', '评估人', '金额（元）', '结论', '原因'],
  rows: earlier.map((one) => [
    one.assessedOn,
    named(one.assessedBy),
    yuanOf(parseYuan(one.principal)),
    OUTCOMES[one.outcome],
    reasonsOf(one),
  ]),
  align: ['left', 'left', 'right', 'left', 'left'],
});

const confirmed = (confirmations: readonly Confirmation[], named: Named): Block => ({
  kind: 'table',
  head: ['成本确认日', '方式', '金额（元）', '综合成本（元）', '年化', '逾期年利率', '凭证', '登记人'],
  rows: confirmations.map((one) => [
    one.confirmedOn,
    METHODS[one.method],
    yuanOf(parseYuan(one.principal)),
    yuanOf(parseYuan(one.cost)),
    yearly(one.annualCost),
    percentOf(parseRate(one.overdueRate)),
    one.evidence,
    named(one.recordedBy),
  ]),
  align: ['left', 'left', 'right', 'right', 'right', 'right', 'left', 'left'],
});
