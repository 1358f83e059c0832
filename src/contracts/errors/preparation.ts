/** Refusals between the approval and the money: conditions, fees, validity, signing, promises. */
export const PREPARATION_ERRORS = {
  DOCUMENT_RAN_OUT: {
    status: 422,
    zh: '资料 {code} 已于 {on} 过期，不能核实；请收取有效的一份并登记其到期日',
    en: 'The document {code} ran out on {on} and cannot be verified; ask for one that counts and record until when it does',
  },
  DOCUMENT_COUNTS_TOO_LONG: {
    status: 422,
    zh: '资料 {code} 自 {from} 起最多有效至 {latest}；请填写不晚于该日的有效期，或收取新的一份',
    en: 'The document {code} counts from {from} until {latest} at most; enter a last day up to then, or ask for a new one',
  },
  NOTHING_MISSING: {
    status: 409,
    zh: '资料已齐，无须补件；请直接进入下一环节',
    en: 'Nothing is missing; there is no letter to print, the case can go on',
  },
  RATING_EXPIRED: {
    status: 409,
    zh: '评级已于 {until} 失效，不能批准、签约或用款；请风险经理重新评级（已送审的先退回补充）',
    en: 'The rating ran out on {until}: nothing is approved, signed or drawn on it; a risk officer rates again (a case under approval is returned first)',
  },
  APPROVAL_EXPIRED: {
    status: 409,
    zh: '批复已于 {until} 失效，不能签约或放款；请重新申请',
    en: 'The approval ended on {until}: nothing is signed or paid on it; apply anew',
  },
  FEES_NOT_PAID: {
    status: 409,
    zh: '放款前应收费用尚未收齐：{fees}；请登记收费凭证',
    en: 'Fees due before disbursement are not paid: {fees}; record their receipts',
  },
  FEE_UNKNOWN: {
    status: 422,
    zh: '该产品没有此项费用；请按放款准备清单中的费用代码登记',
    en: 'The product does not charge this fee; take a code from the list of what is to be paid',
  },
  RECEIPT_KNOWN: {
    status: 409,
    zh: '该凭证号已登记；另一笔收款请用其自己的凭证号',
    en: 'This receipt is recorded already; another payment has a receipt of its own',
  },
  MANAGER_MAY_NOT_VERIFY: {
    status: 403,
    zh: '管户客户经理不得核实放款条件；请放款岗、风险经理或部门经理核实',
    en: 'The account manager may not verify conditions; finance, a risk officer or a department manager does',
  },
  CONDITION_UNKNOWN: {
    status: 422,
    zh: '本笔业务没有此项条件；请按放款准备清单中的条件代码核实',
    en: 'There is no such condition in this case; take a code from the list of its conditions',
  },
  CONDITION_NOT_NOW: {
    status: 409,
    zh: '只能在审批过程中提出放款条件；已批复的请在核实条件时注明，或退回重新审批',
    en: 'Conditions are set while the case is being approved; afterwards say it with the evidence, or have the case approved anew',
  },
  SIGN_FACE_TO_FACE: {
    status: 422,
    zh: '电子签约仅限 {max} 元以内的个人非住房贷款，本笔须面签',
    en: 'Electronic signing is for personal, non-housing loans up to {max}; this one is signed face to face',
  },
  SIGNED_BEFORE_APPROVAL: {
    status: 422,
    zh: '签约日 {signedOn} 早于批复（用款申请）日 {since}；请核对合同日期后重填',
    en: 'The contract is dated {signedOn}, before the case was approved or the draw asked for on {since}; check its date and enter it again',
  },
  SIGNING_RECORD_REQUIRED: {
    status: 422,
    zh: '该产品面签须有录音录像；请先上传文件，再填写其哈希',
    en: 'This product asks for the recording of the signing; upload it among the files, then name its hash',
  },
  COMMITMENT_CLAIM_FIRST: {
    status: 409,
    zh: '垫款不能直接登记：请先上传索赔或提示付款材料并登记索赔，再由另一名财务人员复核付款',
    en: 'A call is not recorded by itself: record the claim with its document first, then have another person of finance pay it',
  },
  COMMITMENT_CLAIMED: {
    status: 409,
    zh: '该承诺有待处理的索赔；请先付款或拒付',
    en: 'A claim on it is waiting; pay or refuse that first',
  },
  CLAIM_EXCEEDS: {
    status: 422,
    zh: '索赔金额超过尚可索赔的 {amount}；请核对后重填',
    en: 'It claims more than the {amount} that may still be claimed; check the amount and enter it again',
  },
  CLAIM_WHOLE_BILL: {
    status: 422,
    zh: '承兑汇票须全额付款 {amount}；请按票面金额登记',
    en: 'An accepted bill is paid in full, {amount}; record its whole amount',
  },
  CLAIM_NOT_DUE: {
    status: 422,
    zh: '汇票到期日为 {expiresOn}，到期前不付款；请在到期日后登记提示付款',
    en: 'The bill falls due on {expiresOn} and is not paid before; record its presentation from that day on',
  },
  CLAIM_OUT_OF_TERM: {
    status: 422,
    zh: '索赔日不在保函有效期 {issuedOn} 至 {expiresOn} 内；请核对索赔日，逾期索赔应拒付',
    en: 'The claim does not fall in the term of the letter, {issuedOn} to {expiresOn}; check its day, a late claim is not paid',
  },
  CLAIM_DEPOSIT_EXCEEDS: {
    status: 422,
    zh: '先用保证金 {margin}，客户交存最多 {most}；请核对交存金额',
    en: 'The margin of {margin} is used first, so the client brought at most {most}; check what he deposited',
  },
  CLAIM_DECIDED: {
    status: 409,
    zh: '该索赔已处理（{status}）；请刷新后查看',
    en: 'This claim is dealt with already ({status}); look at it again',
  },
  CLAIM_SAME_PERSON: {
    status: 403,
    zh: '登记索赔的人不得复核；请由另一名财务人员付款或拒付',
    en: 'Who recorded a claim does not decide it; another person of finance pays or refuses it',
  },
  CLAIM_PAID_BEFORE: {
    status: 422,
    zh: '付款日 {paidOn} 早于索赔日 {claimedOn}；请核对付款回单后重填',
    en: 'It was paid on {paidOn}, before it was claimed on {claimedOn}; check the slip of the payment and enter its day',
  },
  COMMITMENT_ENDED: {
    status: 409,
    zh: '该承诺已结束（{status}），不能再办理；请查看其经过，有误的联系运营人员',
    en: 'It has ended already ({status}); look at its record, and if that is wrong tell an operator',
  },
  COMMITMENT_RUNS: {
    status: 422,
    zh: '到期日 {expiresOn}：保函到期后索赔在途期未满、承兑汇票未清偿的，解除须附凭证（受益人退回、清偿回单），请补充后重试',
    en: 'It ends on {expiresOn}; while a claim may be on its way, or the bill is not settled, add the evidence: returned by its beneficiary, or paid',
  },
  ISSUER_MAY_NOT_END: {
    status: 403,
    zh: '开立人不得解除或登记垫款；请由财务的其他人员办理',
    en: 'Who issued it may not end it; another person of finance does',
  },
};
