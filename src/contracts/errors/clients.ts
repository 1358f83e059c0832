/** Refusals of the rules about clients before there is a loan. */
export const CLIENT_ERRORS = {
  RELATION_TO_SELF: {
    status: 422,
    zh: '客户不能与自己建立关联关系；请选择另一客户',
    en: 'A client has no relation to itself; choose another client',
  },
  RELATION_PARTIES: {
    status: 422,
    zh: '“{kind}”关系不适用于这两类客户：配偶须为个人；被控制、被持股、被任职的须为企业',
    en: 'The relation {kind} does not fit these two: spouses are persons; what is controlled, owned or managed is a company',
  },
  RELATION_SHARE: {
    status: 422,
    zh: '持股关系须填大于零的持股比例，其他关系不填',
    en: 'Ownership has a share above zero, no other relation has one',
  },
  RELATION_SHARE_ABOVE_WHOLE: {
    status: 422,
    zh: '各股东持股合计超过 100%，请核对或先终止旧的持股关系',
    en: 'The owners together would hold more than 100 %; check the shares or end an old one first',
  },
  RELATION_EXISTS: {
    status: 409,
    zh: '该关联关系已登记；如有变化，请先终止再登记',
    en: 'This relation is on file; when it has changed, end it and add the new one',
  },
  RELATION_NOT_OPEN: {
    status: 409,
    zh: '没有此关联关系，或已终止，或终止日早于起始日；请刷新客户关系后再试',
    en: 'There is no such relation, or it has ended, or would end before it began; reload the relations of the client and try again',
  },
  RELATION_SPOUSE_ALREADY: {
    status: 409,
    zh: '其中一方已登记配偶；如已离婚或丧偶，请先终止原来的配偶关系再登记',
    en: 'One of the two has a spouse on file; if that marriage is over, end that relation first, then record this one',
  },
  BORROWER_UNDER_AGE: {
    status: 422,
    zh: '客户未满 {age} 周岁，不能作为借款人（民法典第十七条）；请由有完全民事行为能力的人申请',
    en: 'The client is under {age} and cannot be the borrower (Civil Code, Art 17); somebody of full capacity has to apply',
  },
  // The admission screen (RULES 1.8): reasons, and what an application that is not admitted is answered
  ADMISSION_REJECTED: {
    status: 422,
    zh: '不符合准入条件，申请不予受理',
    en: 'The client is not admitted; the application is not accepted',
  },
  INDUSTRY_PROHIBITED: {
    status: 422,
    zh: '客户所属行业在禁止名单内；请不要受理，并告知客户',
    en: 'The industry of the client is on the prohibited list; do not take the application, and tell the client',
  },
  INDUSTRY_RESTRICTED: {
    status: 422,
    zh: '客户所属行业为限制类，须提高一级审批',
    en: 'The industry is restricted: one level of approval more',
  },
  CLIENT_BLACKLISTED: {
    status: 422,
    zh: '客户在黑名单内；如有误，请先由风险部门核实移除',
    en: 'The client is blacklisted; if this is wrong, the risk department must clear it first',
  },
  GROUP_BLACKLISTED: {
    status: 422,
    zh: '集团成员在黑名单内，须提高一级审批',
    en: 'A member of the group is blacklisted: one level of approval more',
  },
  RELATED_PARTY_WITHOUT_SECURITY: {
    status: 422,
    zh: '关系人不得发放信用贷款（商业银行法第四十条）；请改为提供担保',
    en: 'A related person gets no unsecured loan (Commercial Bank Law, Art 40); let him offer security',
  },
  RELATED_PARTY: { status: 422, zh: '关系人贷款，须经贷审会审批', en: 'A related person: the committee decides' },
  SINGLE_BORROWER_LIMIT: {
    status: 422,
    zh: '同一借款人贷款将超过资本净额的 10%（商业银行法第三十九条）；请降低金额',
    en: 'Loans to this borrower would exceed 10 % of the capital (Commercial Bank Law, Art 39); lower the amount',
  },
  SINGLE_EXPOSURE_LIMIT: {
    status: 422,
    zh: '单一客户风险暴露将超过一级资本净额的 15%；请降低金额',
    en: 'The exposure to this client would exceed 15 % of tier-one capital; lower the amount',
  },
  GROUP_EXPOSURE_LIMIT: {
    status: 422,
    zh: '集团客户风险暴露将超过一级资本净额的 20%；请降低金额，或先压降集团其他授信',
    en: 'The exposure to the group would exceed 20 % of tier-one capital; lower the amount, or what its group owes first',
  },
  BLACKLIST_EXISTS: {
    status: 409,
    zh: '该证件号码已在黑名单内；请查看原记录',
    en: 'This identity is on the blacklist already; see its entry',
  },
  BLACKLIST_NOT_OPEN: {
    status: 409,
    zh: '没有此黑名单记录，或已移除；请刷新名单后再试',
    en: 'There is no such entry, or it has been removed; reload the list and try again',
  },
  CONTACT_NEXT_BEFORE: {
    status: 422,
    zh: '下次联系日期不得早于本次；请改后再提交',
    en: 'The next contact cannot be before this one; choose a later day',
  },
  CONSENT_REQUIRED: {
    status: 422,
    zh: '客户尚未授权（{kind}）；请先取得书面同意并登记后再查询（征信业管理条例第十八条）',
    en: 'The client has not agreed ({kind}); get and record the written consent first (Credit Reporting Regulation, Art 18)',
  },
  CONSENT_WITHDRAWN: {
    status: 422,
    zh: '客户已于 {on} 撤回授权；如需查询请重新取得同意',
    en: 'The client withdrew the consent on {on}; ask for a new one',
  },
  CONSENT_EXPIRED: {
    status: 422,
    zh: '授权已于 {on} 到期；请重新取得同意',
    en: 'The consent ran out on {on}; ask for a new one',
  },
  CONSENT_NOT_OPEN: {
    status: 409,
    zh: '没有此授权，或已撤回；请刷新授权清单后再试',
    en: 'There is no such consent, or it has been withdrawn; reload the consents and try again',
  },
  CONSENT_PERIOD: { status: 422, zh: '授权到期日须晚于授权日', en: 'A consent runs out after the day it is given' },
  CREDIT_BUREAU_UNAVAILABLE: {
    status: 503,
    zh: '征信系统暂不可用；请稍后再试，或取得报告后手工录入',
    en: 'The credit bureau cannot be reached; try again later, or enter the report by hand',
  },
} as const;
