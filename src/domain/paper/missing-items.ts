import type { ItemStatus } from '../application/documents';
import type { IsoDate } from '../date';
import { dayText, type Paper } from './paper';

/** Why a document is asked for, as the letter says it. */
const REASONS: Record<ItemStatus, string> = {
  MISSING: '尚未提交',
  RECEIVED: '请出示原件核对',
  ORIGINAL_SEEN: '正在核实',
  VERIFIED: '已过有效期，请提交新件',
  RETURNED: '已退回，请重新提交',
  EXPIRED: '已过有效期，请提交新件',
  WAIVED: '已豁免',
};

/** 补件通知书: what the file still lacks, why, and until when it is waited for. */
export function missingItemsLetter(
  {
    applicationNo,
    lender,
    issuedOn,
    borrower,
  }: { applicationNo: string; lender: string; issuedOn: IsoDate; borrower: string },
  missing: readonly { name: string; status: ItemStatus; note: string | null }[],
  dueOn: IsoDate | null,
): Paper {
  const until = dueOn === null ? '请尽快' : `请于${dayText(dueOn)}前`;
  const lapse = dueOn === null ? '' : '；逾期未补齐的，申请将自动失效';
  return {
    title: '补件通知书',
    no: applicationNo,
    lender,
    issuedOn,
    blocks: [
      { kind: 'text', text: `${borrower}：` },
      { kind: 'text', text: `您的贷款申请${applicationNo}尚缺下列资料，${until}交给客户经理${lapse}。` },
      {
        kind: 'table',
        head: ['序号', '资料', '原因', '说明'],
        rows: missing.map(({ name, status, note }, index) => [String(index + 1), name, REASONS[status], note ?? '']),
      },
      { kind: 'text', text: '提交复印件的，请同时携带原件核对。如有疑问，请与您的客户经理联系。' },
      { kind: 'signatures', parties: [`${lender}（盖章）`, '签收人（签字、日期）'] },
    ],
  };
}
