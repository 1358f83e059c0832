import type { IsoDate } from '../date';
import type { Fen } from '../money';
import type { AdmissionOutcome } from '../application/admission';
import { dayText, yuanOf, type Paper } from './paper';

/** What the paper says, in the order of RULES 6.3. */
export interface AdmissionContent {
  applicationNo: string;
  lender: string;
  applicant: string;
  product: string;
  amount: Fen;
  instalments: number;
  purpose: string;
  form: {
    industry: string;
    leadSource: string;
    guaranteeOffered: string;
    repaymentSource: string;
    risks: string;
    opinion: string;
  };
  proposedBy: string;
  proposedOn: IsoDate;
  /** Outcome of the admission screen, and the reasons it gave, in words. */
  screening: { outcome: 'ADMIT' | 'REFER' | 'REJECT'; reasons: readonly string[] } | null;
  judgements: readonly {
    part: 'DEPARTMENT' | 'RISK';
    outcome: AdmissionOutcome;
    opinion: string;
    team: readonly string[];
    reportOn: IsoDate | null;
    judgedBy: string;
    judgedOn: IsoDate;
  }[];
}

const SCREENED = { ADMIT: '通过', REFER: '通过，须提高一级审批', REJECT: '不通过' };
const PARTS = { DEPARTMENT: '部门经理', RISK: '风险经理' };
const OUTCOMES: Record<AdmissionOutcome, string> = { AGREE: '同意立项', RETURN: '退回修改', REJECT: '否决' };

/** 项目立项审批表 with the opinions as they were given. Source: RULES 6.3. */
export function admissionPaper(content: AdmissionContent): Paper {
  const { form, screening, judgements } = content;
  const policy = screening === null ? '未筛查' : [SCREENED[screening.outcome], ...screening.reasons].join('；');
  const admitted = judgements.findLast(({ part, outcome }) => part === 'RISK' && outcome === 'AGREE');
  return {
    title: '项目立项审批表',
    no: content.applicationNo,
    lender: content.lender,
    issuedOn: judgements.at(-1)?.judgedOn ?? content.proposedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['申请人', content.applicant],
          ['产品', content.product],
          ['金额（元）', yuanOf(content.amount)],
          ['期数', String(content.instalments)],
          ['用途', content.purpose],
          ['行业', form.industry],
          ['客户来源', form.leadSource],
          ['拟提供担保', form.guaranteeOffered],
          ['初步还款来源', form.repaymentSource],
          ['政策筛查', policy],
          ['初步风险', form.risks],
        ],
      },
      { kind: 'heading', text: '各方意见' },
      {
        kind: 'table',
        head: ['岗位', '意见', '说明', '签署人', '日期'],
        rows: [
          ['客户经理', '申请立项', form.opinion, content.proposedBy, dayText(content.proposedOn)],
          ...judgements.map(({ part, outcome, opinion, judgedBy, judgedOn }) => [
            PARTS[part],
            OUTCOMES[outcome],
            opinion,
            judgedBy,
            dayText(judgedOn),
          ]),
        ],
      },
      ...(admitted === undefined
        ? []
        : [
            {
              kind: 'fields' as const,
              rows: [
                ['尽调小组（主办、协办）', admitted.team.join('、')] as const,
                ['计划报告日期', admitted.reportOn === null ? '' : dayText(admitted.reportOn)] as const,
              ],
            },
          ]),
    ],
  };
}
