/** What the API says of a request, its session and its preconditions. */
export const HTTP_ERRORS = {
  BAD_REQUEST: {
    status: 400,
    zh: '请求无法读取：地址中的编码有误，或内容不完整；请更正后重发',
    en: 'The request cannot be read: its address is wrongly encoded, or its body incomplete; correct it and send it again',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    zh: '此请求会移动资金或作出决定，须带 Idempotency-Key 请求头（每次新操作一个新值，重试用原值）',
    en: 'This request moves money or a decision: send an Idempotency-Key header (a new value for a new action, the same for a retry)',
  },
  IDEMPOTENCY_KEY_MALFORMED: {
    status: 400,
    zh: 'Idempotency-Key 须为 1 至 100 个字母、数字或 . _ : -',
    en: 'Idempotency-Key must be 1 to 100 letters, digits or . _ : -',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    zh: '此 Idempotency-Key 已用于另一个请求；新操作请换新值',
    en: 'This Idempotency-Key was used for another request; take a new one for a new action',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    status: 409,
    zh: '同一请求正在处理，请稍后用同一 Idempotency-Key 重试',
    en: 'The same request is being worked on; repeat it with the same Idempotency-Key in a moment',
  },
  NUMBER_TOO_SMALL: { status: 422, zh: '不得小于 {min}', en: 'Must be at least {min}' },
  NUMBER_TOO_LARGE: { status: 422, zh: '不得大于 {max}', en: 'Must be at most {max}' },
  CURSOR_MALFORMED: {
    status: 400,
    zh: '翻页游标无效，请从第一页重新开始',
    en: 'The cursor is not valid; begin again at the first page',
  },
  SIGNED_OUT: { status: 401, zh: '尚未登录，请先登录', en: 'You are not signed in; sign in first' },
  SESSION_EXPIRED: { status: 401, zh: '登录已失效，请重新登录', en: 'Your session has ended; sign in again' },
  INVALID_CREDENTIALS: { status: 401, zh: '用户名或密码不正确', en: 'The user name or the password is wrong' },
  ACCOUNT_LOCKED: {
    status: 429,
    zh: '登录失败次数过多，账号已锁定，请 {minutes} 分钟后再试',
    en: 'Too many failed sign-ins; the account is locked, try again in {minutes} minutes',
  },
  CSRF_HEADER_REQUIRED: {
    status: 403,
    zh: '用浏览器会话提交时须带 X-Xindai-Csrf: 1 请求头',
    en: 'With a browser session this request needs the header X-Xindai-Csrf: 1',
  },
  ROLE_NOT_ALLOWED: {
    status: 403,
    zh: '您的岗位无权进行此操作；有权的岗位：{roles}',
    en: 'Your role may not do this; these may: {roles}',
  },
  SANDBOX_ONLY: {
    status: 403,
    zh: '时间旅行只在沙箱环境可用，本环境不是沙箱',
    en: 'Time travel works in a sandbox only, and this is none',
  },
  NOT_FOUND: { status: 404, zh: '没有找到 {what}，或您无权查看', en: 'There is no {what}, or it is not yours to see' },
  ROUTE_NOT_FOUND: {
    status: 404,
    zh: '没有此接口；接口清单见 /api/docs',
    en: 'There is no such endpoint; the list is at /api/docs',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    zh: '此地址不接受 {method}，可用：{allowed}',
    en: 'This address does not take {method}; it takes {allowed}',
  },
  VERSION_CHANGED: {
    status: 412,
    zh: '内容已被{by}修改（现为第 {version} 版），请重新读取后再提交',
    en: '{by} changed it meanwhile (now version {version}); read it again and repeat your change',
  },
  BODY_TOO_LARGE: { status: 413, zh: '请求内容超过 {limit}', en: 'The body is larger than {limit}' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, zh: '请求内容须为 application/json', en: 'The body must be application/json' },
  PRECONDITION_REQUIRED: {
    status: 428,
    zh: '修改须带 If-Match 请求头，值为读取时得到的 ETag',
    en: 'A change needs the header If-Match with the ETag you were given when reading',
  },
  RATE_LIMITED: {
    status: 429,
    zh: '请求过于频繁，请 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} seconds',
  },
  INTERNAL: {
    status: 500,
    zh: '系统内部错误，什么都没有改变；请把追踪号 {traceId} 告诉运维',
    en: 'Something failed inside; tell your operator the trace id {traceId}',
  },
  ENGINE_UNAVAILABLE: {
    status: 503,
    zh: '流程引擎暂时不可用，请 {seconds} 秒后用同一 Idempotency-Key 重试，不会重复执行',
    en: 'The workflow engine is not available; repeat with the same Idempotency-Key in {seconds} seconds, nothing is done twice',
  },
  ANSWER_PENDING: {
    status: 503,
    zh: '指令已受理但尚未完成，请 {seconds} 秒后用同一 Idempotency-Key 重试取得结果',
    en: 'The command was accepted but is not finished; repeat with the same Idempotency-Key in {seconds} seconds for its result',
  },
  DATABASE_UNAVAILABLE: {
    status: 503,
    zh: '数据库暂时不可用，请 {seconds} 秒后重试',
    en: 'The database is not available; try again in {seconds} seconds',
  },
} as const;
