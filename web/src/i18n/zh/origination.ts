/** Products by maker and checker, security, conditions and hand-over. */
export const origination = {
  productProposals: {
    title: '待复核的产品方案',
    heading: '{{name}}（{{code}}）：{{by}} 提出，{{on}} 起施行',
    retire: '自施行日起停售',
    isNew: '新产品',
    retires: '停售',
    path: '项目',
    before: '原版本',
    after: '新版本',
  },
};
