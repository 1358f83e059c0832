/** Why a contract may run longer than is normal: for the workbench, the report and the commands. */
export const TERM_LABELS = {
  longTermKind: {
    CASH_CYCLE: { zh: '经营现金回收周期较长', en: 'operating cash comes back slowly' },
    CONSUMPTION_NEED: { zh: '长期消费需求', en: 'a long-term need of consumption' },
    PROJECT_PAYBACK: { zh: '项目建设与回收期较长', en: 'the project takes long to build and pay back' },
    OTHER: { zh: '本行制度要求说明的理由', en: 'a ground that the lender asks for' },
  },
} as const;
