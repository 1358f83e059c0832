/** The menu: its groups and its entries. */
export const places = {
  groups: {
    work: '工作',
    leads: '线索',
    clients: '客户',
    loans: '贷款',
    risk: '风险与催收',
    administration: '管理',
  },
  names: {
    dashboard: '经营看板',
    inbox: '待办',
    leads: '线索',
    clients: '客户',
    applications: '贷款申请',
    facilities: '授信额度',
    loans: '贷款台账',
    collections: '催收',
    portfolio: '五级分类',
    audit: '审计日志',
    users: '用户',
    products: '产品',
    authority: '授权矩阵',
    calendars: '节假日',
    system: '运行状况',
    calculator: '还款试算',
  },
};
