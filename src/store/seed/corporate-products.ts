import { standardRules, type ConditionRule } from '../../domain/product/rules';
import { COMMITMENT, CORPORATE, item } from './checklists';
import { ALL_SECURITIES, METHODS, RATES, STANDARD, WAN, type SeededProduct } from './product-parts';

const MARGIN: ConditionRule = { code: 'MARGIN_DEPOSITED', nameZh: '保证金已存入', nameEn: 'the margin is deposited' };
/** A promise bears no interest. */
const NO_INTEREST = { minRate: '0', maxRate: '0', overdueMarkup: '0.5', graceDays: 0, methods: ['BULLET'] };

/** 示例参数，需按本行制度调整. Terms: RULES 1.1. */
export const CORPORATE_PRODUCTS: readonly SeededProduct[] = [
  {
    ...STANDARD,
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
      securities: ALL_SECURITIES,
    },
    checklist: [...CORPORATE],
    rules: standardRules('WORKING_CAPITAL'),
    deadlines: { documentDays: 30, investigationDays: 15, approvalHours: 72, contractDays: 60 },
  },
  {
    ...STANDARD,
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
    rules: {
      ...standardRules('FIXED_ASSET'),
      preReviewFrom: '50000000.00',
      // RULES 1.5 pay.fixedAsset.capital
      conditions: [
        { code: 'CAPITAL_PAID_IN', nameZh: '资本金按比例到位', nameEn: 'capital is paid in pro rata' },
        { code: 'PROGRESS_MATCHES', nameZh: '项目进度与投入相符', nameEn: 'progress matches what was invested' },
      ],
    },
    deadlines: { documentDays: 45, admissionDays: 5, investigationDays: 30, approvalHours: 72, contractDays: 60 },
  },
  {
    ...STANDARD,
    code: 'OVERDRAFT',
    nameZh: '法人账户透支额度',
    nameEn: 'Corporate overdraft limit',
    category: 'OVERDRAFT',
    limits: {
      ...RATES,
      minFen: 10 * WAN,
      maxFen: 2_000 * WAN,
      minInstalments: 1,
      maxInstalments: 12,
      maxTermMonths: 12,
      methods: ['BULLET'],
      securities: ALL_SECURITIES,
      line: { revolving: true, drawMinFen: WAN / 10, drawMaxMonths: 3 },
    },
    checklist: [...CORPORATE],
    rules: standardRules('OVERDRAFT'),
    deadlines: { documentDays: 30, investigationDays: 15, approvalHours: 72, contractDays: 60 },
  },
  {
    ...STANDARD,
    code: 'BILL_ACCEPTANCE',
    nameZh: '银行承兑汇票',
    nameEn: 'Bank acceptance of a bill',
    category: 'BILL_ACCEPTANCE',
    limits: {
      ...NO_INTEREST,
      minFen: WAN,
      maxFen: 10_000 * WAN,
      minInstalments: 1,
      maxInstalments: 6,
      maxTermMonths: 6,
      securities: ALL_SECURITIES,
    },
    checklist: [...COMMITMENT],
    rules: {
      ...standardRules('BILL_ACCEPTANCE'),
      fees: [{ code: 'ACCEPTANCE_FEE', nameZh: '承兑手续费', nameEn: 'acceptance fee', share: '0.0005' }],
      conditions: [MARGIN],
    },
    deadlines: { documentDays: 15, investigationDays: 10, approvalHours: 48, contractDays: 30 },
  },
  {
    ...STANDARD,
    code: 'LETTER_OF_GUARANTEE',
    nameZh: '保函',
    nameEn: 'Letter of guarantee',
    category: 'LETTER_OF_GUARANTEE',
    limits: {
      ...NO_INTEREST,
      minFen: WAN,
      maxFen: 10_000 * WAN,
      minInstalments: 1,
      maxInstalments: 60,
      maxTermMonths: 60,
      securities: ALL_SECURITIES,
    },
    checklist: [...COMMITMENT, item('BENEFICIARY_TEXT', '受益人要求的保函文本', 'text the beneficiary asks for')],
    rules: {
      ...standardRules('LETTER_OF_GUARANTEE'),
      fees: [{ code: 'GUARANTEE_FEE', nameZh: '保函手续费', nameEn: 'guarantee fee', share: '0.005' }],
      conditions: [MARGIN],
    },
    deadlines: { documentDays: 15, investigationDays: 10, approvalHours: 48, contractDays: 30 },
  },
];
