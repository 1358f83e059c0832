import { labelsOf } from '../../../../src/contracts/labels';

/** Texts of what is often asked. */
export const faq = {
  faq: {
    title: '常见问答',
    words: '问或答中的字词',
    topic: '事项',
    standing: '状态',
    question: '问答',
    product: '适用产品',
    everyProduct: '全部',
    productHint: '留空适用全部产品',
    since: '{{from}} 起',
    valid: '有效期',
    people: '编写 / 发布',
    empty: '没有符合的问答',
    notRead: '问答没有读到，请稍后重试',
    write: '编写答复',
    written: '草稿已保存，待他人发布',
    writeHint: '由部门经理或风险经理中的另一人发布后，咨询登记方可选用。',
    questionZh: '问题（中文）',
    questionEn: '问题（英文）',
    answerZh: '答复（中文）',
    answerEn: '答复（英文）',
    validFrom: '有效期起',
    validTo: '有效期止',
    release: '发布',
    released: '已发布',
    releaseHint: '请核对中英文与有效期；发布后内容不可修改。',
    withdraw: '撤下',
    withdrawn: '已撤下',
    why: '原因',
    pick: '从常见问答选取',
  },
};

export const faqCodes = {
  faqStanding: labelsOf('faqStanding', 'zh'),
};
