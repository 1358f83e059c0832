/** What giving a security back refuses. */
export const RELEASE_ERRORS = {
  RELEASE_STATE: {
    status: 409,
    zh: '担保解除当前状态为 {state}：先登记办理结果，再由他人复核',
    en: 'The release is {state}: it is reported first, then checked by somebody else',
  },
  MANAGER_MAY_NOT_RELEASE: {
    status: 403,
    zh: '管户经理不得办理或复核担保解除，请由财务或风险人员办理',
    en: 'The manager of the loan neither gives its security back nor checks it; finance or risk must',
  },
  RELEASE_BEFORE_SETTLED: {
    status: 422,
    zh: '日期不得早于贷款结清日 {on}；请更正日期',
    en: 'The date may not lie before the loan was settled, {on}; correct the date',
  },
  RELEASE_CERTIFICATE: {
    status: 422,
    zh: '该担保办理过登记，请填写注销证明编号',
    en: 'This security was registered: give the number of the cancellation',
  },
} as const;
