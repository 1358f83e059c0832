/** Refusals about terms beyond the normal one (RULES 1.1). */
export const TERM_GROUND_ERRORS = {
  TERM_GROUND_REQUIRED: {
    status: 409,
    zh: '期限 {months} 个月超过该产品的常规期限 {normal} 个月；请在案件中登记核实的理由（经营现金回收周期、长期消费需求或项目回收期），或缩短期限',
    en: 'The term of {months} months goes beyond the normal {normal} of the product; give its ground in the case (how long operating cash takes, the need or the payback of the project), or shorten the term',
  },
  TERM_GROUND_NOT_ASKED: {
    status: 409,
    zh: '期限未超过该产品的常规期限，无须登记理由',
    en: 'The term does not go beyond the normal one of the product; no ground is asked for, leave it out',
  },
  TERM_GROUND_SETTLED: {
    status: 409,
    zh: '案件正由他人评审或已批准，期限理由不再更改；需要更改的，请审批人退回补充',
    en: 'Others judge the case on the ground on file, or have approved it; to change it, have the case returned for supplement',
  },
  DRAW_BEYOND_NORMAL_TERM: {
    status: 409,
    zh: '单笔用款 {months} 个月超过常规期限 {normal} 个月，而该额度批准时未登记理由；请缩短用款期限，或另行申请贷款并登记理由',
    en: 'A draw of {months} months goes beyond the normal {normal}, and the facility was approved without a ground for that; draw for a shorter term, or apply for a loan with its ground',
  },
};
