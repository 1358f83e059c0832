/** Refusals of the rules about clients before there is a loan. */
export const CLIENT_ERRORS = {
  RELATION_TO_SELF: { status: 422, zh: '客户不能与自己建立关联关系', en: 'A client has no relation to itself' },
  RELATION_PARTIES: {
    status: 422,
    zh: '“{kind}”关系不适用于这两类客户：配偶须为个人；被控制、被持股、被任职的须为企业',
    en: 'The relation {kind} does not fit these two: spouses are persons; what is controlled, owned or managed is a company',
  },
  RELATION_SHARE: { status: 422, zh: '持股关系须填持股比例，其他关系不填', en: 'Ownership has a share, no other relation has one' },
  RELATION_SHARE_ABOVE_WHOLE: {
    status: 422,
    zh: '各股东持股合计超过 100%，请核对或先终止旧的持股关系',
    en: 'The owners together would hold more than 100 %; check the shares or end an old one first',
  },
  RELATION_EXISTS: { status: 409, zh: '该关联关系已登记；如有变化，请先终止再登记', en: 'This relation is on file; when it has changed, end it and add the new one' },
  RELATION_NOT_OPEN: {
    status: 409,
    zh: '没有此关联关系，或已终止，或终止日早于起始日',
    en: 'There is no such relation, or it has ended, or would end before it began',
  },
  CONTACT_NEXT_BEFORE: { status: 422, zh: '下次联系日期不得早于本次', en: 'The next contact cannot be before this one' },
  CONSENT_REQUIRED: {
    status: 422,
    zh: '客户尚未授权（{kind}）；请先取得书面同意并登记后再查询（征信业管理条例第十八条）',
    en: 'The client has not agreed ({kind}); get and record the written consent first (Credit Reporting Regulation, Art 18)',
  },
  CONSENT_WITHDRAWN: { status: 422, zh: '客户已于 {on} 撤回授权；如需查询请重新取得同意', en: 'The client withdrew the consent on {on}; ask for a new one' },
  CONSENT_EXPIRED: { status: 422, zh: '授权已于 {on} 到期；请重新取得同意', en: 'The consent ran out on {on}; ask for a new one' },
  CONSENT_NOT_OPEN: { status: 409, zh: '没有此授权，或已撤回', en: 'There is no such consent, or it has been withdrawn' },
  CONSENT_PERIOD: { status: 422, zh: '授权到期日须晚于授权日', en: 'A consent runs out after the day it is given' },
  CREDIT_BUREAU_UNAVAILABLE: {
    status: 503,
    zh: '征信系统暂不可用；请稍后再试，或取得报告后手工录入',
    en: 'The credit bureau cannot be reached; try again later, or enter the report by hand',
  },
} as const;
