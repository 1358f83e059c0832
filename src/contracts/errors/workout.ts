/** What the work-out of a loan in trouble refuses: waivers, write-off files, law suits, seized assets, credit reporting. */
export const WORKOUT_ERRORS = {
  WAIVER_NOTHING: {
    status: 422,
    zh: '请至少给出一项要减免的应还款项',
    en: 'Name at least one thing that is to be given up',
  },
  WAIVER_TOO_MUCH: {
    status: 422,
    zh: '{whatZh}最多可减免 {most}；正常利息除我行差错外最多减免欠息的一半（示例参数）',
    en: 'Of the {whatEn} at most {most} may be given up; of ordinary interest half of what is due, unless the bank was wrong (an example parameter)',
  },
  WAIVER_IS_RESTRUCTURING: {
    status: 422,
    zh: '因借款人困难减免正常利息属于重组，请走重组流程，并适用观察期',
    en: 'Giving up interest because the borrower is in difficulty is a restructuring; ask for one, with its observation period',
  },
} as const;
