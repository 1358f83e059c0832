/** What the resources without a workflow refuse: clients, users, products, tasks as a work list. */
export const RESOURCE_ERRORS = {
  IDENTITY_FORMAT: {
    status: 422,
    zh: '身份证号码须为 17 位数字加 1 位校验码；请核对证件后重新输入',
    en: 'An identity number has 17 digits and a check character; compare it with the card and enter it again',
  },
  IDENTITY_BIRTH_DATE: {
    status: 422,
    zh: '身份证号码中的出生日期不存在，或晚于今天；请核对证件后重新输入',
    en: 'The birth date in the identity number does not exist, or is to come; compare it with the card and enter it again',
  },
  IDENTITY_CHECK_DIGIT: {
    status: 422,
    zh: '身份证号码校验码不符，请核对',
    en: 'The check character of the identity number is wrong; look again',
  },
  CREDIT_CODE_FORMAT: {
    status: 422,
    zh: '统一社会信用代码须为 18 位；请核对营业执照后重新输入',
    en: 'A unified social credit code has 18 characters; compare it with the licence and enter it again',
  },
  CREDIT_CODE_CHECK_DIGIT: {
    status: 422,
    zh: '统一社会信用代码校验码不符，请核对',
    en: 'The check character of the credit code is wrong; look again',
  },
  PHONE_FORMAT: {
    status: 422,
    zh: '须为电话号码，如 13800138000 或 0571-87654321',
    en: 'Must be a phone number, such as 13800138000 or 0571-87654321',
  },
  EMAIL_FORMAT: { status: 422, zh: '须为电子邮件地址', en: 'Must be an e-mail address' },
  TEXT_FORMAT: {
    status: 422,
    zh: '含有不允许的字符，请删除后重新填写',
    en: 'Contains characters that are not allowed; remove them and write it again',
  },
  PASSWORD_WEAK: { status: 422, zh: '密码至少 10 个字符', en: 'A password has at least 10 characters' },
  CLIENT_EXISTS: {
    status: 409,
    zh: '该证件号码的客户已存在；请查找并使用该客户',
    en: 'There is already a client with this identity; search for it and use it',
  },
  CLIENT_HANDED_OVER_ELSEWHERE: {
    status: 422,
    zh: '客户经理不能在此更换；请用责任移交，在途业务随之移交',
    en: 'A client changes its manager by a transfer of clients only, so that its open cases follow; propose one',
  },
  CLIENT_UNKNOWN: {
    status: 422,
    zh: '没有此客户；请核对客户号，新客户请先登记',
    en: 'There is no such client; check the number, or register the client first',
  },
  CLIENT_KIND_NOT_SERVED: {
    status: 422,
    zh: '此产品不面向该类客户；请选择其他产品',
    en: 'This product is not for this kind of client; choose another',
  },
  PRODUCT_UNKNOWN: {
    status: 422,
    zh: '没有此产品，或尚未生效；请从产品清单中选择',
    en: 'There is no such product, or it is not yet in force; choose one from the list',
  },
  PRODUCT_AMOUNT: {
    status: 422,
    zh: '产品允许的金额为 {min} 至 {max} 元；请调整金额',
    en: 'The product lends {min} to {max} yuan; choose an amount in between',
  },
  PRODUCT_INSTALMENTS: {
    status: 422,
    zh: '产品允许的期数为 {min} 至 {max}；请调整期数',
    en: 'The product has {min} to {max} instalments; choose a number in between',
  },
  PRODUCT_TERM: { status: 422, zh: '期限不得超过 {max} 个月', en: 'The term must not exceed {max} months' },
  PRODUCT_METHOD: { status: 422, zh: '产品允许的还款方式：{values}', en: 'The product repays by one of: {values}' },
  PRODUCT_RATE: {
    status: 422,
    zh: '产品允许的年利率为 {min} 至 {max}；请调整利率',
    en: 'The annual rate of the product is {min} to {max}; choose a rate in between',
  },
  PRODUCT_SECURITY: {
    status: 422,
    zh: '产品允许的担保方式：{values}',
    en: 'The product takes one of these securities: {values}',
  },
  PRODUCT_EFFECTIVE_DATE: { status: 422, zh: '生效日不得早于今天', en: 'It cannot come into force before today' },
  RELATED_PARTY_UNSECURED: {
    status: 422,
    zh: '关系人不得发放信用贷款（商业银行法第四十条）；请改为提供担保',
    en: 'A related person gets no unsecured loan (Commercial Bank Law, Art 40); let him offer security',
  },
  USER_EXISTS: {
    status: 409,
    zh: '用户名 {username} 已被使用；请换一个',
    en: 'The user name {username} is taken; choose another',
  },
  USER_UNKNOWN: {
    status: 422,
    zh: '没有用户 {username}，或已停用；请从同事通讯录中选择',
    en: 'There is no user {username}, or the login is closed; choose one from the list of colleagues',
  },
  BRANCH_UNKNOWN: {
    status: 422,
    zh: '没有此机构；请从机构清单中选择',
    en: 'There is no such branch; choose one from the list',
  },
  LEVEL_UNKNOWN: { status: 422, zh: '没有审批层级 {level}', en: 'There is no approval level {level}' },
  SELF_ADMINISTRATION: {
    status: 403,
    zh: '不能修改自己的岗位与权限；请其他管理员办理',
    en: 'Nobody changes his own roles and authority; another administrator does',
  },
  CALENDAR_PAST: { status: 422, zh: '不能修改今天以前的日历', en: 'The calendar before today cannot be changed' },
  TRAVEL_RANGE: {
    status: 422,
    zh: '只能从当前业务日 {today} 前进 0 至 {max} 天',
    en: 'From the business date {today} one can only go forward, by 0 to {max} days',
  },
  TRAVEL_SUBJECT: {
    status: 422,
    zh: 'loanNo 与 applicationNo 须且只能给出一个',
    en: 'Give either loanNo or applicationNo',
  },
  TASK_DONE: { status: 409, zh: '任务已由 {by} 完成或已取消', en: 'The task is done already, by {by}, or cancelled' },
  TASK_CLAIMED: {
    status: 409,
    zh: '任务已由 {holder} 领取；请与其联系，或请其退还',
    en: 'The task is held by {holder}; speak to them, or have it released',
  },
  TASK_IS_PERSONAL: {
    status: 409,
    zh: '该任务涉及保密事项，只由您本人办理，不能退还或转交；请在案件中办理',
    en: 'This task is confidential and yours alone, so it is neither given back nor handed on; do it in its case',
  },
  TASK_NOT_CLAIMED: { status: 409, zh: '任务尚无人领取；请先领取', en: 'Nobody holds the task; claim it first' },
  TASK_IS_SHARED: {
    status: 409,
    zh: '贷审会任务由各委员分别表决，不能领取；请直接表决',
    en: 'A committee task is voted on by each member; nobody takes it alone; vote on it directly',
  },
  TASK_FOR_OTHER_ROLE: {
    status: 403,
    zh: '此任务由 {role} 处理；请该岗位人员办理',
    en: 'The task is for {role}; somebody of that post does it',
  },
  TASK_OF_OTHER_BRANCH: {
    status: 403,
    zh: '此任务属于其他机构；请该机构人员办理',
    en: 'The task belongs to another branch; its people do it',
  },
  TASK_EXCLUDES_YOU: {
    status: 403,
    zh: '您已参与此案的其他环节或已回避，按职责分离不能处理此任务；请同岗位的他人办理',
    en: 'You took another part in this case or are recused from it; separation of duties leaves this task to a colleague of the post',
  },
  TASK_NOT_DECIDABLE: {
    status: 409,
    zh: '此任务不是审批任务，请到对应页面办理',
    en: 'This task is no approval; deal with it where the case is',
  },
  DELEGATE_NOT_ENTITLED: {
    status: 422,
    zh: '{username} 无权处理此任务；请转交给有此岗位的同事',
    en: '{username} may not work on this task; hand it to somebody of its post',
  },
  CASE_CLOSED: { status: 409, zh: '此案已结束，不能再操作', en: 'The case is closed; nothing more can be done to it' },
  LOAN_CLOSED: {
    status: 409,
    zh: '贷款已结束，不再办理还款及变更；误收的款项请退回付款人，账目有疑问请核对流水',
    en: 'The loan has ended, nothing is booked or changed on it; give money received by mistake back, and see its transactions where in doubt',
  },
  WORKFLOW_NOT_STUCK: {
    status: 409,
    zh: '该流程没有卡住，或已经恢复；请刷新运行状况',
    en: 'This workflow is not stuck, or moves again; reload the page',
  },
  WORKFLOW_NOT_FROM_BOOKS: {
    status: 409,
    zh: '该流程不能由账簿恢复，停止会丢失进度；请修正程序并部署，流程随即自行继续',
    en: 'The books cannot begin this workflow again, and ending it would lose its place; mend and deploy the program, and it goes on by itself',
  },
} as const;
