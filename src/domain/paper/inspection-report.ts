import type { IsoDate } from '../date';
import { REPORT_SECTIONS, type ReportSection } from '../inspection/plan';
import type { Conclusion, InspectionKind, InspectionReport } from '../inspection/report';
import { BLANK, type Block, type Paper } from './paper';

const TITLES: Record<ReportSection, string> = {
  FUNDS: '资金用途追踪与凭证',
  ORDERS: '订单与销售',
  INVENTORY: '存货',
  PAYABLES: '应付账款',
  TAXES: '纳税',
  STAFF: '用工',
  ELECTRICITY: '用电',
  LIENS: '抵质押物与权利负担',
  GUARANTORS: '保证人',
  COVENANTS: '合同约定事项履行',
};
const KINDS: Record<InspectionKind, string> = {
  FIRST_USE: '首次检查（资金用途）',
  REGULAR: '常规检查',
  TRIGGER: '重点检查',
};
const CONCLUSIONS: Record<Conclusion, string> = {
  NORMAL: '正常',
  ATTENTION: '需关注',
  RISK: '存在风险',
  MISUSE: '贷款资金被挪用',
};

/** A file filed as evidence, as a report lists it. */
export interface ListedEvidence {
  name: string;
  hash: string;
  takenAt: string | null;
  place: string | null;
}

/** What a printed report says besides what was reported. */
export interface InspectionPaper {
  inspectionId: string;
  loanNo: string;
  lender: string;
  borrower: string;
  kind: InspectionKind;
  issuedOn: IsoDate;
  reporter: string;
  evidence: readonly ListedEvidence[];
  review: { outcome: 'ACCEPT' | 'RETURN'; by: string; on: IsoDate; comment: string } | null;
}

/** 贷后检查报告: what was seen where, what follows, what shows it, and what the department manager says. */
export function inspectionPaper(about: InspectionPaper, report: InspectionReport): Paper {
  const { sections, conclusion, measures, nextOn, inspectedOn, place } = report;
  const written = REPORT_SECTIONS.filter((section) => sections[section] !== undefined);
  const fields: Block = {
    kind: 'fields',
    rows: [
      ['贷款编号', about.loanNo],
      ['借款人', about.borrower],
      ['检查类型', KINDS[about.kind]],
      ['检查日期', inspectedOn],
      ['检查地点', place],
      ['检查人', about.reporter],
    ],
  };
  return {
    title: '贷后检查报告',
    no: about.inspectionId,
    lender: about.lender,
    issuedOn: about.issuedOn,
    blocks: [
      fields,
      ...written.flatMap((section): Block[] => [
        { kind: 'heading', text: TITLES[section] },
        { kind: 'text', text: sections[section] ?? BLANK },
      ]),
      { kind: 'heading', text: '检查结论与措施' },
      { kind: 'text', text: `结论：${CONCLUSIONS[conclusion]}。${measures === '' ? '' : `措施：${measures}`}` },
      { kind: 'text', text: `下次检查：${nextOn ?? '按计划'}` },
      { kind: 'heading', text: '证据' },
      evidenceTable(about.evidence),
      { kind: 'heading', text: '部门经理审阅意见' },
      { kind: 'text', text: reviewText(about.review) },
      { kind: 'signatures', parties: ['检查人（签字）', '部门经理（签字）'] },
    ],
  };
}

function evidenceTable(evidence: readonly ListedEvidence[]): Block {
  if (evidence.length === 0) return { kind: 'text', text: BLANK };
  return {
    kind: 'table',
    head: ['文件', '拍摄时间', '位置', '摘要（SHA-256 前十六位）'],
    rows: evidence.map(({ name, takenAt, place, hash }) => [name, takenAt ?? '—', place ?? '—', hash.slice(0, 16)]),
  };
}

function reviewText(review: InspectionPaper['review']): string {
  if (review === null) return BLANK;
  const { outcome, by, on, comment } = review;
  return `${outcome === 'ACCEPT' ? '同意' : '退回'}${comment === '' ? '' : `：${comment}`}（${by}，${on}）`;
}
