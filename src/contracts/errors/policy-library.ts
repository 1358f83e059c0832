/** What the library of policies refuses. */
export const POLICY_LIBRARY_ERRORS = {
  POLICY_SCOPE: {
    status: 422,
    zh: '限制类、禁止类政策须写明涉及的行业或产品，否则无法确定受影响的客户',
    en: 'A document that restricts or prohibits names the industries or products, or nobody knows whom it concerns',
  },
  POLICY_STATE: {
    status: 409,
    zh: '该文件当前状态为 {status}，不能这样办理；如需更正，请另行录入一份并替代它',
    en: 'The document is {status}; to correct it, enter another that supersedes it',
  },
  POLICY_SAME_PERSON: {
    status: 403,
    zh: '录入人不得发布自己录入的文件；请由另一名风险经理复核',
    en: 'Who entered the document does not release it; another risk officer must',
  },
  POLICY_NUMBER_KNOWN: {
    status: 409,
    zh: '发文机关 {issuer} 的文号 {number} 已在库中；请在政策库中查找',
    en: 'The document {number} of {issuer} is in the library already; look it up there',
  },
  POLICY_SUPERSEDED: {
    status: 422,
    zh: '文件 {no} 不能被替代：尚未发布、不存在或已被其他文件替代；请选择库中现行文件',
    en: 'The document {no} cannot be superseded: not released, not there, or superseded already; choose one in force',
  },
  POLICY_NOT_ASKED: {
    status: 403,
    zh: '本文件没有需要您排查的借款人；如认为有遗漏，请告知风险经理',
    en: 'Nobody asked you to review borrowers for this document; tell a risk officer if one was missed',
  },
  POLICY_REVIEWED: {
    status: 409,
    zh: '您已提交本文件的排查结论；情况变化请在贷款上登记预警',
    en: 'You have said what this document means for your borrowers; report a warning on a loan if that changes',
  },
  POLICY_FILE_CLOSED: {
    status: 409,
    zh: '文件正文只能由录入人在发布前上传；已发布的请另行录入一份并替代它',
    en: 'Only who entered a document files its text, before it is released; enter another that supersedes it',
  },
} as const;
