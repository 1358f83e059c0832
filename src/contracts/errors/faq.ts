/** Refusals of answers to what is often asked. */
export const FAQ_ERRORS = {
  FAQ_DAYS: {
    status: 422,
    zh: '有效期止须不早于有效期起，且不早于今天；请更正日期',
    en: 'An answer ends neither before it begins nor before today; correct its days',
  },
  FAQ_NOT_A_DRAFT: {
    status: 409,
    zh: '该答复不是草稿（{standing}），不能发布；请另写一条',
    en: 'The answer is no draft ({standing}) and is not released; write another',
  },
  FAQ_OWN_NOT_RELEASED: {
    status: 403,
    zh: '编写人不得发布自己的答复；请其他部门经理或风险经理发布',
    en: 'Nobody releases an answer of his own; another department manager or risk officer does',
  },
  FAQ_ENDED: {
    status: 409,
    zh: '该答复已失效或已撤下；需要时请另写一条',
    en: 'The answer has ended or been taken back already; write another where one is needed',
  },
};
