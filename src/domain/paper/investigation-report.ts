import type { IsoDate } from '../date';
import { BLANK, type Block, type Paper } from './paper';

/** The eleven sections of the report, in the order in which they are read. Source: RULES 6.3. */
export const REPORT_SECTIONS = [
  'OVERVIEW', // 调查概况
  'BORROWER', // 借款人基本情况和主体资格
  'OPERATIONS', // 生产经营（职业与收入）情况
  'FINANCE', // 财务分析
  'CREDIT', // 信用状况
  'PURPOSE', // 借款用途和金额合理性
  'REPAYMENT', // 还款来源与现金流测试
  'SECURITY', // 担保情况
  'RISKS', // 主要风险与缓释措施
  'BENEFIT', // 综合效益
  'CONCLUSION', // 调查结论
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

const TITLES: Record<ReportSection, string> = {
  OVERVIEW: '一、调查概况',
  BORROWER: '二、借款人基本情况和主体资格',
  OPERATIONS: '三、生产经营（职业与收入）情况',
  FINANCE: '四、财务分析',
  CREDIT: '五、信用状况',
  PURPOSE: '六、借款用途和金额合理性',
  REPAYMENT: '七、还款来源与现金流测试',
  SECURITY: '八、担保情况',
  RISKS: '九、主要风险与缓释措施',
  BENEFIT: '十、综合效益',
  CONCLUSION: '十一、调查结论',
};

/** What the file holds for each section; nothing: nobody has written it. */
export type SectionContent = Readonly<Partial<Record<ReportSection, readonly Block[]>>>;

/** One of the two who sign: part A 主办 or B 协办. */
export interface Investigator {
  part: 'A' | 'B';
  name: string;
  signedOn: IsoDate;
  agree: boolean;
}

/**
 * Sections nobody has written: they are told at the head of the report, so that a gap is seen before it is signed on.
 * @example missingSections({ OVERVIEW: [{ kind: 'text', text: '实地走访' }] }).length // => 10
 */
export const missingSections = (content: SectionContent): ReportSection[] =>
  REPORT_SECTIONS.filter((section) => (content[section] ?? []).length === 0);

const ANNEXES = { PROJECT: '附：项目可行性评价', SUITABILITY: '附：适当性评估与成本确认' } as const;
/** What stands after the eleven sections; undefined: this loan has none. */
export type Annexes = Readonly<Partial<Record<keyof typeof ANNEXES, readonly Block[] | undefined>>>;

const annexesOf = (annexes: Annexes): Block[] =>
  (['PROJECT', 'SUITABILITY'] as const).flatMap((annex): Block[] => {
    const blocks = annexes[annex];
    if (blocks === undefined) return [];
    const heading = { kind: 'heading', text: ANNEXES[annex] } as const;
    return [heading, ...(blocks.length > 0 ? blocks : [{ kind: 'text' as const, text: BLANK }])];
  });

/**
 * 贷前调查报告 in its eleven sections, signed by both investigators; of a loan for fixed assets with the feasibility of its project
 * (RULES 1.3), and with the suitability of the loan and the cost that the client confirmed (RULES 4.3).
 */
export function investigationReport(
  facts: { applicationNo: string; lender: string; issuedOn: IsoDate; investigators: readonly Investigator[] },
  content: SectionContent,
  annexes: Annexes = {},
): Paper {
  const missing = missingSections(content);
  const { applicationNo, lender, issuedOn, investigators } = facts;
  return {
    title: '贷前调查报告',
    no: applicationNo,
    lender,
    issuedOn,
    blocks: [
      ...(missing.length === 0
        ? []
        : [
            {
              kind: 'text' as const,
              text: `本报告尚有${String(missing.length)}节${BLANK}：${missing.map((section) => TITLES[section]).join('；')}。`,
            },
          ]),
      ...REPORT_SECTIONS.flatMap((section): Block[] => {
        const written = content[section] ?? [];
        return [
          { kind: 'heading', text: TITLES[section] },
          ...(written.length > 0 ? written : [{ kind: 'text' as const, text: BLANK }]),
        ];
      }),
      ...annexesOf(annexes),
      { kind: 'text', text: '调查人声明：本报告内容系双人实地与非现场调查所得，我们对其真实性、完整性和有效性负责。' },
      {
        kind: 'table',
        head: ['调查人', '分工', '意见', '签字日期'],
        rows: investigators.map(({ name, part, agree, signedOn }) => [
          name,
          part === 'A' ? '主办' : '协办',
          agree ? '同意' : '不同意',
          signedOn,
        ]),
      },
      { kind: 'signatures', parties: ['主办调查人（签字）', '协办调查人（签字）'] },
    ],
  };
}
