/** The security of a loan after lending: custody, insurance, registration. */
export const COLLATERAL_ERRORS = {
  CUSTODY_PENDING: {
    status: 409,
    zh: '{by} 对该权证的登记尚待第二人复核；请先由第二人复核',
    en: 'What {by} entered for this paper waits for a second person; let somebody else confirm it first',
  },
  CUSTODY_ACT: {
    status: 409,
    zh: '该权证现状为 {state}，不能办理此项登记；请核对权证现状',
    en: 'The paper is {state}; this cannot be entered for it; look at where the paper is',
  },
  CUSTODY_BACK_BY: {
    status: 422,
    zh: '权证出库须填写今日及以后的归还期限',
    en: 'A paper that goes out needs a day, from today on, by which it is back',
  },
  CUSTODY_RELEASE_EARLY: {
    status: 409,
    zh: '所担保的贷款尚未全部结清，权证不能发还；请在结清后办理',
    en: 'Something is still owed on what it secures; the paper stays; give it back once everything is repaid',
  },
  CUSTODY_FACILITY_LIVES: {
    status: 409,
    zh: '权证所担保的额度仍然有效，可能再次用款：请先终止额度或等待其到期',
    en: 'The facility that it secures lives, and may be drawn on again: close it first, or wait for its last day',
  },
  CUSTODY_PROMISE_STANDS: {
    status: 409,
    zh: '权证所担保的承诺（承兑汇票、保函）尚未终止，仍可能被索赔：请待其解除、到期失效或付清后办理',
    en: 'The promise that it secures stands, and may still be claimed: give it back once that is released, has run out or is paid',
  },
  CUSTODY_CASE_OPEN: {
    status: 409,
    zh: '权证所担保的申请仍在办理，尚未放款：请待申请终止（撤回、拒绝、失效），或贷款结清后办理',
    en: 'The application that it secures is under way: give it back once that has ended without a loan, or the loan is repaid',
  },
  CUSTODY_CONFIRMED: { status: 409, zh: '该登记已由 {by} 复核', en: '{by} has confirmed this entry already' },
  CUSTODY_SAME_PERSON: {
    status: 403,
    zh: '须由登记人和管户人之外的第二人复核',
    en: 'Somebody else than who entered it and than the account manager must confirm',
  },
  INSURANCE_DATES: {
    status: 422,
    zh: '保险止期须晚于起期',
    en: 'A policy ends after it begins',
  },
  INSURANCE_KNOWN: { status: 409, zh: '该保单已登记', en: 'This policy is on record already' },
  SURETY_NOT_HELD: {
    status: 422,
    zh: '保证没有权证、保险和登记',
    en: 'A surety has no title papers, insurance or registration',
  },
  REGISTRATION_NOT_EXTENDED: {
    status: 422,
    zh: '新的有效期须晚于原有效期 {until}，查询须在今日或之前且无异议',
    en: 'The new end lies after the present one, {until}, on a clean search made by today',
  },
  REGISTRATION_WITHOUT_END: {
    status: 409,
    zh: '该登记没有有效期，无须展期',
    en: 'This registration has no end and needs no extension',
  },
} as const;
