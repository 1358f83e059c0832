import { sourceOfFigure } from '../../contracts/figure-sources';
import { figureName, figureValue } from '../../contracts/figure-text';
import { labelsOf } from '../../contracts/labels';
import { REPORT_SECTIONS, type ReportSection, type SectionContent } from '../../domain/paper/investigation-report';
import { percentOf, yuanOf, type Block } from '../../domain/paper/paper';
import { frequencyText, methodText } from '../../domain/paper/parties';
import { maskName } from '../../domain/identity/masking';
import { fen, parseYuan } from '../../domain/money';
import { parseRate } from '../../domain/rate';
import type { LoanTerms } from '../../contracts/terms';
import { appraisalsOf, type AppraisalRecord } from '../../store/appraisals';
import type { ApplicationRecord, InvestigationRecord } from '../../store/applications-read';
import { creditQueriesOf } from '../../store/client-consents';
import { exposureOf, groupOf } from '../../store/client-relations';
import { findClient } from '../../store/clients-read';
import type { ApiDeps } from '../deps';
import { costOf } from '../support/terms';
import { businessToday } from '../support/today';
import { securityContent, siteContent } from './evidence-content';
import { longTermContent } from './term-content';

/** The section in which an appraisal is read. */
const SECTION_OF: Record<Exclude<AppraisalRecord['kind'], 'FEASIBILITY'>, ReportSection> = {
  STATEMENTS: 'FINANCE',
  WORKING_CAPITAL: 'PURPOSE',
  HOUSEHOLD: 'REPAYMENT',
  BUSINESS: 'REPAYMENT',
  CORPORATE_RATING: 'FINANCE',
  PERSONAL_SCORE: 'CREDIT',
  SECURITY: 'SECURITY',
};
const SOURCES = { BUREAU: '征信系统', MANUAL: '人工录入' };
const OUTCOMES = { PASS: '通过', WARN: '提示', FAIL: '不通过' };

/** A purpose in words; one that has none, as an older record may hold, as it is. */
const purposeText = (code: string): string =>
  (labelsOf('queryPurpose', 'zh') as Readonly<Partial<Record<string, string>>>)[code] ?? code;

/** How the client was seen, in words: a day, or how he was verified where nobody went there. */
const seen = ({ siteVisitOn, verification = '' }: InvestigationRecord['report']): string =>
  siteVisitOn === undefined ? `免现场调查（${verification}）` : `${siteVisitOn}实地走访`;

/** What the file holds for each section: what the investigators wrote, then what was worked out and looked up. */
export async function reportContent(
  { prisma, pool }: Pick<ApiDeps, 'prisma' | 'pool'>,
  application: ApplicationRecord,
  signed: readonly InvestigationRecord[],
): Promise<SectionContent> {
  const [client, appraisals, queries, group, security, site] = await Promise.all([
    findClient(pool, application.clientNo, null),
    appraisalsOf(prisma, application.no),
    creditQueriesOf(prisma, application.clientNo),
    groupOf(prisma, application.clientNo, application.no),
    securityContent({ prisma, pool }, application),
    siteContent(pool, application.no),
  ]);
  const content: Partial<Record<ReportSection, Block[]>> = {};
  const add = (section: ReportSection, ...blocks: Block[]): void => {
    content[section] = [...(content[section] ?? []), ...blocks];
  };
  for (const { part, report, signedOn } of signed) {
    const who = part === 'A' ? '主办' : '协办';
    add('OVERVIEW', text(`${who}：${seen(report)}，${signedOn}签署。${report.summary}`), text(report.findings));
    for (const section of REPORT_SECTIONS) {
      const written = report.sections?.[section];
      if (written !== undefined) add(section, text(written));
    }
    if (report.monthlyIncomeFen !== undefined)
      add(
        'REPAYMENT',
        text(
          `${who}核实月收入¥${yuanOf(fen(report.monthlyIncomeFen))}，月还债¥${yuanOf(fen(report.monthlyDebtFen ?? 0))}。`,
        ),
      );
  }
  add('OVERVIEW', ...site);
  add('SECURITY', ...security);
  if (client !== null) {
    const others = group.length > 1 ? `关联方${String(group.length - 1)}户，` : '';
    add('BORROWER', {
      kind: 'fields',
      rows: [
        ['客户编号', client.no],
        ['名称', maskName(client.kind, client.name)],
        ['证件', client.identityMasked],
        ['行业', client.industry ?? '—'],
        ['集团敞口', `${others}合计¥${yuanOf(fen(exposureOf(group)))}（不含本笔）`],
      ],
    });
  }
  if (queries.length > 0) {
    const head = ['查询日', '来源', '用途', '报告编号'];
    add('CREDIT', {
      kind: 'table',
      head,
      rows: queries.map(({ on, source, purpose, reference }) => [on, SOURCES[source], purposeText(purpose), reference]),
    });
  }
  for (const appraisal of appraisals) {
    // A project has a part of its own.
    if (appraisal.kind !== 'FEASIBILITY') add(SECTION_OF[appraisal.kind], ...appraised(appraisal));
  }
  const { appliedTerms, suggestedTerms, purpose } = application;
  const today = businessToday(application.clockOffsetMs);
  add('PURPOSE', text(`用途：${purpose}。申请：${termsText(appliedTerms, today)}。`));
  add('PURPOSE', ...(await longTermContent({ prisma }, application)));
  if (signed.length > 0) {
    const agreed = signed.every(({ agree }) => agree);
    add(
      'CONCLUSION',
      text(
        `调查人意见：${agreed ? '同意' : '不同意或意见不一'}。建议方案：${termsText(suggestedTerms ?? appliedTerms, today)}。`,
      ),
    );
  }
  return content;
}

const text = (value: string): Block => ({ kind: 'text', text: value });

function termsText(terms: LoanTerms, today: string): string {
  const { principal, annualRate, instalments, method, frequency } = terms;
  const every = frequencyText(frequency ?? { every: 1, unit: 'MONTH' });
  return `金额¥${yuanOf(parseYuan(principal))}，年利率${percentOf(parseRate(annualRate))}，${String(instalments)}期（${every}），${methodText(method)}${instalmentsText(terms, today)}`;
}

/** What falls due first and what at most: with months of interest only they are far apart. */
function instalmentsText(terms: LoanTerms, today: string): string {
  const cost = costOf(terms, today);
  const said = (amount: string | null | undefined, is: { zh: string } | null | undefined): string =>
    `¥${yuanOf(parseYuan(amount ?? '0.00'))}（${is?.zh ?? '—'}）`;
  return cost === null
    ? ''
    : `，首期应还${said(cost.firstInstalment, cost.firstInstalmentIs)}，最高一期应还${said(cost.highestInstalment, cost.highestInstalmentIs)}`;
}

/** An appraisal as papers show it: its result, then each figure with its formula; where they all come from once, if it is one place. */
export function appraised({ outcome, grade, score, findings, figures, on }: AppraisalRecord): Block[] {
  const result = [
    `结果：${OUTCOMES[outcome]}`,
    ...(grade === null ? [] : [`等级${grade}`]),
    ...(score === null ? [] : [`得分${score}`]),
  ].join('，');
  const sources = new Set(figures.map(({ rule }) => sourceOfFigure(rule).zh));
  const isOne = sources.size === 1;
  return [
    text(
      `${on}测算，${result}${findings.length === 0 ? '' : `；提示：${findings.map((code) => figureName(code).zh).join('、')}`}。${isOne ? `依据：${[...sources].join('')}。` : ''}`,
    ),
    {
      kind: 'table',
      head: ['指标', '数值', '算法', ...(isOne ? [] : ['依据'])],
      rows: figures.map(({ code, value, unit, formula, rule }) => [
        figureName(code).zh,
        value === null ? '无法计算' : figureValue({ code, value, unit }),
        formula,
        ...(isOne ? [] : [sourceOfFigure(rule).zh]),
      ]),
      align: ['left', 'right', 'left', ...(isOne ? [] : ['left' as const])],
    },
  ];
}
