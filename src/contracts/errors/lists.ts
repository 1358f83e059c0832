/** What the API says of lists: their search, their saved views, their export. */
export const LIST_ERRORS = {
  SEARCH_IN_BODY: {
    status: 422,
    zh: '此处只能填业务编号；按姓名、拼音或尾号查找请用 POST …/search，地址中不得出现个人信息',
    en: 'Only a business number may stand here; search by name or tail with POST …/search, no address may name a person',
  },
  TOO_MANY_VIEWS: {
    status: 409,
    zh: '常用视图最多 {max} 个，请先删除不用的',
    en: 'There may be {max} saved views; drop one you no longer use first',
  },
  NOTICE_INBOX_STAYS: {
    status: 422,
    zh: '站内通知不能关闭：任务与期限以此为准；可关闭邮件',
    en: 'The inbox stays on: duties and deadlines are answered for there; e-mail may be switched off',
  },
  EXPORT_TOO_LARGE: {
    status: 422,
    zh: '共 {rows} 行，一次最多导出 {max} 行；请缩小筛选范围后分次导出',
    en: '{rows} rows, at most {max} at once; narrow the filter and export in parts',
  },
} as const;
