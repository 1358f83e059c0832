/** A command of the `xindai` program: loaded only when it is called, so that each starts fast. */
export interface Command {
  zh: string;
  en: string;
  load: () => Promise<(args: string[]) => number | Promise<number>>;
}

export const COMMANDS: Record<string, Command> = {
  start: {
    zh: '启动数据库、Temporal、工作进程、接口和工作台',
    en: 'start database, Temporal, worker, API and workbench',
    load: async () => (await import('./start.js')).runStart,
  },
  doctor: {
    zh: '检查服务、迁移、流程与数据库、日历，并给出建议',
    en: 'check services, migrations, workflows, calendar; say what to do',
    load: async () => (await import('./doctor.js')).runDoctor,
  },
  quote: {
    zh: '试算还款计划与年化成本',
    en: 'terms to a repayment schedule and its annualised cost',
    load: async () => (await import('./quote.js')).runQuote,
  },
  'cost-statement': {
    zh: '综合融资成本明示表与上限检查',
    en: 'everything a loan costs, and the cap on it',
    load: async () => (await import('./cost-statement.js')).runCostStatement,
  },
  simulate: {
    zh: '按事件推演贷款账户',
    en: 'terms and dated events to the loan account as of a date',
    load: async () => (await import('./simulate.js')).runSimulate,
  },
  login: {
    zh: '登录接口',
    en: 'sign in at the API',
    load: async () => (await import('./login.js')).runLogin,
  },
  api: {
    zh: '接口的每一项操作：列出、说明、调用',
    en: 'every operation of the API: list, describe, call',
    load: async () => (await import('./api.js')).runApi,
  },
  leads: {
    zh: '线索：列表、待领取、漏斗',
    en: 'leads: the list, those to claim, the pipeline',
    load: async () => (await import('./leads.js')).runLeads,
  },
  apply: {
    zh: '受理贷款申请',
    en: 'accept a loan application',
    load: async () => (await import('./apply.js')).runApply,
  },
  tasks: {
    zh: '待办：查看、领取、退还、转交',
    en: 'the work list: see, claim, release, delegate',
    load: async () => (await import('./tasks.js')).runTasks,
  },
  decide: {
    zh: '审批决定',
    en: 'decide an approval task',
    load: async () => (await import('./decide.js')).runDecide,
  },
  convene: {
    zh: '召集贷审会',
    en: 'convene the committee of a voting task',
    load: async () => (await import('./convene.js')).runConvene,
  },
  loan: {
    zh: '贷款、还款计划、流水、时间线、分录',
    en: 'a loan, its schedule, transactions, timeline, journal',
    load: async () => (await import('./loan.js')).runLoan,
  },
  pay: {
    zh: '登记还款或提前还款',
    en: 'book a repayment or a prepayment',
    load: async () => (await import('./pay.js')).runPay,
  },
  waive: {
    zh: '申请减免应还的费用、复利、罚息或利息',
    en: 'ask that fees, compound, penalty or interest due be given up',
    load: async () => (await import('./waive.js')).runWaive,
  },
  'account-statement': {
    zh: '客户对账单',
    en: 'the statement of a client for a period',
    load: async () => (await import('./account-statement.js')).runAccountStatement,
  },
  changes: {
    zh: '变更登记与重新评估：清单、登记、结论、复核',
    en: 'changes of clients and their re-assessment: list, register, conclude, confirm',
    load: async () => (await import('./changes.js')).runChanges,
  },
  commitments: {
    zh: '承兑汇票与保函：台账、解除、索赔与付款',
    en: 'bills and guarantees: the register, release, claims and their payment',
    load: async () => (await import('./commitments.js')).runCommitments,
  },
  'exit-plans': {
    zh: '压缩退出：台账、提出、审定',
    en: 'exit plans: the register, propose, decide',
    load: async () => (await import('./exit-plans.js')).runExitPlans,
  },
  'policy-trial': {
    zh: '在过往案件上试算待复核的授权方案或准入政策',
    en: 'try a proposed authority matrix or admission policy on past cases',
    load: async () => (await import('./policy-trial.js')).runPolicyTrial,
  },
  policies: {
    zh: '政策库：查询、录入、发布、阅知、排查',
    en: 'the policy library: list, enter, release, read, review',
    load: async () => (await import('./policies.js')).runPolicies,
  },
  campaigns: {
    zh: '营销活动与条款变更通知：清单、拟定、批准、发送',
    en: 'campaigns and notices of terms: list, write, approve, send',
    load: async () => (await import('./campaigns.js')).runCampaigns,
  },
  'credit-plans': {
    zh: '信贷计划：计划与实际、编制、审批、下达',
    en: 'credit plans: planned and actual, make, decide, hand down',
    load: async () => (await import('./credit-plans.js')).runCreditPlans,
  },
  faq: {
    zh: '常见问答：查询、编写、发布、撤下',
    en: 'what is often asked: find, write, release, take back',
    load: async () => (await import('./faq.js')).runFaq,
  },
  'equal-pricing': {
    zh: '同类同价：利率离散与偏离，说明理由',
    en: 'equal pricing: spread and outliers, write a reason',
    load: async () => (await import('./equal-pricing.js')).runEqualPricing,
  },
  'finance-matches': {
    zh: '财务核对：登记簿、总账数、差异说明、签字',
    en: 'reconciliation with finance: register, figures, differences, signatures',
    load: async () => (await import('./finance-matches.js')).runFinanceMatches,
  },
  funding: {
    zh: '资金方（须有许可）：名录、更正、推介、认购与撤回',
    en: 'funding parties, with a licence only: register, corrections, offers, subscriptions',
    load: async () => (await import('./funding.js')).runFunding,
  },
  deals: {
    zh: '项目组：成员、里程碑、风险前置审查',
    en: 'the team of a deal, its milestones and its pre-review',
    load: async () => (await import('./deals.js')).runDeals,
  },
  market: {
    zh: '市场：情报、月报、产品建议',
    en: 'the market: intelligence, monthly digests, suggestions on products',
    load: async () => (await import('./market.js')).runMarket,
  },
  holdings: {
    zh: '客户持有产品、综合贡献、交叉销售机会',
    en: 'what a client has with us and brings, and opportunities',
    load: async () => (await import('./holdings.js')).runHoldings,
  },
  preferences: {
    zh: '客户联系偏好：查看、登记',
    en: 'how a client wants to be told: see, record',
    load: async () => (await import('./preferences.js')).runPreferences,
  },
  'due-day': {
    zh: '申请变更每月还款日',
    en: 'ask that the instalments fall on another day of the month',
    load: async () => (await import('./due-day.js')).runDueDay,
  },
  'write-off-file': {
    zh: '核销档案：查看、归档、核验',
    en: 'the file of a write-off: see, file, verify',
    load: async () => (await import('./write-off-file.js')).runWriteOffFile,
  },
  'import-statement': {
    zh: '导入银行对账单，来账入账',
    en: 'import a bank statement; book what came in',
    load: async () => (await import('./import-statement.js')).runImportStatement,
  },
  lawsuit: {
    zh: '诉讼：起诉、进展、费用',
    en: 'law suits: file, record steps and costs',
    load: async () => (await import('./lawsuit.js')).runLawsuit,
  },
  assets: {
    zh: '抵债资产：取得、抵减贷款、查看、处置',
    en: 'repossessed assets: record, credit, look after, dispose of',
    load: async () => (await import('./assets.js')).runAssets,
  },
  accountability: {
    zh: '责任认定：台账、立案、认定、陈述、结论、复议（保密）',
    en: 'accountability for a loan that was lost: the register and each step, in confidence',
    load: async () => (await import('./accountability.js')).runAccountability,
  },
  complaint: {
    zh: '投诉：登记、办理、登记簿',
    en: 'complaints: take in, work on, the register',
    load: async () => (await import('./complaint.js')).runComplaint,
  },
  collateral: {
    zh: '担保：覆盖、手续、权证、保险',
    en: 'security of an application or a loan',
    load: async () => (await import('./collateral.js')).runCollateral,
  },
  conditions: {
    zh: '放款条件：查看、核实、提出',
    en: 'conditions precedent: see, verify, set',
    load: async () => (await import('./conditions.js')).runConditions,
  },
  suitability: {
    zh: '适当性：评估、客户确认的成本',
    en: 'suitability of a loan, and the cost its client confirmed',
    load: async () => (await import('./suitability.js')).runSuitability,
  },
  'term-ground': {
    zh: '超常规期限的理由：查看、登记',
    en: 'why a term goes beyond the normal one: see, give',
    load: async () => (await import('./term-ground.js')).runTermGround,
  },
  feasibility: {
    zh: '项目可行性：按方案测算、查看',
    en: 'feasibility of a project: work out, see',
    load: async () => (await import('./feasibility.js')).runFeasibility,
  },
  fees: {
    zh: '放款前收费：查看、登记凭证',
    en: 'fees before the money leaves: see, receive',
    load: async () => (await import('./fees.js')).runFees,
  },
  targets: {
    zh: '业绩目标：计划与完成、下达',
    en: 'targets: plan and actual; set one',
    load: async () => (await import('./targets.js')).runTargets,
  },
  transfers: {
    zh: '责任移交：清单、提出、接管、审批',
    en: 'transfers of clients: list, propose, review, decide',
    load: async () => (await import('./transfers.js')).runTransfers,
  },
  service: {
    zh: '客户服务：工单、满意度回访、需求反馈',
    en: 'service to clients: tickets, satisfaction, feedback',
    load: async () => (await import('./service.js')).runService,
  },
  suspicion: {
    zh: '可疑报告（保密）',
    en: 'reports of something suspicious, in confidence',
    load: async () => (await import('./suspicion.js')).runSuspicion,
  },
  'credit-reports': {
    zh: '征信报送清单：查看、编制',
    en: 'lists of arrears for the credit bureau: see, make',
    load: async () => (await import('./credit-reports.js')).runCreditReports,
  },
  escalate: {
    zh: '升级到期的催收个案',
    en: 'escalate the collection cases that are due',
    load: async () => (await import('./escalate.js')).runEscalate,
  },
  'agency-contacts': {
    zh: '上传催收机构的联系记录',
    en: 'upload the contacts of a collection agency',
    load: async () => (await import('./agency-contacts.js')).runAgencyContacts,
  },
  travel: {
    zh: '时间旅行（仅沙箱）',
    en: 'time travel (sandbox only)',
    load: async () => (await import('./travel.js')).runTravel,
  },
  report: {
    zh: '资产组合报表',
    en: 'the portfolio report',
    load: async () => (await import('./report.js')).runReport,
  },
  export: {
    zh: '导出列表（CSV / JSON）',
    en: 'export lists (CSV / JSON)',
    load: async () => (await import('./export.js')).runExport,
  },
  config: {
    zh: '检查并打印配置',
    en: 'check and print the configuration',
    load: async () => (await import('./config.js')).runConfig,
  },
  demo: {
    zh: '样例贷款走完一生：申请、审批、还款、催收、核销',
    en: 'the example loans live their whole lives',
    load: async () => (await import('./demo.js')).runDemo,
  },
  verify: {
    zh: '由事件重算账户，核对分录与审计链',
    en: 'recompute every account; check journal and audit chain',
    load: async () => (await import('./verify.js')).runVerify,
  },
  reconcile: {
    zh: '核对数据库与流程，恢复缺失的流程',
    en: 'database against workflows; begins missing ones again',
    load: async () => (await import('./reconcile.js')).runReconcile,
  },
  admin: {
    zh: '新系统：写入基础数据并创建第一位管理员',
    en: 'for a new system: reference data and the first administrator',
    load: async () => (await import('./admin.js')).runAdmin,
  },
  db: {
    zh: '数据库迁移',
    en: 'database migrations',
    load: async () => (await import('./db.js')).runDb,
  },
};
