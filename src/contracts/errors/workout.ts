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
  LAWSUIT_NOT_DECIDED: {
    status: 409,
    zh: '尚未作出起诉决定：请先由有权人员在催收个案中登记“起诉”',
    en: 'Nobody has decided to sue yet: let whoever may decide record it in the collection case first',
  },
  LAWSUIT_OPEN: {
    status: 409,
    zh: '该贷款的诉讼 {lawsuitNo} 尚未了结；请在该案中登记进展，了结后再起诉',
    en: 'The law suit {lawsuitNo} of this loan has not ended yet; record its steps there, and sue again once it has',
  },
  LAWSUIT_STEP: {
    status: 409,
    zh: '诉讼处于 {from}，下一步只能是：{next}',
    en: 'The suit stands at {from}; what may come next: {next}',
  },
  LAWSUIT_STEP_BEFORE: {
    status: 422,
    zh: '日期 {date} 早于上一步的 {on}；请核对裁判文书上的日期',
    en: 'The date {date} lies before that of the step before, {on}; check it against the court’s paper',
  },
  LAWSUIT_APPEAL_LATE: {
    status: 409,
    zh: '上诉期已于 {until} 届满（民事诉讼法第一百七十一条）；请登记判决生效',
    en: 'The time to appeal ended on {until} (Civil Procedure Law, Art 171); record that the judgment took effect',
  },
  LAWSUIT_STILL_APPEALABLE: {
    status: 409,
    zh: '上诉期至 {until} 届满，判决在此之前不生效（民事诉讼法第一百七十一条）；请在届满后登记',
    en: 'The judgment can be appealed until {until} and takes no effect before (Civil Procedure Law, Art 171); record it after that day',
  },
  LAWSUIT_PERFORMANCE: {
    status: 422,
    zh: '请给出履行期限的最后一日，执行时效自该日起算（民事诉讼法第二百五十条）',
    en: 'Give the last day of the time for performance: the time to enforce runs from it (Civil Procedure Law, Art 250)',
  },
  LAWSUIT_PERFORMANCE_UNASKED: {
    status: 422,
    zh: '只有判决生效或调解时才有履行期限；请去掉履行期限后提交',
    en: 'Only a judgment in effect or a mediation has a time for performance; leave it out',
  },
  COST_RECORDER_MAY_NOT_CHARGE: {
    status: 403,
    zh: '登记费用的人不得将其计入贷款，请由财务其他人员办理',
    en: 'Who recorded a cost does not charge it to the loan; somebody else of finance must',
  },
  ASSET_VALUE_TOO_HIGH: {
    status: 422,
    zh: '抵债金额不得超过所欠 {owed}，超出部分应退还债务人',
    en: 'An asset is taken for no more than the {owed} that is owed; what it is worth beyond that is the debtor’s',
  },
  ASSET_STATE: {
    status: 409,
    zh: '抵债资产当前状态为 {state}：先登记取得，再抵减贷款，再处置，各一次',
    en: 'The asset is {state}: it is acquired, then credited to the loan, then disposed of, each once',
  },
  ASSET_RECORDER: {
    status: 403,
    zh: '登记抵债资产、提出或审批处置的人不得入账，请由他人办理',
    en: 'Who recorded the asset, proposed its disposal or decided on it does not book it; somebody else must',
  },
  ASSET_BEFORE_ACQUIRED: {
    status: 422,
    zh: '日期不得早于取得日 {on}；请更正日期',
    en: 'The date may not lie before the day it was acquired, {on}; correct the date',
  },
  ASSET_CREDIT_STAYS: {
    status: 409,
    zh: '以物抵债的还款不得冲正：资产已入账，请经处置了结',
    en: 'The credit of a repossessed asset is not reversed: the asset stands in the books and is disposed of',
  },
  DISPOSAL_PROPOSED: {
    status: 409,
    zh: '该抵债资产的处置方案 {approvalId} 正在审批或已经批准；请等待审批，或按已批准的方案处置',
    en: 'A disposal of this asset is being decided or is approved already: {approvalId}; wait for the decision, or sell as it was approved',
  },
  DISPOSAL_NOT_APPROVED: {
    status: 409,
    zh: '处置方案尚未批准：先提出处置方案，经有权人审批后再登记处置结果',
    en: 'No disposal of this asset is approved: propose it, let it be decided, then record the sale',
  },
  DISPOSAL_BELOW_RESERVE: {
    status: 422,
    zh: '处置价款不得低于批准的底价 {reserve}；需降价请重新报批',
    en: 'The proceeds may not lie below the approved reserve of {reserve}; to sell for less, ask for approval again',
  },
  ASSET_NOT_CREDITED: {
    status: 409,
    zh: '贷款尚未记入该抵债资产的还款，请重试',
    en: 'The loan has not been credited with this asset yet; try again',
  },
} as const;
