/** Lists of one's own: questions that wait, clients who sent others. */
export const ownLists = {
  ownQuestions: {
    title: '审批问答',
    toAnswer: '待我答复',
    asked: '我提出的',
    nothingToAnswer: '没有待答复的提问',
    nothingAsked: '没有等待答复的提问；在申请页面可以提问',
    question: '提问',
    askedBy: '提问人',
    askedAt: '提出时间',
    dueOn: '答复期限',
    standing: '状态',
  },
  referrals: {
    title: '客户转介',
    year: '年度',
    ofYear: '{{year}} 年老客户转介与目标',
    empty: '本年度还没有客户转介；登记线索时可注明转介客户',
    referred: '转介线索',
    won: '其中成交',
    target: '目标',
    progress: '完成率',
  },
};
