/** What may be done to many rows at once, beside the tasks of the inbox. */
export const bulk = {
  bulkActs: {
    remindDebtors: '批量发送催收消息',
    remindDebtorsHint: '先逐户核对此刻可否发送（22:00–08:00、每日次数、投诉暂停、拒收短信等），确认后只发给可以发的。',
    assignCases: '批量分派催收员',
    assignCasesHint: '案件中待催收员办理的任务一并转交，今后的任务直接派给该催收员。',
    collector: '催收员',
    placeCases: '批量委外',
    placeCasesHint: '先逐案核对能否委外（机构在册、培训与评估、逾期天数），确认后才办理。',
    assignInspections: '批量分派检查',
    assignInspectionsHint: '所选检查改由另一名客户经理完成；已提交报告的检查不能分派。',
    clientManager: '客户经理',
    assignLeads: '批量分派线索',
    assignLeadsHint: '所选线索改由另一名客户经理跟进。',
    reason: '理由',
    orderInspections: '批量要求重点检查',
    orderInspectionsHint: '对所选贷款逐笔要求重点检查，由各自的客户经理完成。',
    transfer: '移交给其他客户经理',
    oneManager: '所选贷款须属于同一名客户经理',
    exportChosen: '导出所选',
  },
};
