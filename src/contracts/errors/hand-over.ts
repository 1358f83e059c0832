/** Refusals after the money has left: proof of payment, hand-over of the file, its loan from the archive. */
export const HAND_OVER_ERRORS = {
  NOT_PAID_OUT: {
    status: 409,
    zh: '本笔业务尚未放款；请在放款成功后再登记',
    en: 'No money has left in this case; record it once the bank has paid',
  },
  PROOF_KNOWN: {
    status: 409,
    zh: '支付凭证（{on}）已登记，不得重复登记；有误的请联系运营人员',
    en: 'The proof of payment ({on}) is on file already; if it is wrong tell an operator',
  },
  PROOF_OF_OTHER_PAYMENT: {
    status: 422,
    zh: '凭证的银行流水号与本笔支付（{bankReference}）不符；请核对是否取错凭证',
    en: 'The proof names another reference of the bank than that of this payment ({bankReference}); check that it is the right proof',
  },
  PROOF_AMOUNT_DIFFERS: {
    status: 422,
    zh: '凭证金额与放款金额不一致；请核对后登记',
    en: 'The proof is of another amount than was paid out; check it first',
  },
  PROOF_BEFORE_PAYMENT: {
    status: 422,
    zh: '凭证日期早于放款日 {disbursedOn}；请核对凭证日期',
    en: 'The proof is dated before the disbursement on {disbursedOn}; check its date',
  },
  HAND_OVER_TOO_EARLY: {
    status: 409,
    zh: '当前环节（{stage}）还不能移交：移交财务须已签约，移交档案须已办结',
    en: 'Not at this stage ({stage}): to finance once the contract is signed, to the archive once the case has ended',
  },
  HAND_OVER_WAITS: {
    status: 409,
    zh: '已有移交清单等待接收方签收；请先办结',
    en: 'A list to this place waits for its signature; have it answered first',
  },
  HAND_OVER_ITEM_TWICE: {
    status: 422,
    zh: '清单中“{name}”重复；请合并份数页数',
    en: '{name} stands twice in the list; put it together',
  },
  HAND_OVER_ANSWERED: {
    status: 409,
    zh: '该移交已办结（{status}）；需要再次移交的请另开清单',
    en: 'This hand-over is answered ({status}); to hand over again, make another list',
  },
  GIVER_MAY_NOT_RECEIVE: {
    status: 403,
    zh: '移交人不得自行签收，须由接收部门的他人签收',
    en: 'Who hands over may not receive; somebody of the receiving department signs',
  },
  HAND_OVER_FOR_OTHER_POST: {
    status: 403,
    zh: '该清单由其他岗位签收：档案清单由档案管理员，财务清单由财务',
    en: 'Another post signs for this list: the archivist for the archive, finance for finance',
  },
  HAND_OVER_REASON: {
    status: 422,
    zh: '退回移交须注明原因；请写明缺什么、错在哪里',
    en: 'Say why it is sent back: what is missing or wrong',
  },
  NOT_IN_ARCHIVE: {
    status: 409,
    zh: '档案室尚未签收该清单，不能借阅；请先由档案管理员签收',
    en: 'The archive has not signed for this list; nothing of it is lent before the archivist does',
  },
  ARCHIVE_ITEM_UNKNOWN: {
    status: 422,
    zh: '清单中没有“{item}”；请按清单中的名称填写',
    en: 'There is no {item} in the list; name it as the list does',
  },
  ARCHIVE_ITEM_OUT: {
    status: 409,
    zh: '“{item}”已借出未还，请待归还后再借',
    en: '{item} is out; it is lent again when it is back',
  },
  LENDER_MAY_NOT_BORROW: {
    status: 403,
    zh: '档案管理员不得经手自己的借阅，须由他人办理',
    en: 'An archivist does not lend to himself; somebody else does',
  },
  ARCHIVE_LOAN_TERM: {
    status: 422,
    zh: '归还日须在 {from} 至 {until} 之间；需要更久的请到期归还后再借',
    en: 'It is given back between {from} and {until}; for longer, return it and have it lent again',
  },
  ARCHIVE_LOAN_BACK: {
    status: 409,
    zh: '该借阅已于 {on} 归还，无须再办；再次使用请另行借阅',
    en: 'It came back on {on} already; to use it again have it lent again',
  },
  BORROWER_MAY_NOT_TAKE_BACK: {
    status: 403,
    zh: '借阅人不得自行登记归还，须由档案管理员签收',
    en: 'A borrower does not sign for his own return; the archivist does',
  },
} as const;
