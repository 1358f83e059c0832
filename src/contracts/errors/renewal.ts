/** Refusals of a loan that is to renew another (续贷), besides what stands in the way of the renewal itself. */
export const RENEWAL_ERRORS = {
  RENEWAL_NON_PERFORMING: {
    status: 409,
    zh: '不良贷款不得续贷，请走重组或处置流程',
    en: 'A non-performing loan is not renewed; restructure it or work it out',
  },
  RENEWAL_NOT_OFFERED: {
    status: 409,
    zh: '该产品不办理续贷，请选择可续贷的产品',
    en: 'The product does not renew loans; choose one that does',
  },
  RENEWAL_COUNT: {
    status: 409,
    zh: '连续续贷已达 {max} 次，请收回或重组',
    en: 'It has been renewed {max} time(s) in a row already; have it repaid or restructured',
  },
  RENEWAL_AMOUNT: {
    status: 422,
    zh: '续贷金额不得超过原贷款本金余额 {max} 元；新增资金请另行申请',
    en: 'A renewal is for at most the {max} yuan still owed; apply for new money apart',
  },
  RENEWAL_SHORT: {
    status: 409,
    zh: '续贷不足以结清原贷款，尚差 {short} 元：请客户先存入差额',
    en: 'The renewal does not settle the old loan: {short} yuan are lacking; have the client pay them in first',
  },
  RENEWAL_OTHER_CLIENT: {
    status: 422,
    zh: '被续贷款不属于该客户；请核对贷款编号',
    en: 'The loan to be renewed is not this client’s; check its number',
  },
  RENEWAL_PENDING: {
    status: 409,
    zh: '该贷款已有在途续贷申请 {applicationNo}；请在该申请中办理',
    en: 'The loan is being renewed already by {applicationNo}; go on with that one',
  },
  RENEWAL_NO_LINE: {
    status: 422,
    zh: '额度产品不能用于续贷单笔贷款；请选择直接放款的产品',
    en: 'A facility does not renew a loan; choose a product that lends at once',
  },
  RENEWAL_APPROVED_OTHERWISE: {
    status: 409,
    zh: '原贷款已不符合正常类续贷条件，而本案按续贷权限审批；请重新报批，由相应权限审批',
    en: 'The loan no longer keeps its class and this was approved by the limits of renewals; submit it again, for whoever may decide it now',
  },
} as const;
