/** Refusals after the money has left: proof of payment, hand-over of the file, its loan from the archive. */
export const HAND_OVER_ERRORS = {
  NOT_PAID_OUT: { status: 409, zh: '本笔业务尚未放款', en: 'No money has left in this case' },
  PROOF_KNOWN: {
    status: 409,
    zh: '支付凭证（{on}）已登记，不得重复登记',
    en: 'The proof of payment ({on}) is on file already',
  },
  PROOF_OF_OTHER_PAYMENT: {
    status: 422,
    zh: '凭证的银行流水号与本笔支付（{bankReference}）不符',
    en: 'The proof names another reference of the bank than that of this payment ({bankReference})',
  },
  PROOF_AMOUNT_DIFFERS: {
    status: 422,
    zh: '凭证金额与放款金额不一致；请核对后登记',
    en: 'The proof is of another amount than was paid out; check it first',
  },
  PROOF_BEFORE_PAYMENT: {
    status: 422,
    zh: '凭证日期早于放款日 {disbursedOn}',
    en: 'The proof is dated before the disbursement on {disbursedOn}',
  },
} as const;
