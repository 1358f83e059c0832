import type { IsoDate } from '../date';
import { dayText, type Paper } from './paper';

/** The written answer to an objection (征信业管理条例 Art 25). */
export function objectionLetter(
  about: { lender: string; borrower: string; issuedOn: IsoDate; loanNo: string },
  objection: {
    no: string;
    receivedOn: IsoDate;
    claim: string;
    outcome: 'UPHELD' | 'REJECTED';
    reply: string;
    correction: string | null;
  },
): Paper {
  const { lender, borrower, issuedOn, loanNo } = about;
  const { no, receivedOn, claim, outcome, reply, correction } = objection;
  return {
    title: '征信异议答复函',
    no,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'text',
        text: `${borrower}：您于${dayText(receivedOn)}就贷款${loanNo}的征信信息提出异议（编号${no}）：${claim}`,
      },
      {
        kind: 'text',
        text: `经核查，${outcome === 'UPHELD' ? '您的异议成立' : '所报送信息无误，您的异议不成立'}。${reply}`,
      },
      ...(correction === null ? [] : [{ kind: 'text', text: `我司将随最近一次报送更正如下：${correction}` } as const]),
      {
        kind: 'text',
        text: '您对处理结果仍有异议的，可以向征信业监督管理部门投诉，也可以依法提起诉讼（征信业管理条例第二十六条）。',
      },
      { kind: 'signatures', parties: [`${lender}（盖章）`] },
    ],
  };
}
