import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of terms beyond the normal one. */
export const longTerm = {
  longTerm: {
    title: '超常规期限',
    beyond: '期限 {{months}} 个月，超过该产品的常规期限 {{normal}} 个月',
    draws: '单笔用款最长 {{months}} 个月，超过常规期限 {{normal}} 个月',
    headOffice: '；须总行审批',
    stands: '理由已登记，请审批人判断是否成立',
    missing: '尚未登记理由：登记后方可签署同意的调查报告，审批人方可同意',
    optional: '不登记理由亦可授予额度，用款则不超过常规期限',
    give: '登记理由',
    again: '重新登记理由',
    given: '期限理由已登记',
    hint: '写明调查核实的事实：经营现金多久回笼、为何须长期消费，或项目建设与回收期；登记后不可更改，可重新登记。',
    words: '核实的理由',
    kind: '理由类别',
    months: '适用最长期限（月）',
    cycleDays: '经营现金回收周期（天）',
    measuredDays: '需求测算的周转天数',
    days: '{{days}} 天',
    by: '登记',
  },
};
export const longTermCodes = { longTermKind: labelsOf('longTermKind', 'zh') };
