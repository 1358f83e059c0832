/** Products by maker and checker, security, conditions and hand-over. */
export const origination = {
  productProposals: {
    title: 'Versions waiting to be confirmed',
    heading: '{{name}} ({{code}}): proposed by {{by}}, in force from {{on}}',
    retire: 'No longer offered from that day on',
    isNew: 'new product',
    retires: 'retirement',
    path: 'Item',
    before: 'Version before',
    after: 'New version',
  },
};
