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
  WRITE_OFF_FILE_INCOMPLETE: {
    status: 409,
    zh: '核销档案尚缺（或未经他人核验）：{missingZh}；补齐后再提出核销',
    en: 'The file of the write-off lacks, or nobody has verified: {missingEn}; complete it before you propose',
  },
  OWN_RESPONSIBILITY: {
    status: 403,
    zh: '责任认定报告不得由管户经理本人提交，请由他人提交',
    en: 'The manager of a loan does not state his own responsibility; somebody else must file it',
  },
  NOTHING_TO_VERIFY: {
    status: 409,
    zh: '该材料没有待核验的版本，请先归档',
    en: 'Nothing of this item waits to be verified; file it first',
  },
  FILER_MAY_NOT_VERIFY: {
    status: 403,
    zh: '提交人不得核验自己的材料，请由他人核验',
    en: 'Who filed a paper does not verify it; somebody else must',
  },
} as const;
