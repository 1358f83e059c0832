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
  simulate: {
    zh: '按事件推演贷款账户',
    en: 'terms and dated events to the loan account as of a date',
    load: async () => (await import('./simulate.js')).runSimulate,
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
  db: {
    zh: '数据库迁移',
    en: 'database migrations',
    load: async () => (await import('./db.js')).runDb,
  },
};
