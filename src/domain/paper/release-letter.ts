import type { IsoDate } from '../date';
import { dayText, type Paper } from './paper';

const OFFICES: Readonly<Record<string, string>> = {
  REAL_ESTATE: '不动产登记机构',
  CREDIT_CENTRE: '动产融资统一登记公示系统',
  VEHICLE: '车辆管理所',
  CLEARING: '证券登记结算机构',
  INTELLECTUAL_PROPERTY: '国家知识产权局',
  BILL_SYSTEM: '票据交易系统',
};

/** What was secured. */
export interface Released {
  kind: 'LOAN' | 'FACILITY' | 'COMMITMENT' | 'APPLICATION';
  no: string;
}

const NUMBER: Readonly<Record<Released['kind'], string>> = {
  LOAN: '贷款编号',
  FACILITY: '额度编号',
  COMMITMENT: '承诺编号',
  APPLICATION: '申请编号',
};

/** How its debt has ended, as of a day. */
const ENDED: Readonly<Record<Released['kind'], (on: string) => string>> = {
  LOAN: (on) => `担保的贷款已于${on}全部结清，主债权消灭`,
  FACILITY: (on) => `担保的授信额度已经终止，截至${on}额度项下没有未清偿的债务，亦不再发生新的债权`,
  COMMITMENT: (on) => `担保的承兑汇票或保函项下我司的付款责任已经终止，截至${on}没有未清偿的垫款，亦不再发生新的债权`,
  APPLICATION: (on) => `担保的申请已于${on}终止，主合同未履行，我司未发放贷款、未出具承诺，主债权没有发生，亦不再发生`,
};

/**
 * What the office that struck it in needs to strike it out: the creditor's own word that the debt has ended. Of a facility it ends when
 * nothing more may be drawn and nothing is owed, whether or not anything was ever drawn (民法典 Art 423); of a promise, when nothing more may
 * be claimed of the bank and what it advanced is repaid; of an application that ended before any money left, there never was one.
 */
export function releaseLetter(
  about: { lender: string; borrower: string; issuedOn: IsoDate; of: Released },
  item: {
    securityNo: string;
    form: 'MORTGAGE' | 'PLEDGE';
    description: string;
    settledOn: IsoDate;
    registration: { office: string; certificateNo: string } | null;
  },
): Paper {
  const { lender, borrower, issuedOn, of } = about;
  const { securityNo, form, description, settledOn, registration } = item;
  const what = form === 'PLEDGE' ? '质押' : '抵押';
  const ended = ENDED[of.kind](dayText(settledOn));
  const office = registration === null ? '' : (OFFICES[registration.office] ?? registration.office);
  return {
    title: `解除${what}证明`,
    no: securityNo,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['借款人', borrower],
          [NUMBER[of.kind], of.no],
          [`${what}财产`, description],
          ...(registration === null
            ? []
            : ([
                ['登记机构', office],
                ['登记证明编号', registration.certificateNo],
              ] as [string, string][])),
        ],
      },
      {
        kind: 'text',
        text: `上述${what}${ended}，${what}权随之消灭（民法典第三百九十三条）。我司同意${registration === null ? `解除${what}并退还有关财产和权属凭证` : `办理${what}登记注销，并退还有关财产和权属凭证`}。`,
      },
      { kind: 'signatures', parties: [`${lender}（盖章）`] },
    ],
  };
}
