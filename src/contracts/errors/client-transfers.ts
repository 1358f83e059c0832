/** What the transfer of clients from one manager to another is refused. */
export const CLIENT_TRANSFER_ERRORS = {
  TRANSFER_TO_SELF: {
    status: 422,
    zh: '移交人与接收人不能是同一人',
    en: 'Nobody hands clients to himself; name another manager',
  },
  TRANSFER_OF_OTHERS: {
    status: 403,
    zh: '只能移交本人管户的客户；他人的客户请部门经理提出',
    en: 'You hand over your own clients only; ask the department manager to hand over those of others',
  },
  TRANSFER_CLIENTS: {
    status: 422,
    zh: '以下客户不由 {from} 管户或已在移交中：{clients}；请从清单中去掉后重新提出',
    en: 'Not managed by {from}, or being handed over already: {clients}; leave them out and propose the list again',
  },
  TRANSFER_CLIENT: {
    status: 404,
    zh: '客户 {clientNo} 不在本次移交清单中；请按清单中的客户号填写',
    en: 'The client {clientNo} is not on this list; take a number from it',
  },
  TRANSFER_NOT_YOURS: {
    status: 403,
    zh: '接管意见须由接收人 {to} 本人填写；请通知其办理',
    en: 'The opinion is for {to} to write, who takes over; please tell them',
  },
  TRANSFER_STATE: {
    status: 409,
    zh: '本次移交已处于 {status}，不能这样操作；需要再次移交的请另行提出',
    en: 'The transfer stands at {status}, where this cannot be done; to hand clients over again, propose another',
  },
  TRANSFER_SAME_PERSON: {
    status: 403,
    zh: '提出人、移交人、接收人不得审批本次移交；请其他部门经理或风险经理审批',
    en: 'Neither who proposed it nor either manager decides it; another department manager or a risk officer must',
  },
  TRANSFER_NOT_REVIEWED: {
    status: 409,
    zh: '以下客户尚无接管意见：{clients}；请接收人逐户填写后再审批',
    en: 'No opinion is written yet on: {clients}; who takes over writes one on each, then it is decided',
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
