/** The blacklist, and one's own password. */
export const blacklist = {
  blacklist: {
    title: '黑名单',
    identity: '证件号码',
    identityInput: '身份证号或统一社会信用代码',
    kind: '类型',
    reason: '原因',
    source: '来源',
    added: '列入',
    removed: '移出',
    empty: '黑名单为空。点“列入黑名单”登记；受理申请时自动比对。',
    add: '列入黑名单',
    addDone: '已列入黑名单',
    remove: '移出',
    removeReason: '移出原因',
    removeDone: '已移出黑名单',
  },
  password: {
    title: '修改密码',
    current: '现在的密码',
    next: '新密码',
    nextHint: '至少十位；修改后其他设备须重新登录',
    again: '再输一次新密码',
    differs: '两次输入的新密码不一致',
    done: '密码已修改',
  },
};
