import type { ChecklistItem } from '../../contracts/messages/application';
import type { ServicingPlan } from '../../contracts/messages/servicing';
import type { ProductVersion } from '../products';

const item = (code: string, nameZh: string, nameEn: string, required = true): ChecklistItem => ({
  code,
  nameZh,
  nameEn,
  required,
});

/** RULES 5.1, what every personal borrower brings. */
const PERSONAL: readonly ChecklistItem[] = [
  item('ID_CARD', '居民身份证', 'identity card'),
  item('CREDIT_AUTHORISATION', '征信查询及个人信息授权书', 'credit query and personal information authorisation'),
  item('INCOME_PROOF', '收入及工作证明（三个月内）', 'proof of income and work, at most 3 months old'),
  item('BANK_STATEMENT', '近六个月银行流水', 'bank statement of 6 months'),
  item('PURPOSE_EVIDENCE', '用途证明（合同、报价单或发票）', 'evidence of the purpose'),
  item('HOUSEHOLD_REGISTER', '户口簿', 'household register', false),
  item('MARRIAGE_PROOF', '婚姻状况证明', 'proof of marital status', false),
  item('RESIDENCE_PROOF', '居住证明（三个月内）', 'proof of residence, at most 3 months old', false),
];

/** RULES 5.1, what every company brings. */
const CORPORATE: readonly ChecklistItem[] = [
  item('BUSINESS_LICENCE', '营业执照', 'business licence'),
  item('ARTICLES', '公司章程', 'articles of association'),
  item('LEGAL_REPRESENTATIVE_ID', '法定代表人身份证明', 'identity of the legal representative'),
  item('RESOLUTION', '股东会或董事会借款决议', 'resolution to borrow'),
  item('AUDITED_STATEMENTS', '近三年审计报告及最近月报表', 'audited statements of 3 years and the latest month'),
  item('TAX_RETURNS', '近十二个月纳税申报表', 'tax returns of 12 months'),
  item('BANK_STATEMENT', '近十二个月银行流水', 'bank statement of 12 months'),
  item('CREDIT_AUTHORISATION', '企业征信查询授权书', 'credit query authorisation'),
  item('TRADE_CONTRACTS', '主要上下游合同', 'main supply and sales contracts', false),
  item('DEBT_LIST', '负债及对外担保清单', 'list of debts and guarantees', false),
];

/** Reminders before a due date, and the ladder when it has passed (RULES 4.1, [CONV]). */
const SERVICING: ServicingPlan = {
  reminderDays: [7, 3, 1],
  ladder: [
    { daysOverdue: 1, step: 'MESSAGE' },
    { daysOverdue: 3, step: 'CALL' },
    { daysOverdue: 30, step: 'LETTER' },
    { daysOverdue: 60, step: 'LAWYER_LETTER' },
    { daysOverdue: 90, step: 'LEGAL_DECISION' },
    { daysOverdue: 360, step: 'WRITE_OFF_PROPOSAL' },
  ],
};

const WAN = 1_000_000; // 一万元 in fen
/** A day from which every product of the demo is in force, before any date a demo loan is given. */
const EFFECTIVE_FROM = '2024-07-01';
const METHODS = ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET'];
const RATES = { minRate: '0.025', maxRate: '0.24', overdueMarkup: '0.5', graceDays: 0 };

/** 示例参数，需按本行制度调整. Terms: RULES 1.1. */
export const SEEDED_PRODUCTS: readonly (ProductVersion & { code: string })[] = [
  {
    code: 'PERSONAL_CONSUMER',
    nameZh: '个人消费贷款',
    nameEn: 'Personal consumer loan',
    category: 'PERSONAL_CONSUMER',
    limits: {
      ...RATES,
      minFen: WAN / 10,
      maxFen: 100 * WAN,
      minInstalments: 1,
      maxInstalments: 60,
      maxTermMonths: 60,
      methods: METHODS,
      securities: ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'],
    },
    checklist: [...PERSONAL],
    servicingPlan: SERVICING,
    deadlines: { documentDays: 15, investigationDays: 10, approvalHours: 48, contractDays: 30 },
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'PERSONAL_BUSINESS',
    nameZh: '个人经营贷款',
    nameEn: 'Personal business loan',
    category: 'PERSONAL_BUSINESS',
    limits: {
      ...RATES,
      minFen: WAN,
      maxFen: 1_000 * WAN,
      minInstalments: 1,
      maxInstalments: 120,
      maxTermMonths: 120,
      methods: METHODS,
      securities: ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'],
    },
    checklist: [
      ...PERSONAL,
      item('BUSINESS_LICENCE', '营业执照', 'business licence'),
      item('TAX_RETURNS', '近两至三期纳税申报表', 'tax returns of 2 to 3 periods', false),
      item('NO_PROPERTY_UNDERTAKING', '不流入房地产承诺书', 'undertaking not to buy property', false),
    ],
    servicingPlan: SERVICING,
    deadlines: { documentDays: 20, investigationDays: 10, approvalHours: 48, contractDays: 30 },
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'WORKING_CAPITAL',
    nameZh: '流动资金贷款',
    nameEn: 'Working capital loan',
    category: 'WORKING_CAPITAL',
    limits: {
      ...RATES,
      minFen: 10 * WAN,
      maxFen: 20_000 * WAN,
      minInstalments: 1,
      maxInstalments: 60,
      maxTermMonths: 60,
      methods: METHODS,
      securities: ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'],
    },
    checklist: [...CORPORATE],
    servicingPlan: SERVICING,
    deadlines: { documentDays: 30, investigationDays: 15, approvalHours: 72, contractDays: 60 },
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'BUSINESS_LINE',
    nameZh: '经营循环贷',
    nameEn: 'Revolving business line',
    category: 'PERSONAL_BUSINESS',
    limits: {
      ...RATES,
      minFen: WAN,
      maxFen: 300 * WAN,
      minInstalments: 1,
      maxInstalments: 36,
      maxTermMonths: 36,
      methods: ['INTEREST_ONLY', 'BULLET', 'EQUAL_INSTALMENT'],
      securities: ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'],
      line: { revolving: true, drawMinFen: WAN / 10, drawMaxMonths: 12 },
    },
    checklist: [...PERSONAL, item('BUSINESS_LICENCE', '营业执照', 'business licence')],
    servicingPlan: SERVICING,
    deadlines: { documentDays: 20, investigationDays: 10, approvalHours: 48, contractDays: 30 },
    effectiveFrom: EFFECTIVE_FROM,
  },
  {
    code: 'FIXED_ASSET',
    nameZh: '固定资产贷款',
    nameEn: 'Fixed asset loan',
    category: 'FIXED_ASSET',
    limits: {
      ...RATES,
      minFen: 50 * WAN,
      maxFen: 100_000 * WAN,
      minInstalments: 1,
      maxInstalments: 120,
      maxTermMonths: 120,
      methods: METHODS,
      securities: ['GUARANTEED', 'MORTGAGE', 'PLEDGE'],
    },
    checklist: [
      ...CORPORATE,
      item('PROJECT_APPROVAL', '项目审批、核准或备案文件', 'project approval or filing'),
      item('FEASIBILITY_REPORT', '可行性研究报告', 'feasibility report'),
      item('CAPITAL_PROOF', '项目资本金到位证明', 'proof of project capital'),
      item('CONSTRUCTION_PERMITS', '用地、规划、施工许可', 'land, planning and construction permits', false),
    ],
    servicingPlan: SERVICING,
    deadlines: { documentDays: 45, investigationDays: 30, approvalHours: 72, contractDays: 60 },
    effectiveFrom: EFFECTIVE_FROM,
  },
];
