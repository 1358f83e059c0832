import type { IsoDate } from '../date';
import type { Fen } from '../money';
import { inCapitals } from './capitals';
import { dayText, yuanOf, type Paper } from './paper';

interface AboutLoan {
  loanNo: string;
  contractNo: string | null;
  lender: string;
  borrower: string;
  issuedOn: IsoDate;
}

const contractText = ({ contractNo }: AboutLoan): string => (contractNo === null ? '' : `（合同编号 ${contractNo}）`);

/** 结清证明: nothing is owed any more. */
export function settlementCertificate(
  about: AboutLoan,
  loan: { disbursedOn: IsoDate; disbursed: Fen; settledOn: IsoDate },
): Paper {
  const { lender, borrower, issuedOn, loanNo } = about;
  return {
    title: '贷款结清证明',
    no: loanNo,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'text',
        text: `兹证明：借款人${borrower}于${dayText(loan.disbursedOn)}在我司取得的贷款${loanNo}${contractText(about)}，金额${inCapitals(loan.disbursed)}（¥${yuanOf(loan.disbursed)}），本金、利息及其他应付款项已于${dayText(loan.settledOn)}全部结清。`,
      },
      {
        kind: 'text',
        text: '自结清之日起，双方在该笔贷款项下的债权债务关系终止；设有抵押、质押的，借款人可凭本证明及有效证件办理注销登记。',
      },
      { kind: 'signatures', parties: [`${lender}（盖章）`] },
    ],
  };
}

/** What is overdue on the day of a letter; in fen. */
export interface Overdue {
  since: IsoDate;
  days: number;
  principal: Fen;
  interest: Fen;
  penalty: Fen;
  compound: Fen;
  fee: Fen;
  total: Fen;
}

/** 催收通知书. Served with proof it interrupts the limitation period (民法典 195). */
export function reminderLetter(about: AboutLoan, overdue: Overdue, payBy: IsoDate): Paper {
  const { lender, borrower, issuedOn, loanNo } = about;
  return {
    title: '贷款逾期催收通知书',
    no: loanNo,
    lender,
    issuedOn,
    blocks: [
      { kind: 'text', text: `${borrower}：` },
      {
        kind: 'text',
        text: `您在我司的贷款${loanNo}${contractText(about)}自${dayText(overdue.since)}起逾期，截至${dayText(issuedOn)}已逾期${String(overdue.days)}天，应还款项如下：`,
      },
      {
        kind: 'table',
        head: ['逾期本金', '利息', '罚息', '复利', '费用', '合计（元）'],
        rows: [
          [overdue.principal, overdue.interest, overdue.penalty, overdue.compound, overdue.fee, overdue.total].map(
            (amount) => yuanOf(amount),
          ),
        ],
        align: ['right', 'right', 'right', 'right', 'right', 'right'],
      },
      {
        kind: 'text',
        text: `请您于${dayText(payBy)}前还清上述款项${inCapitals(overdue.total)}；此后的罚息、复利按合同约定继续计收。逾期不还的，我司将依法主张权利，并依法向征信系统报送相关信息。`,
      },
      { kind: 'text', text: '如您对上述金额有异议或还款确有困难，请及时与我司联系协商。已还款的请忽略本通知。' },
      { kind: 'signatures', parties: [`${lender}（盖章）`, '签收人（签字、日期）'] },
    ],
  };
}

/** 还款凭证: one payment and what it was taken for; in fen. */
export function receipt(
  about: AboutLoan,
  payment: {
    on: IsoDate;
    reference: string;
    amount: Fen;
    principal: Fen;
    interest: Fen;
    penalty: Fen;
    compound: Fen;
    fee: Fen;
    held: Fen;
  },
  principalLeft: Fen,
): Paper {
  const { lender, borrower, issuedOn, loanNo } = about;
  return {
    title: '还款凭证',
    no: payment.reference,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['贷款编号', loanNo],
          ['借款人', borrower],
          ['还款日期', dayText(payment.on)],
          ['银行流水号', payment.reference],
          ['还款金额', `${inCapitals(payment.amount)}（¥${yuanOf(payment.amount)}）`],
        ],
      },
      {
        kind: 'table',
        head: ['本金', '利息', '罚息', '复利', '费用', '暂存'],
        rows: [
          [payment.principal, payment.interest, payment.penalty, payment.compound, payment.fee, payment.held].map(
            (amount) => yuanOf(amount),
          ),
        ],
        align: ['right', 'right', 'right', 'right', 'right', 'right'],
      },
      { kind: 'fields', rows: [['剩余本金', `¥${yuanOf(principalLeft)}`]] },
      { kind: 'signatures', parties: [`${lender}（盖章）`] },
    ],
  };
}
