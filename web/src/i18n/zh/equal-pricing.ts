import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of the audit of prices. */
export const equalPricing = {
  equalPricing: {
    title: '公平定价',
    period: '放款期间',
    how: '同一产品、评级、期限档与担保方式为一组，至少 {{least}} 笔；与组内中位数相差超过 {{points}} 个基点须有理由（示例参数，需按本行制度调整）。',
    outliers: '利率异常',
    groups: '同类组',
    managers: '按客户经理',
    branches: '按机构',
    alike: '同类',
    product: '产品',
    grade: '评级',
    term: '期限档',
    security: '担保方式',
    loans: '笔数',
    lowest: '最低',
    median: '中位数',
    highest: '最高',
    spread: '离散（基点）',
    apart: '异常笔数',
    flagged: '待核查',
    none: '没有记录',
    manager: '客户经理',
    branch: '机构',
    mean: '平均偏离（基点）',
    loan: '贷款编号',
    client: '客户',
    rate: '合同利率',
    points: '偏离（基点）',
    standing: '状态',
    explain: '说明理由',
    explained: '理由已登记',
    explainHint: '由管户（含曾管户）以外的部门经理或风险经理填写；登记后不可修改，可补充新的说明。',
    reason: '理由',
    comment: '说明',
  },
};

export const equalPricingCodes = {
  termBand: labelsOf('termBand', 'zh'),
  priceStanding: labelsOf('priceStanding', 'zh'),
  priceReason: labelsOf('priceReason', 'zh'),
};
