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

/** What the office that struck it in needs to strike it out: the creditor's own word that the debt has ended. */
export function releaseLetter(
  about: { lender: string; borrower: string; issuedOn: IsoDate; loanNo: string },
  item: {
    securityNo: string;
    form: 'MORTGAGE' | 'PLEDGE';
    description: string;
    settledOn: IsoDate;
    registration: { office: string; certificateNo: string } | null;
  },
): Paper {
  const { lender, borrower, issuedOn, loanNo } = about;
  const { securityNo, form, description, settledOn, registration } = item;
  const what = form === 'PLEDGE' ? '质押' : '抵押';
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
          ['贷款编号', loanNo],
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
        text: `上述${what}担保的贷款已于${dayText(settledOn)}全部结清，主债权消灭，${what}权随之消灭（民法典第三百九十三条）。我司同意${registration === null ? `解除${what}并退还有关财产和权属凭证` : `办理${what}登记注销，并退还有关财产和权属凭证`}。`,
      },
      { kind: 'signatures', parties: [`${lender}（盖章）`] },
    ],
  };
}
