/** Names of what suitability asks and finds, and of how a cost is confirmed: for the workbench, the report and the commands. */
export const SUITABILITY_LABELS = {
  suitabilityQuestion: {
    PURPOSE_FITS: { zh: '贷款用途与产品相符', en: 'The purpose fits the product' },
    INCOME_FITS: { zh: '收入来源与还款方式、频率相符', en: 'The source and rhythm of income fit the repayment' },
    TERM_FITS: { zh: '期限与用途相符', en: 'The term fits the purpose' },
    COST_UNDERSTOOD: {
      zh: '客户能复述综合融资成本（明示表）',
      en: 'The client can say what the loan costs (cost statement)',
    },
    DEFAULT_UNDERSTOOD: {
      zh: '客户了解逾期的后果：罚息、征信、处置担保',
      en: 'The client knows what default means: penalty, credit record, loss of the security',
    },
    OWN_WILL: {
      zh: '出于客户本人意愿，没有搭售或他人支配',
      en: 'It is the client’s own will, nothing is tied to it and nobody directs him',
    },
  },
  suitabilityReason: {
    PURPOSE_FITS: { zh: '用途不符', en: 'purpose does not fit' },
    INCOME_FITS: { zh: '收入与还款方式不符', en: 'income does not fit the repayment' },
    TERM_FITS: { zh: '期限与用途不符', en: 'term does not fit the purpose' },
    COST_UNDERSTOOD: { zh: '不理解成本', en: 'cost not understood' },
    DEFAULT_UNDERSTOOD: { zh: '不了解违约后果', en: 'consequences of default not understood' },
    OWN_WILL: { zh: '非本人意愿或有搭售', en: 'not of his own will, or tied' },
    DTI_ABOVE_MAX: { zh: '收入负债比超过上限', en: 'debts above the limit of income' },
    DTI_NEAR_MAX: { zh: '收入负债比接近上限', en: 'debts near the limit of income' },
    VULNERABLE: { zh: '须特别关照', en: 'vulnerable client' },
  },
  suitabilityOutcome: {
    SUITABLE: { zh: '适当', en: 'Suitable' },
    SUITABLE_WITH_ADVICE: { zh: '提示后适当', en: 'Suitable, with advice given' },
    UNSUITABLE: { zh: '不适当', en: 'Not suitable' },
  },
  vulnerability: {
    FIRST_LOAN: { zh: '首次借款', en: 'first loan' },
    LOW_LITERACY: { zh: '阅读或理解有困难', en: 'trouble reading or understanding' },
    ILLNESS: { zh: '患病或残疾', en: 'illness or disability' },
    INCOME_LOST: { zh: '近期失业或收入骤减', en: 'lost work or income lately' },
  },
  confirmationMethod: {
    PAPER: { zh: '纸面签字', en: 'Signed on paper' },
    ELECTRONIC: { zh: '电子确认', en: 'Electronically' },
    RECORDING: { zh: '录音录像', en: 'Recorded' },
  },
  suitabilityFinding: {
    SUITABILITY_REQUIRED: { zh: '适当性评估', en: 'assess suitability' },
    NOT_SUITABLE: {
      zh: '改用其他产品或条件（评估为不适当）',
      en: 'offer another product or other terms (found unsuitable)',
    },
    SUITABILITY_OUTDATED: { zh: '按现条件重新评估', en: 'assess again on these terms' },
    COST_NOT_CONFIRMED: { zh: '客户确认综合成本', en: 'have the client confirm the cost' },
    COST_CONFIRMED_OTHERWISE: {
      zh: '按批准的条件重新确认成本',
      en: 'have the cost of the approved terms confirmed',
    },
    COST_CONFIRMED_LATE: { zh: '签约日不早于成本确认日', en: 'sign no earlier than the cost was confirmed' },
  },
} as const;
