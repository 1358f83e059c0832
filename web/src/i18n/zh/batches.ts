/** Files that others send, and ratings that run out. */
export const batches = {
  agencyContacts: {
    upload: '上传联系记录',
    hint: 'CSV 文件，首行为 {{heads}}；重复上传同一流水号不重复登记。每条联系按催收规则判断，违规的照样登记并计入评估。',
    choose: '选择文件',
    reference: '流水号',
    outcomes: { RECORDED: '已登记', VIOLATION: '违规（已登记）', REFUSED: '未登记' },
    taken: '已登记 {{recorded}} 条，违规 {{violations}} 条，未登记 {{refused}} 条',
  },
  debits: {
    open: '各笔及结果',
    one: '代扣批次 {{no}}',
    orders: '代扣明细',
    order: '订单号',
    account: '账号',
    reason: '原因',
    import: '导入银行结果文件',
    taken: '已处理 {{taken}} 笔，重复 {{repeated}} 笔，不一致 {{conflicts}} 笔',
  },
  facilityRating: {
    rate: '重新评级',
    rated: '评级已更新，一年有效',
    hint: '由未参与调查、也不管户的风险经理认定；自即日起的用款以此评级为准，一年有效。',
    grade: '信用等级',
    until: '评级及有效期',
  },
};

export const batchCodes = {
  debitOrder: { INTENDED: '待扣', PAID: '已扣足', PART: '部分扣款', FAILED: '未扣成' },
};
