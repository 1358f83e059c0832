/** Refusals of the rules of application and approval. */
export const ORIGINATION_ERRORS = {
  UNKNOWN_USER: { status: 403, zh: '没有此用户或已停用', en: 'There is no such user, or the user is disabled' },
  // Separation of duties (RULES 7.3)
  ADMINISTRATOR_NEVER_APPROVES: {
    status: 403,
    zh: '管理员不得参与审批；请由有权审批人决定',
    en: 'An administrator never approves; an authorised approver must decide',
  },
  ROLE_MAY_NOT_DECIDE: { status: 403, zh: '您的岗位无审批权', en: 'Your role may not decide on approvals' },
  INVESTIGATOR_MAY_NOT_APPROVE: {
    status: 403,
    zh: '审贷分离：调查人不得审批本笔贷款；请退还任务，由其他审批人决定',
    en: 'Separation of duties: who investigated the loan may not approve it; release the task to another approver',
  },
  MANAGER_MAY_NOT_APPROVE: {
    status: 403,
    zh: '审贷分离：管户客户经理不得审批本笔贷款；请退还任务，由其他审批人决定',
    en: 'Separation of duties: the account manager may not approve the loan; release the task to another approver',
  },
  RATER_MAY_NOT_APPROVE: {
    status: 403,
    zh: '评级人不得审批本笔贷款；请退还任务，由其他审批人决定',
    en: 'Who recognised the grade may not approve the loan; release the task to another approver',
  },
  RELATED_MUST_RECUSE: {
    status: 403,
    zh: '您与客户有关联关系，须回避',
    en: 'You are related to the client and must recuse yourself',
  },
  AUTHORITY_TOO_SMALL: {
    status: 403,
    zh: '您的授权不含“{level}”层级，请转交有权人',
    en: 'Your authority does not include the level {level}; pass it to somebody who holds it',
  },
  ALREADY_DECIDED: {
    status: 409,
    zh: '您在本轮已作出决定，一人只能决定一次；请等待他人表决',
    en: 'You have decided in this round already; one person decides once; wait for the others',
  },
  ROLE_MAY_NOT_INVESTIGATE: {
    status: 403,
    zh: '只有客户经理或部门经理可以调查；请其办理',
    en: 'Only client managers and department managers investigate; ask one of them',
  },
  SECOND_INVESTIGATOR_MUST_DIFFER: {
    status: 403,
    zh: '双人调查：主办与协办须为两人；请由另一名人员签署',
    en: 'Two-person investigation: parts A and B need two different people; let a colleague sign this part',
  },
  ROLE_MAY_NOT_RATE: {
    status: 403,
    zh: '只有风险经理可以认定评级；请风险经理办理',
    en: 'Only a risk officer recognises the grade; ask one',
  },
  INVESTIGATOR_MAY_NOT_RATE: {
    status: 403,
    zh: '调查人不得认定评级；请其他风险经理认定',
    en: 'An investigator may not recognise the grade; another risk officer does',
  },
  MANAGER_MAY_NOT_RATE: {
    status: 403,
    zh: '管户客户经理不得认定评级；请风险经理认定',
    en: 'The account manager may not recognise the grade; a risk officer does',
  },
  ROLE_MAY_NOT_DISBURSE: {
    status: 403,
    zh: '只有财务放款岗可以放款；请财务办理',
    en: 'Only finance disburses; ask finance',
  },
  APPROVER_MAY_NOT_DISBURSE: {
    status: 403,
    zh: '审批人不得放款；请财务的其他人员放款',
    en: 'An approver may not disburse; another person of finance does',
  },
  INVESTIGATOR_MAY_NOT_DISBURSE: {
    status: 403,
    zh: '调查人不得放款；请财务的其他人员放款',
    en: 'An investigator may not disburse; another person of finance does',
  },
  MANAGER_MAY_NOT_DISBURSE: {
    status: 403,
    zh: '管户客户经理不得放款；请财务放款',
    en: 'The account manager may not disburse; finance does',
  },
  NOT_THE_ACCOUNT_MANAGER: {
    status: 403,
    zh: '只有管户客户经理或部门经理可以办理；请其办理，或先办理责任移交',
    en: 'Only the account manager or a department manager may do this; ask one, or have the client transferred',
  },
  RATING_OVERRIDE_REASON: {
    status: 422,
    zh: '认定等级与模型不同，须说明理由',
    en: "A grade other than the model's needs a reason",
  },
  RATING_OVERRIDE_TOO_HIGH: {
    status: 422,
    zh: '认定等级 {chosen} 比模型等级 {computed} 高出一级以上；最多上调一级',
    en: "The grade {chosen} is more than one notch above the model's {computed}; one notch is the most",
  },
  RATING_SCORE_DIFFERS: {
    status: 422,
    zh: '得分须为评分卡结果 {score}；等级可按规定调整，得分不可',
    en: "The score on file is the scorecard's, {score}; the grade may be overridden, the score may not",
  },
  RATING_DEFAULT_STANDS: {
    status: 422,
    zh: '客户处于违约状态，等级只能为 D；请按 D 认定，或先解除违约',
    en: 'The client is in default: recognise D, or have the default cured first',
  },
  // The course of the case
  APPROVAL_CLOSED: {
    status: 409,
    zh: '本轮审批已结束（{status}）；请在案件页查看结果',
    en: 'This round of approval has ended ({status}); see the case for what came of it',
  },
  TASK_CLOSED: {
    status: 409,
    zh: '任务 {taskId} 已被处理，请刷新待办',
    en: 'The task {taskId} has been done already; refresh your work list',
  },
  APPLICATION_CLOSED: {
    status: 409,
    zh: '申请已结束（{stage}），不能再办理',
    en: 'The application has ended ({stage})',
  },
  WRONG_STAGE: {
    status: 409,
    zh: '申请处于“{stage}”环节，不能办理 {step}',
    en: 'The application is at stage {stage}; {step} is not possible there',
  },
  ALREADY_SIGNED: {
    status: 409,
    zh: '调查报告 {part} 部分已签字；需要修改的请审批人退回补充',
    en: 'Part {part} of the investigation is signed already; to change it the case is returned for supplement',
  },
  REASON_REQUIRED: { status: 422, zh: '退回或拒绝必须选择原因', en: 'Returning or rejecting needs a reason code' },
  TERMS_REQUIRED: { status: 422, zh: '变更条件后同意须填写新条件', en: 'Approval with changed terms needs the terms' },
  TERMS_NOT_EXPECTED: {
    status: 422,
    zh: '决定为 {outcome} 时不能附带新条件；变更条件的请选择“变更后同意”',
    en: 'A decision {outcome} takes no terms; to change them, approve with changed terms',
  },
  COMMITTEE_VOTES_ON_TERMS: {
    status: 422,
    zh: '贷审会对既定方案表决，不能在投票中变更条件；不同意的请投反对票并写明意见',
    en: 'A committee votes on the terms before it; vote against them and say why',
  },
  CHANGED_METHOD: {
    status: 422,
    zh: '还款方式不能变更（原为 {method}）；需要变更的请退回补充',
    en: 'The repayment method cannot be changed (it is {method}); return the case for supplement instead',
  },
  CHANGED_TERMS_EXCEED: {
    status: 422,
    zh: '金额不能高于 {principal}；需要更高的请退回重新申请',
    en: 'The amount may not exceed {principal}; for more, return the case',
  },
  CHANGED_TERM_LONGER: {
    status: 422,
    zh: '期数不能多于 {instalments}；需要更长的请退回重新申请',
    en: 'There may be at most {instalments} instalments; for more, return the case',
  },
  CHANGED_GRACE: {
    status: 422,
    zh: '只还利息的期数不能多于 {most}；需要更多的请退回重新申请',
    en: 'At most {most} instalments may be of interest only; for more, return the case',
  },
  DOCUMENT_UNKNOWN: {
    status: 422,
    zh: '资料清单中没有：{codes}；请按清单中的代码填写',
    en: 'Not on the checklist: {codes}; take the codes from it',
  },
  DOCUMENT_WAIVER_NOT_YOURS: {
    status: 403,
    zh: '资料豁免须由管户客户经理以外的部门经理批准',
    en: 'A document is waived by a department manager other than the account manager',
  },
  DOCUMENT_WAIVER_REASON: { status: 422, zh: '豁免资料须注明理由', en: 'A waiver needs its reason' },
  SIGNATORY_REQUIRED: { status: 422, zh: '至少需要一名签署人', en: 'At least one signatory is needed' },
  CONDITIONS_NOT_MET: {
    status: 422,
    zh: '放款条件尚未全部确认：{conditions}；请逐项核实后再放款',
    en: 'Conditions precedent not confirmed: {conditions}; verify each, then pay out',
  },
  ENTRUSTED_PAYMENT_REQUIRED: {
    status: 422,
    zh: '金额超过本产品自主支付上限 {max} 元，必须受托支付；请改选受托支付',
    en: 'Above the {max} yuan that this product lets the borrower pay itself: the payment must be entrusted; choose entrusted payment',
  },
  NEW_CLIENT_ENTRUSTED: {
    status: 422,
    zh: '新建立信贷业务关系且评级 {grade} 低于 {from}，贷款资金须受托支付；请改选受托支付',
    en: 'A client new to the lender and graded {grade}, below {from}, does not pay itself: the payment must be entrusted; choose it',
  },
  // Files
  FILE_EMPTY: { status: 422, zh: '文件是空的；请重新选择文件', en: 'The file is empty; choose it again' },
  FILE_TOO_LARGE: {
    status: 413,
    zh: '文件超过 {max} MB；请压缩或分开上传',
    en: 'The file is larger than {max} MB; make it smaller or send it in parts',
  },
  FILE_TYPE_NOT_TAKEN: {
    status: 422,
    zh: '按内容判断不是可接收的文件；可接收：{types}',
    en: 'By its content this is no file that is taken; taken are: {types}',
  },
  FILE_NAME_MISLEADS: {
    status: 422,
    zh: '文件“{name}”的扩展名与内容（{type}）不符，请改名后重传',
    en: 'The file {name} is called other than its content is ({type}); rename it and send it again',
  },
  FILE_ACTIVE_CONTENT: {
    status: 422,
    zh: '文件含脚本、宏、内嵌程序或附带的压缩包，不予接收；请打印为 PDF 或截图后上传',
    en: 'The file has scripts, macros, programs or an archive in it; print it to PDF or send a picture',
  },
  FILE_INFECTED: {
    status: 422,
    zh: '病毒扫描未通过（{found}），文件已丢弃；请在干净的电脑上重新取得原件后上传',
    en: 'The virus scan found {found}; the file was thrown away. Get it anew from a clean computer and send it again',
  },
  FILE_SCAN_UNAVAILABLE: {
    status: 503,
    zh: '病毒扫描服务不可用，暂不接收文件；请稍后重试',
    en: 'The virus scan is not available, so no file is taken; try again later',
  },
  FILE_PLACE_INCOMPLETE: {
    status: 422,
    zh: '现场照片须同时有拍摄时间和经纬度',
    en: 'A photograph has its time, latitude and longitude, or none of them',
  },
  FILE_UNKNOWN: {
    status: 422,
    zh: '申请档案中没有此文件；请先上传',
    en: 'There is no such file with the application; upload it first',
  },
  CONTRACT_NOT_SIGNED: {
    status: 409,
    zh: '合同尚未签署，不能打印；请先在“签约”环节登记面签',
    en: 'No contract is signed yet; record the signing first',
  },
  PAYMENT_SPLIT: {
    status: 422,
    zh: '该客户及其集团 {days} 天内同一用途、收款人或收款人集团的自主支付合计 {total} 元，超过上限 {max} 元，疑似化整为零，须受托支付',
    en: 'Within {days} days the client or its group would have paid {total} yuan itself for one purpose, to one payee or its group, above {max}: this looks split, the payment must be entrusted',
  },
  DATE_IN_FUTURE: {
    status: 422,
    zh: '日期 {date} 晚于业务日期 {today}；请改为当日或以前的日期',
    en: 'The date {date} is after the business date {today}; choose a day up to it',
  },
  SITE_VISIT_REQUIRED: {
    status: 422,
    zh: '须现场调查：请填写实地调查日；仅申请金额 20 万元（含）以下的个人非住房贷款可免现场',
    en: 'A visit is needed: give its day; only personal loans applied for up to 200,000 yuan that are not for housing go without',
  },
  VERIFICATION_REQUIRED: {
    status: 422,
    zh: '未现场调查的，须写明如何面谈与核实（如视频面谈编号、非现场核验）；或填写实地调查日',
    en: 'Where nobody went there, say how the client was interviewed and verified, for instance by video; or give the day of a visit',
  },
  SIGNAL_MALFORMED: { status: 422, zh: '信号内容无法识别（{field}）', en: 'The signal cannot be read ({field})' },
  NOT_RECORDABLE: {
    status: 422,
    zh: '内容含有无法保存的字符或数值，请更正后重试',
    en: 'The content has characters or values that cannot be stored; correct it and try again',
  },
  STILL_NEEDED: {
    status: 409,
    zh: '案件仍在等待审批，不能取消；请由审批人作出决定，或撤回申请',
    en: 'The case still waits for this approval; it cannot be cancelled; let it be decided, or withdraw the case',
  },
  CONCLUSION_NOT_ON_FILE: {
    status: 409,
    zh: '档案中没有这一审批结论；请核对审批编号',
    en: 'No such conclusion of the approval is on file; check the number of the approval',
  },
  CASE_OF_OTHER_BRANCH: {
    status: 403,
    zh: '本案属其他机构，您无权办理；请该机构人员办理',
    en: 'The case belongs to another branch; its people work on it',
  },
  CHANGED_FREQUENCY: {
    status: 422,
    zh: '还款频率不能变更；需要变更的请退回补充',
    en: 'The frequency of instalments cannot be changed; return the case for supplement instead',
  },
  DOCUMENTS_MISSING: {
    status: 422,
    zh: '必要资料尚未核验：{codes}；请收齐并核验后再提交',
    en: 'Required documents are not verified yet: {codes}; collect and verify them first',
  },
} as const;
