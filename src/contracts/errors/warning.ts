/** Evidence of inspections, and early warnings. */
export const WARNING_ERRORS = {
  EVIDENCE_UNPLACED: {
    status: 422,
    zh: '现场照片须带拍摄时间和位置，请打开手机定位后重拍',
    en: 'A photograph needs the time and place it was taken; switch the location on and take it again',
  },
  EVIDENCE_REUSED: {
    status: 409,
    zh: '该文件已在 {filed} 存档，不能作为本次检查的证据，请重新取证',
    en: 'The same file is on record for {filed} already and shows nothing of this visit; take new evidence',
  },
  EVIDENCE_OF_PURPOSE: {
    status: 422,
    zh: '首次检查须先上传资金用途凭证（发票、收货单等）',
    en: 'File what shows where the money went (invoice, delivery note) before the first report',
  },
  WARNING_UNKNOWN: { status: 422, zh: '预警规则中没有信号 {code}', en: 'The policy knows no signal {code}' },
  WARNING_SUBJECT: {
    status: 422,
    zh: '没有未结清的贷款 {loanNo}；请核对贷款编号',
    en: 'There is no loan {loanNo} that is not over; check the number of the loan',
  },
  WARNING_NOT_OPEN: {
    status: 409,
    zh: '该预警状态为 {status}，不能再处置；请刷新后查看预警',
    en: 'The warning is {status} and takes no disposition; reload and look at the warning',
  },
  WARNING_NOT_LIFTED: {
    status: 409,
    zh: '该预警状态为 {status}，没有待复核的解除；请先由处置人解除',
    en: 'The warning is {status}; no lifting of it waits for a second person; it is lifted by who disposes of it first',
  },
  WARNING_OF_OTHERS: {
    status: 403,
    zh: '只有管户客户经理、部门经理或风险经理可以处置该预警',
    en: 'Only its account manager, a department manager or risk may deal with this warning',
  },
  WARNING_SAME_PERSON: {
    status: 403,
    zh: '红色预警的解除须由解除人和管户经理之外的人复核',
    en: 'A red warning is lifted by two: somebody else than who lifted it and than the account manager must agree',
  },
  WARNING_REASON: { status: 422, zh: '须说明理由', en: 'Say why' },
} as const;
