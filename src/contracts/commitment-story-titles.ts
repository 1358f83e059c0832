/** What is told of a promise off the balance sheet, in the story of its case. */
export const COMMITMENT_STORY_TITLES: Readonly<Record<string, { zh: string; en: string }>> = {
  COMMITMENT_ISSUED: { zh: '开立指令', en: 'Issue ordered' },
  COMMITMENT_OPENED: { zh: '表外承诺已开立', en: 'Promise issued' },
  COMMITMENT_RELEASED: { zh: '表外承诺已解除', en: 'Promise released' },
  COMMITMENT_CLAIMED: { zh: '登记索赔或提示付款', en: 'Claim on the promise recorded' },
  COMMITMENT_CLAIM_REFUSED: { zh: '索赔拒付', en: 'Claim refused' },
  COMMITMENT_CLAIM_PAID: { zh: '已付索赔', en: 'Claim paid' },
  MARGIN_TAKEN: { zh: '保证金入账', en: 'Margin booked' },
  COMMITMENT_PAID: { zh: '已付款履行承诺', en: 'Promise performed, beneficiary paid' },
  ADVANCE_DUE: { zh: '垫款当日到期', en: 'Advance fell due on its day' },
  COMMITMENT_ADVANCED: { zh: '已垫款', en: 'Promise called, paid in the client’s place' },
};
