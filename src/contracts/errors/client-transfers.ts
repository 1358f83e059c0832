/** What the transfer of clients from one manager to another is refused. */
export const CLIENT_TRANSFER_ERRORS = {
  TRANSFER_TO_SELF: {
    status: 422,
    zh: '移交人与接收人不能是同一人',
    en: 'Nobody hands clients to himself; name another manager',
  },
  TRANSFER_OF_OTHERS: {
    status: 403,
    zh: '只能移交本人管户的客户，或由部门经理提出',
    en: 'You hand over your own clients only; others are the department manager’s to hand over',
  },
  TRANSFER_CLIENTS: {
    status: 422,
    zh: '以下客户不由 {from} 管户或已在移交中：{clients}',
    en: 'Not managed by {from}, or being handed over already: {clients}',
  },
  TRANSFER_CLIENT: {
    status: 404,
    zh: '客户 {clientNo} 不在本次移交清单中',
    en: 'The client {clientNo} is not on this list',
  },
  TRANSFER_NOT_YOURS: {
    status: 403,
    zh: '接管意见须由接收人 {to} 本人填写',
    en: 'The opinion is for {to} to write, who takes over',
  },
  TRANSFER_STATE: {
    status: 409,
    zh: '本次移交已处于 {status}，不能再操作',
    en: 'The transfer stands at {status}; it is over',
  },
  TRANSFER_SAME_PERSON: {
    status: 403,
    zh: '提出人、移交人、接收人不得审批本次移交',
    en: 'Neither who proposed it nor either manager decides it; somebody else must',
  },
  TRANSFER_NOT_REVIEWED: {
    status: 409,
    zh: '以下客户尚无接管意见：{clients}',
    en: 'No opinion is written yet on: {clients}',
  },
  TRANSFER_RECEIVER: {
    status: 409,
    zh: '接收人 {to} 已停用、已离岗或不再是本机构客户经理，请不同意本次移交并另行提出',
    en: '{to} is no longer an active client manager of this branch; reject this transfer and have another proposed',
  },
  TRANSFER_CLIENTS_GONE: {
    status: 409,
    zh: '以下客户已不由 {from} 管户：{clients}。移交清单须整体确认，请不同意本次移交并按现有客户重新提出',
    en: 'No longer managed by {from}: {clients}. A list is confirmed whole; reject it and have the others proposed anew',
  },
  TRANSFER_MEASURES: {
    status: 422,
    zh: '需关注或存在风险的客户，须写明拟采取的措施',
    en: 'Say what will be done about a client that needs attention or is at risk',
  },
} as const;
