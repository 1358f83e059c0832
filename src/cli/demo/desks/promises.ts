import { until } from '../until';
import { approveAll, who, type Act, type DeskCase } from './act';
import { prepared } from './preparation';

/** Issued to a beneficiary: what the bank owes if its client does not pay. */
const issue =
  (beneficiary: string): Act =>
  async (story) => {
    await who(story, 'FINANCE').post(`/applications/${story.applicationNo}/disbursement`, {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      mode: 'ENTRUSTED',
      payee: beneficiary,
    });
    await until('the promise', async () => (await story.application()).stage === 'ISSUED');
  };

/** The beneficiary gave the original back before its last day; somebody else than who issued it releases it. */
const released: Act = async (story) => {
  const issuer = who(story, 'FINANCE').user.username;
  const second = story.cast.one('FINANCE', story.branch, [issuer]);
  const { data } = await second.get<{ data: { no: string }[] }>(`/commitments?clientNo=${story.clientNo}`);
  await second.post(`/commitments/${data[0]?.no ?? ''}/end`, {
    outcome: 'RELEASED',
    evidence: '受益人退回投标保函原件，收函登记 THJ-2026-031',
  });
};

interface Wanted {
  name: string;
  industry: string;
  category: 'BILL_ACCEPTANCE' | 'LETTER_OF_GUARANTEE';
  purpose: string;
  amount: string;
  months: number;
  beneficiary: string;
}

const promised = (
  { name, industry, category, purpose, amount: principal, months, beneficiary }: Wanted,
  ...after: Act[]
): DeskCase => ({
  client: { kind: 'COMPANY', name, industry },
  application: {
    category,
    security: 'UNSECURED',
    purpose,
    terms: { method: 'BULLET', principal, annualRate: '0', instalments: months },
  },
  story: [
    { do: 'documents' },
    { do: 'investigate' },
    { do: 'rate', grade: 'A', score: 80 },
    approveAll,
    { do: 'sign' },
    prepared,
    issue(beneficiary),
    ...after,
  ],
});

/** 表外承诺: a guarantee that runs, one given back, and a bill that was accepted. */
export const PROMISES: readonly DeskCase[] = [
  promised({
    name: '绍兴越城市政工程有限公司',
    industry: '市政工程施工',
    category: 'LETTER_OF_GUARANTEE',
    purpose: '镜湖新区污水管网改造工程履约保函',
    amount: '300000.00',
    months: 12,
    beneficiary: '绍兴水务集团有限公司',
  }),
  promised(
    {
      name: '金华明远园林有限公司',
      industry: '园林绿化',
      category: 'LETTER_OF_GUARANTEE',
      purpose: '燕尾洲公园养护项目投标保函',
      amount: '50000.00',
      months: 3,
      beneficiary: '金华市园林管理处',
    },
    released,
  ),
  promised({
    name: '嘉兴恒美纺织有限公司',
    industry: '纺织',
    category: 'BILL_ACCEPTANCE',
    purpose: '支付涤纶丝采购款，购销合同 HM-2026-117',
    amount: '500000.00',
    months: 6,
    beneficiary: '桐乡新纶化纤有限公司',
  }),
];
