/** Refusals about whether a loan suits its client, and whether he knows what it costs. */
export const SUITABILITY_ERRORS = {
  SUITABILITY_NOT_ASKED: {
    status: 409,
    zh: '该产品版本不要求适当性评估，无须登记',
    en: 'This version of the product asks for no assessment of suitability; nothing is to be recorded',
  },
  COST_NOT_ASKED: {
    status: 409,
    zh: '该笔业务无须客户确认综合融资成本（仅个人贷款及产品要求的业务须确认），无须登记',
    en: 'Of this case no confirmation of cost is asked, only of loans to persons and where the product asks for it; nothing is to be recorded',
  },
  SUITABILITY_SETTLED: {
    status: 409,
    zh: '案件已送评级、审批或已签约，适当性评估不再更改；需要重新评估的，请审批人退回补充',
    en: 'The case is being judged by others or is signed: its suitability is assessed again only when it is returned for supplement',
  },
  SUITABILITY_HOUSEHOLD: {
    status: 422,
    zh: '个人客户须填写月收入与现有月还款，以计算收入负债比；企业客户不填',
    en: 'Of a person the monthly income and present payments are asked for, of a company they are not; correct it',
  },
  SUITABILITY_ADVICE: {
    status: 422,
    zh: '该客户属须提示风险的情形，请写明已向客户提示的内容',
    en: 'Advice is due to this client; write down what he was advised of',
  },
  SUITABILITY_COMPANION: {
    status: 422,
    zh: '须特别关照的客户，讲解时应有另一名员工在场；请填写其姓名（本人除外）',
    en: 'A vulnerable client is told in the presence of another of the staff; name that colleague',
  },
  SUITABILITY_REQUIRED: {
    status: 409,
    zh: '该产品须先做适当性评估；请在案件的“适当性”中完成后再提交',
    en: 'The product asks for an assessment of suitability first; make it in the case, under Suitability, then hand it in',
  },
  NOT_SUITABLE: {
    status: 409,
    zh: '评估结论为不适当，不得向客户提供；请改用其他产品，或调整金额、期限后重新评估',
    en: 'The loan was found unsuitable and is not offered; offer another product, or assess again with another amount or term',
  },
  SUITABILITY_OUTDATED: {
    status: 409,
    zh: '现拟条件超出评估时的金额、期限或还款负担；请按现条件重新评估',
    en: 'What is proposed goes beyond the amount, term or burden that was assessed; assess it again on these terms',
  },
  COST_NOT_CONFIRMED: {
    status: 409,
    zh: '客户尚未确认综合融资成本明示表；请打印、请客户确认并登记后再签约',
    en: 'The client has not confirmed the cost statement; print it, have it confirmed and record that, then sign',
  },
  COST_CONFIRMED_OTHERWISE: {
    status: 409,
    zh: '客户确认的成本与拟签条件不一致；请按批准的条件重新出具明示表并确认',
    en: 'The client confirmed the cost of other terms than are to be signed; have the statement of the approved terms confirmed',
  },
  COST_CONFIRMED_LATE: {
    status: 409,
    zh: '客户于 {confirmedOn} 才确认成本，晚于签约日 {signedOn}；明示表须在签约前确认，请核对签约日期，或在确认后重新签约',
    en: 'The client confirmed the cost on {confirmedOn}, after the day of signing {signedOn}; it is confirmed before: correct the date, or sign again',
  },
  COST_CONFIRMED_EARLY: {
    status: 422,
    zh: '成本确认日 {confirmedOn} 早于申请受理日 {acceptedOn}；请核对明示表上的签字日期后重填',
    en: 'The cost was confirmed on {confirmedOn}, before the application was accepted on {acceptedOn}; check the date on the statement and enter it again',
  },
  COST_NOT_NOW: {
    status: 409,
    zh: '成本确认在批准后、签约前办理；当前环节不能登记',
    en: 'The cost is confirmed after the approval and before the signature; the case is at another stage',
  },
};
