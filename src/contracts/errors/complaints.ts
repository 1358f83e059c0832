/** What a complaint and those who work on it are refused. */
export const COMPLAINT_ERRORS = {
  COMPLAINT_CLIENT: {
    status: 422,
    zh: '客户本人或其代理人投诉，请填写客户号',
    en: 'Name the client: a client complains, or somebody for one',
  },
  COMPLAINT_COMPLAINANT: {
    status: 422,
    zh: '请填写投诉人姓名和联系方式，以便答复',
    en: 'Give the name of who complains and where to reach them: they must be answered',
  },
  COMPLAINT_AUTHORITY: {
    status: 422,
    zh: '代理投诉须有授权委托书，请填写存放处（消费投诉处理管理办法第十四条）',
    en: 'Who complains for a client has a written authority; say where it is filed (Art 14 of the measures)',
  },
  COMPLAINT_SUBJECT: {
    status: 422,
    zh: '贷款、催收案件与客户不相符；请核对编号，或只填写客户',
    en: 'The loan, the collection case and the client do not belong together; check the numbers, or name the client alone',
  },
  COMPLAINT_ABOUT_YOU: {
    status: 403,
    zh: '该投诉涉及您本人，须回避；由部门经理或风险部门指定他人办理',
    en: 'The complaint is about you; the department manager or the risk department gives it to somebody else',
  },
  COMPLAINT_ABOUT_HANDLER: {
    status: 409,
    zh: '{username} 是被投诉人，不得处理该投诉，请另行指定',
    en: 'The complaint is about {username}; give it to somebody else',
  },
  COMPLAINT_HANDLER_NOT_ENTITLED: {
    status: 422,
    zh: '{username} 无处理投诉的岗位或不在该机构，请另行指定',
    en: '{username} does not handle complaints of this branch; give it to somebody who does',
  },
  COMPLAINT_STATE: {
    status: 409,
    zh: '投诉目前处于 {status}，不能进行此操作；请按当前可办理的步骤继续',
    en: 'The complaint stands at {status}; go on with a step that is open now',
  },
  COMPLAINT_NOT_HANDLER: {
    status: 403,
    zh: '该投诉由 {handler} 处理；请其办理，或由部门经理改派',
    en: 'The complaint is handled by {handler}; leave it to them or have the department manager give it to another',
  },
  COMPLAINT_HANDLER_DECIDES: {
    status: 403,
    zh: '处理人不得自行延期或结案，请由他人办理',
    en: 'Who handles a complaint neither extends its time nor closes it; somebody else must',
  },
  COMPLAINT_EXTENDED_OUT: {
    status: 409,
    zh: '已两次延期，不能再延；请在期限前作出处理决定并答复',
    en: 'The time was extended twice already, which is the most; decide and answer within it',
  },
  COMPLAINT_EXTEND_HEAD_OFFICE: {
    status: 403,
    zh: '第二次延期须由总行审批；请总行风险部门办理',
    en: 'The second extension is for head office to grant; ask its risk department',
  },
  COMPLAINT_EXTEND_LATE: {
    status: 409,
    zh: '办理期限 {answerBy} 已过，不能再延期，请立即答复',
    en: 'The time ended on {answerBy} and cannot be extended any more; answer at once',
  },
  COMPLAINT_NOT_INVESTIGATED: {
    status: 409,
    zh: '尚无调查记录，请先登记调查情况再答复',
    en: 'No finding is on record yet; investigate before you answer',
  },
  COMPLAINT_REMEDY: {
    status: 422,
    zh: '投诉成立或部分成立的，须有道歉、更正、退款或赔偿等补救措施',
    en: 'What is upheld needs a remedy beyond an explanation: an apology, a correction, money back',
  },
  COMPLAINT_NAMED: {
    status: 409,
    zh: '{username} 正在处理该投诉，请先改派再登记其为被投诉人',
    en: '{username} handles this complaint; give it to somebody else before you name them',
  },
  COMPLAINT_TOLD: {
    status: 422,
    zh: '系统通知只能发给客户，请说明以何种方式告知投诉人',
    en: 'Only clients get notices of the system; say how the complainant was told',
  },
} as const;
