import type { Step } from '../example';
import { approveAll, type Act, type DeskCase } from './act';
import { answerFor, appealed } from './accountability';
import { controllerChanged, cutAfterDivorce } from './client-changes';
import { anotherDueDay, answered, convene, draw, question } from './changes';
import { matched, unmatched } from './finance';
import { charge, keep, offer } from './mortgage';
import { bringDown, cheaper, priceReviewed } from './oversight';
import { lent, payTo } from './payees';
import { capitalPaidIn, feasible } from './project';
import { PROMISES } from './promises';
import { demand, object, plan, sue, waive } from './recovery';
import { suits } from './suitability';
import { covenants, lawsuitElsewhere, ordered } from './watch';

const RATED: Step[] = [{ do: 'documents' }, { do: 'investigate' }, { do: 'rate', grade: 'A', score: 79 }];
const APPROVED: Step[] = [...RATED, { do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'APPROVE' }];
const PAID_OUT: Step[] = [...APPROVED, { do: 'sign' }, { do: 'disburse' }];

type Story = DeskCase['story'];

/** Somebody's consumer loan by equal instalments. */
const consumer = (
  name: string,
  purpose: string,
  principal: string,
  instalments: number,
  story: Story,
  annualRate = '0.0435',
): DeskCase => ({
  client: { kind: 'PERSON', name },
  application: {
    category: 'PERSONAL_CONSUMER',
    security: 'UNSECURED',
    purpose,
    terms: { method: 'EQUAL_INSTALMENT', principal, annualRate, instalments },
  },
  story,
});

/** One case at each stage that waits for somebody. */
const APPLICATIONS: readonly DeskCase[] = [
  consumer('林晓梅', '购买家具家电', '60000.00', 24, []),
  consumer('马国强', '住房装修', '150000.00', 36, [{ do: 'documents' }]),
  consumer('何静', '子女留学预备金', '100000.00', 24, [...RATED, priceReviewed]),
  consumer('罗志伟', '购置新能源汽车', '130000.00', 36, APPROVED),
  consumer('钱志国', '购买收藏品', '90000.00', 24, [
    ...RATED,
    { do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'REJECT', reasonCode: 'OTHER', comment: '用途证明不足' },
  ]),
  {
    client: { kind: 'COMPANY', name: '湖州精工齿轮有限公司', industry: '通用设备制造' },
    application: {
      category: 'FIXED_ASSET',
      security: 'MORTGAGE',
      purpose: '精密齿轮生产线技术改造',
      terms: { method: 'EQUAL_PRINCIPAL', principal: '30000000.00', annualRate: '0.0435', instalments: 84 },
    },
    story: [
      { do: 'documents' },
      { do: 'admit' },
      feasible,
      { do: 'investigate' },
      capitalPaidIn('8000000.00'),
      { do: 'rate', grade: 'A', score: 77 },
    ],
  },
  consumer('蒋文军', '住房装修', '90000.00', 36, [
    ...APPROVED,
    { do: 'sign' },
    payTo([
      ['杭州安居装饰有限公司', '60000.00', '3301040160001234567'],
      ['杭州乐居家电有限公司（已注销）', '30000.00', '3301040160007654321'],
    ]),
  ]),
  {
    client: { kind: 'COMPANY', name: '苏州恒达精密制造有限公司', industry: '通用设备制造' },
    application: {
      category: 'WORKING_CAPITAL',
      security: 'UNSECURED',
      purpose: '采购原材料',
      terms: { method: 'EQUAL_INSTALMENT', principal: '8000000.00', annualRate: '0.0435', instalments: 24 },
    },
    story: [
      { do: 'documents' },
      { do: 'investigate' },
      { do: 'rate', grade: 'BBB', score: 71 },
      { do: 'decide', level: 'SUB_BRANCH_HEAD', outcome: 'APPROVE', comment: '订单饱满，同意上报' },
      question,
      answered,
      { do: 'decide', level: 'RISK_REVIEW', outcome: 'APPROVE', comment: '客户集中度偏高，建议压降额度' },
      {
        do: 'decide',
        level: 'BRANCH_APPROVER',
        outcome: 'APPROVE_CHANGED',
        comment: '按测算需求压降额度，利率上浮 20 个基点',
        terms: { method: 'EQUAL_INSTALMENT', principal: '6000000.00', annualRate: '0.0455', instalments: 24 },
      },
      controllerChanged,
      convene,
    ],
  },
];

const secured = (
  name: string,
  industry: string,
  principal: string,
  thing: Parameters<typeof offer>[0],
  after: readonly (Step | Act)[],
): DeskCase => ({
  client: { kind: 'COMPANY', name, industry },
  application: {
    category: 'WORKING_CAPITAL',
    security: 'MORTGAGE',
    purpose: '采购原料与支付加工费',
    terms: { method: 'EQUAL_INSTALMENT', principal, annualRate: '0.0410', instalments: 12 },
  },
  story: [
    offer(thing),
    ...RATED,
    approveAll,
    { do: 'sign' },
    charge(principal, thing.kind === 'VEHICLE' ? 'VEHICLE' : 'REAL_ESTATE', name),
    { do: 'disburse', mode: 'ENTRUSTED' },
    ...after,
  ],
});

/** Loans as they run; one settled, its mortgage still to be given back. */
const RUNNING: readonly DeskCase[] = [
  consumer(
    '唐佳怡',
    '住房装修',
    '150000.00',
    12,
    [
      ...APPROVED,
      { do: 'sign' },
      payTo([
        ['杭州安居装饰有限公司', '90000.00', '3301040160001234567'],
        ['杭州华宸家具有限公司', '60000.00', '3301040160009988776'],
      ]),
      lent,
      unmatched('PERSONAL_CONSUMER', '90000.00'),
    ],
    '0.0510',
  ),
  consumer('方建平', '购买家具家电', '50000.00', 12, [...PAID_OUT, cheaper], '0.0375'),
  {
    client: { kind: 'PERSON', name: '许文静' },
    productCode: 'CREDIT_CARD',
    application: {
      category: 'PERSONAL_CARD',
      security: 'UNSECURED',
      purpose: '日常消费',
      terms: { method: 'EQUAL_INSTALMENT', principal: '30000.00', annualRate: '0.0435', instalments: 12 },
    },
    story: [
      { do: 'documents' },
      suits,
      { do: 'investigate' },
      { do: 'rate', grade: 'A', score: 79 },
      approveAll,
      { do: 'sign' },
    ],
  },
  consumer('梁小红', '进修学费', '48000.00', 12, [...PAID_OUT, { do: 'repayOnTime', instalments: 2 }, anotherDueDay]),
  {
    client: { kind: 'PERSON', name: '黄秋生' },
    productCode: 'BUSINESS_LINE',
    application: {
      category: 'PERSONAL_BUSINESS',
      security: 'UNSECURED',
      purpose: '粮油批发经营周转',
      terms: { method: 'INTEREST_ONLY', principal: '300000.00', annualRate: '0.0435', instalments: 24 },
    },
    story: [
      ...RATED,
      approveAll,
      { do: 'sign' },
      draw('80000.00', '备货：春节前采购食用油与粮食', 6),
      { do: 'sign' },
      { do: 'disburse' },
      cutAfterDivorce,
    ],
  },
  secured(
    '宁波海鑫食品有限公司',
    '食品加工',
    '2000000.00',
    {
      kind: 'INDUSTRIAL_OR_LAND',
      description: '宁波市北仑区春晓工业园 12 号厂房及土地，建筑面积 3,860 平方米',
      titleNo: '浙（2019）北仑区不动产权第 0021466 号',
      value: '4200000.00',
    },
    [
      matched('WORKING_CAPITAL', '2000000.00'),
      keep,
      covenants,
      lawsuitElsewhere,
      ordered,
      bringDown(
        [
          [120, '1500000.00'],
          [240, '800000.00'],
          [360, '0'],
        ],
        true,
      ),
    ],
  ),
  secured(
    '杭州顺达物流有限公司',
    '仓储物流',
    '300000.00',
    {
      kind: 'VEHICLE',
      description: '解放 J6P 牵引车两辆，浙A·F3118、浙A·F3119',
      titleNo: '330100118',
      value: '860000.00',
    },
    [{ do: 'prepayFull' }],
  ),
];

/** Loans in arrears, each further along than the one before. */
const OVERDUE: readonly DeskCase[] = [
  consumer('谢文斌', '婚庆支出', '80000.00', 12, [
    ...PAID_OUT,
    { do: 'travelPast', instalment: 1, days: 5 },
    bringDown([[60, '40000.00']], false),
  ]),
  consumer('郑凯', '住房装修', '120000.00', 24, [
    ...PAID_OUT,
    { do: 'travelPast', instalment: 1, days: 24 },
    {
      do: 'act',
      kind: 'PROMISE',
      note: '客户称本周回款，承诺五日内还清首期',
      promise: { amount: '5000.00', payInDays: 5 },
    },
    { do: 'travelPast', instalment: 1, days: 32 },
    demand,
    plan(['4000.00', '4000.00', '3000.00']),
    waive('20.00'),
    appealed,
  ]),
  consumer('冯丽', '教育培训', '90000.00', 12, [
    ...PAID_OUT,
    { do: 'travelPast', instalment: 1, days: 63 },
    { do: 'act', kind: 'LEGAL_DECISION', decision: 'SUE', note: '多次承诺未履行，有稳定工资收入，决定起诉' },
    sue,
    object,
    answerFor,
  ]),
];

export const CASES: readonly DeskCase[] = [...APPLICATIONS, ...RUNNING, ...OVERDUE, ...PROMISES];
