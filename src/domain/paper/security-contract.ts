import type { IsoDate } from '../date';
import type { Fen } from '../money';
import type { SecurityForm } from '../security/form';
import { inCapitals } from './capitals';
import { dayText, yuanOf, type Block, type Paper } from './paper';
import { partyFields, type Party } from './parties';

/** What a contract of security says of one case; amounts in fen. */
export interface SecurityContractFacts {
  form: SecurityForm;
  no: string;
  lender: string;
  /** Mortgagor, pledgor or guarantor. */
  provider: Party;
  borrowerName: string;
  /** The contract whose debt it secures, or the application while that is not signed. */
  principalNo: string;
  secured: Fen;
  signedOn: IsoDate;
  description: string;
  titleNo: string | null;
  value: Fen | null;
  rank: number;
  office: string | null;
  consent: string | null;
}

interface Clause {
  heading: string;
  /** The lender must draw attention to it (民法典 496): underlined. */
  noticed?: true;
  text: readonly string[];
}

const SCOPE =
  '担保范围包括主债权本金{secured}元及其利息、罚息、复利、违约金、损害赔偿金、保管担保财产和实现债权及担保权的费用。';
const LAST: Clause = {
  heading: '第七条　争议解决与其他',
  text: [
    '本合同争议由双方协商解决；协商不成的，向债权人所在地有管辖权的人民法院起诉。',
    '本合同自双方签字（盖章）之日起生效。加下划线的条款已由债权人提请担保人注意并说明。',
  ],
};
const DEBT: Clause = {
  heading: '第一条　被担保的主债权',
  text: ['主债权为债权人依《{principal}》对债务人{borrower}享有的债权，本金为{capitals}（小写：¥{secured}）。'],
};

/**
 * 抵押合同, 质押合同, 保证合同 by version and form: a signed contract keeps the clauses it was signed with. Sources: 民法典 387-449,
 * 681-702 (示例文本，须经本行法律部门审定). The surety is joint and its period named: what is unclear is the law's (686, 692).
 */
const CLAUSES: Readonly<Record<string, Readonly<Record<SecurityForm, readonly Clause[]>>>> = {
  '2026-1': {
    MORTGAGE: [
      DEBT,
      {
        heading: '第二条　抵押财产',
        text: [
          '抵押人以{thing}（权属证号：{title}）设定抵押，评估价值{value}，抵押顺位为第{rank}顺位。',
          '抵押人保证对抵押财产享有完全的处分权，无查封、争议及未告知的在先权利；{consent}',
        ],
      },
      { heading: '第三条　担保范围', text: [SCOPE] },
      {
        heading: '第四条　登记',
        text: [
          '双方应当于本合同签订后共同向{office}办理抵押登记；不动产抵押权自登记时设立，登记完成前债权人有权拒绝发放贷款。',
        ],
      },
      {
        heading: '第五条　占管与转让',
        noticed: true,
        text: [
          '抵押人应当妥善保管抵押财产；抵押财产价值减少的，债权人有权要求恢复价值或者提供相应担保。',
          '抵押期间抵押人转让抵押财产的，应当及时通知债权人；转让可能损害抵押权的，债权人有权要求将价款提前清偿债务或者提存。',
        ],
      },
      {
        heading: '第六条　抵押权的实现',
        noticed: true,
        text: [
          '债务人不履行到期债务或者发生约定情形的，债权人有权与抵押人协议以抵押财产折价，或者以拍卖、变卖价款优先受偿。',
        ],
      },
      LAST,
    ],
    PLEDGE: [
      DEBT,
      {
        heading: '第二条　质押财产',
        text: [
          '出质人以{thing}（权利凭证号：{title}）设定质押，价值{value}。',
          '出质人保证对质押财产享有完全的处分权，无查封、争议及未告知的在先权利；{consent}',
        ],
      },
      { heading: '第三条　担保范围', text: [SCOPE] },
      {
        heading: '第四条　交付与登记',
        text: ['出质人应当将权利凭证交付债权人，并与债权人共同向{office}办理出质登记；质权自交付或登记时设立。'],
      },
      {
        heading: '第五条　保全',
        noticed: true,
        text: [
          '质押财产价值可能明显减少的，债权人有权要求提供相应担保；不提供的，债权人可以拍卖、变卖并将价款提前清偿或者提存。',
          '以应收账款出质的，未经债权人同意不得转让；出质人收到的价款应当提前清偿债务或者提存。',
        ],
      },
      {
        heading: '第六条　质权的实现',
        noticed: true,
        text: ['债务人不履行到期债务的，债权人有权与出质人协议以质押财产折价，或者以拍卖、变卖价款优先受偿。'],
      },
      LAST,
    ],
    SURETY: [
      DEBT,
      {
        heading: '第二条　保证方式',
        noticed: true,
        text: [
          '保证人提供连带责任保证。债务人不履行到期债务的，债权人可以请求债务人履行，也可以请求保证人承担保证责任。',
        ],
      },
      { heading: '第三条　担保范围', text: [SCOPE] },
      {
        heading: '第四条　保证期间',
        noticed: true,
        text: ['保证期间为主债务履行期限届满之日起三年；主债务分期履行的，自最后一期履行期限届满之日起计算。'],
      },
      {
        heading: '第五条　保证人的陈述与承诺',
        text: [
          '保证人保证其担保能力：{thing}；{consent}',
          '保证人的财务状况、对外担保发生重大变化的，应在五日内书面告知债权人。',
        ],
      },
      {
        heading: '第六条　主合同变更',
        noticed: true,
        text: ['未经保证人书面同意，债权人与债务人变更主合同加重债务的，保证人对加重的部分不承担保证责任。'],
      },
      LAST,
    ],
  },
};

/** The version a contract of security is signed with today. */
export const SECURITY_CONTRACT_VERSION = '2026-1';

const TITLES: Record<SecurityForm, string> = { MORTGAGE: '抵押合同', PLEDGE: '质押合同', SURETY: '保证合同' };
const PROVIDERS: Record<SecurityForm, string> = { MORTGAGE: '抵押人', PLEDGE: '出质人', SURETY: '保证人' };

/**
 * The contract of mortgage, pledge or surety.
 * @param version of the clauses it was signed with
 * @throws RangeError for a version that never was
 */
export function securityContract(facts: SecurityContractFacts, version: string): Paper {
  const clauses = CLAUSES[version]?.[facts.form];
  if (clauses === undefined) throw new RangeError(`no clauses of version ${version}`);
  const { form, no, lender, provider, signedOn } = facts;
  const words = wordsOf(facts);
  return {
    title: TITLES[form],
    no,
    lender,
    issuedOn: signedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['合同编号', no],
          ['债权人（甲方）', lender],
          ['签订日期', dayText(signedOn)],
        ],
      },
      partyFields(`${PROVIDERS[form]}（乙方）`, provider),
      {
        kind: 'text',
        text: '为保障债权实现，根据《中华人民共和国民法典》及有关规定，双方经协商一致，订立本合同。',
      },
      ...clauses.flatMap(({ heading, text, noticed }): Block[] => [
        { kind: 'heading', text: heading },
        ...text.map((one): Block => ({ kind: 'text', text: filled(one, words), ...(noticed ? { strong: true } : {}) })),
      ]),
      { kind: 'signatures', parties: ['债权人（盖章）', `${PROVIDERS[form]}（签字或盖章）`] },
      { kind: 'text', text: `合同文本版本：${version}` },
    ],
  };
}

const wordsOf = (facts: SecurityContractFacts): Readonly<Record<string, string>> => ({
  principal: facts.principalNo,
  borrower: facts.borrowerName,
  capitals: inCapitals(facts.secured),
  secured: yuanOf(facts.secured),
  thing: facts.description,
  title: facts.titleNo ?? '无',
  value: facts.value === null ? '以评估报告为准' : `人民币${yuanOf(facts.value)}元`,
  rank: String(facts.rank),
  office: facts.office ?? '有关登记机构',
  consent: facts.consent === null ? '本担保无须他人同意。' : `同意或决议文件：${facts.consent}。`,
});

const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`the clause names ${name}, which nobody fills in`);
    return word;
  });
