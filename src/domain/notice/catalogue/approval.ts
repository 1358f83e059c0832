import { template } from '../template';

/** Work lists, approvals and their deadlines: all to staff. */
export const APPROVAL = {
  'task-opened': template({
    audience: 'STAFF',
    params: { title: 'name', subjectNo: 'number', dueAt: 'instant?' },
    text: {
      zh: { subject: '新待办：{title}', body: '{subjectNo}：{title}。[请在 {dueAt} 前处理。]请到“我的待办”领取。' },
      en: {
        subject: 'New task: {title}',
        body: '{subjectNo}: {title}. [Due {dueAt}. ]Please claim it in your task list.',
      },
    },
  }),
  'task-reminder': template({
    audience: 'STAFF',
    params: { title: 'name', subjectNo: 'number', by: 'person', dueAt: 'instant?' },
    text: {
      zh: {
        subject: '催办：{title}',
        body: '{by} 请您尽快办理 {subjectNo}：{title}。[时限 {dueAt}。]如不能办理请转交或退还。',
      },
      en: {
        subject: 'Reminder: {title}',
        body: '{by} asks you to see to {subjectNo} soon: {title}. [Due {dueAt}. ]Please hand it over or give it back if you cannot.',
      },
    },
  }),
  'task-escalated': template({
    audience: 'STAFF',
    params: { title: 'name', subjectNo: 'number', by: 'person', reason: 'text', dueAt: 'instant?' },
    text: {
      zh: {
        subject: '任务升级：{title}',
        body: '{by} 将 {subjectNo} 的任务“{title}”升级：{reason}。[时限 {dueAt}。]请到“本组待办”领取，或指派同事办理。',
      },
      en: {
        subject: 'Task escalated: {title}',
        body: '{by} escalates a task of {subjectNo}, "{title}": {reason}. [Due {dueAt}. ]Please take it from the list of your group, or have a colleague see to it.',
      },
    },
  }),
  'approval-reminder': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', level: 'name', dueAt: 'instant?' },
    text: {
      zh: {
        subject: '审批催办：{subjectNo}',
        body: '{subjectNo} 在“{level}”等待审批[，时限 {dueAt}]。请尽快审议，或转交代理人。',
      },
      en: {
        subject: 'Approval waiting: {subjectNo}',
        body: '{subjectNo} is waiting for a decision at level "{level}"[, due {dueAt}]. Please decide, or delegate it.',
      },
    },
  }),
  'approval-escalated': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', level: 'name' },
    text: {
      zh: {
        subject: '审批超时升级：{subjectNo}',
        body: '{subjectNo} 在“{level}”超过审批时限，已升级给代理人及主管。请立即安排审批。',
      },
      en: {
        subject: 'Approval overdue: {subjectNo}',
        body: '{subjectNo} has exceeded its time at level "{level}" and is escalated to the deputy and the manager. Please arrange the decision at once.',
      },
    },
  }),
  'committee-convened': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', chair: 'person', heldOn: 'date' },
    text: {
      zh: {
        subject: '贷审会通知：{subjectNo}',
        body: '{subjectNo} 定于 {heldOn} 上贷审会，主任委员 {chair}。请阅卷后表决；与客户有关联或利益冲突的，请先登记回避。',
      },
      en: {
        subject: 'Committee session: {subjectNo}',
        body: '{subjectNo} comes before the committee on {heldOn}, chaired by {chair}. Please read the file and vote; if you are related to the client or have a conflict of interest, record your recusal first.',
      },
    },
  }),
  'committee-recusal': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', member: 'person' },
    text: {
      zh: {
        subject: '委员回避：{subjectNo}',
        body: '委员 {member} 已回避 {subjectNo}。如余下委员不足法定人数或主任委员回避，请重新召集会议。',
      },
      en: {
        subject: 'A member recused: {subjectNo}',
        body: '{member} has recused himself or herself from {subjectNo}. If the others no longer make the quorum, or the chair is gone, please convene the session anew.',
      },
    },
  }),
  'sample-flawed': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', by: 'person', comment: 'text' },
    text: {
      zh: {
        subject: '小额抽查发现问题：{subjectNo}',
        body: '{by} 抽查 {subjectNo} 发现问题：{comment}。请核实整改，并说明尽职情况。',
      },
      en: {
        subject: 'Flaw found in a sampled loan: {subjectNo}',
        body: '{by} reviewed {subjectNo} and found: {comment}. Please put it right and account for what was done.',
      },
    },
  }),
  'question-asked': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', by: 'person', dueOn: 'date' },
    text: {
      zh: {
        subject: '审批提问：{subjectNo}',
        body: '{by} 就 {subjectNo} 提出问题，请于 {dueOn} 前在案卷“问答”中答复。审批不因提问暂停。',
      },
      en: {
        subject: 'Question on {subjectNo}',
        body: '{by} has a question on {subjectNo}. Please answer it in the file by {dueOn}; the approval does not wait for it.',
      },
    },
  }),
  'question-answered': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', by: 'person' },
    text: {
      zh: {
        subject: '提问已答复：{subjectNo}',
        body: '{by} 已答复您就 {subjectNo} 提出的问题，请到案卷“问答”查看后审批。',
      },
      en: {
        subject: 'Your question on {subjectNo} is answered',
        body: '{by} has answered your question on {subjectNo}. Please read it in the file before you decide.',
      },
    },
  }),
  'deal-joined': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', by: 'person' },
    text: {
      zh: {
        subject: '您加入了项目组：{subjectNo}',
        body: '{by} 指定您加入 {subjectNo} 的项目组。请打开案件查看“项目组”中的分工与里程碑；参与本案的不得审批、评级或放款。',
      },
      en: {
        subject: 'You are on the deal team of {subjectNo}',
        body: '{by} has put you on the deal team of {subjectNo}. Open the case for your part and its milestones; who works on it does not decide, rate or pay it.',
      },
    },
  }),
  'milestone-late': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', title: 'text', owner: 'person', dueOn: 'date' },
    text: {
      zh: {
        subject: '里程碑逾期：{subjectNo} {title}',
        body: '{subjectNo} 的里程碑“{title}”（负责人 {owner}）应于 {dueOn} 完成，至今未完成。请完成并登记，或由组长调整期限。',
      },
      en: {
        subject: 'A milestone of {subjectNo} is late: {title}',
        body: 'The milestone {title} of {subjectNo} (owner {owner}) was due on {dueOn} and is not done. Please do it and record it, or have the lead move it.',
      },
    },
  }),
  'authority-delegated': template({
    audience: 'STAFF',
    params: { from: 'person', level: 'name', limitFen: 'money', fromOn: 'date', untilOn: 'date' },
    text: {
      zh: {
        subject: '转授权：{level}',
        body: '{from} 已将“{level}”审批权转授，单笔不超过 {limitFen}，自 {fromOn} 至 {untilOn}。受转授人不得再转授；本人或授权人参与过的案件不得审批。',
      },
      en: {
        subject: 'Authority delegated: {level}',
        body: '{from} has delegated the level {level} up to {limitFen} a case, from {fromOn} to {untilOn}. It cannot be passed on, nor used in a case in which either has a part.',
      },
    },
  }),
  'delegation-revoked': template({
    audience: 'STAFF',
    params: { from: 'person', level: 'name', by: 'person' },
    text: {
      zh: {
        subject: '转授权收回：{level}',
        body: '{from} 转授的“{level}”审批权已由 {by} 收回，即时生效。待办请交回授权人处理。',
      },
      en: {
        subject: 'Delegation revoked: {level}',
        body: '{by} has taken back the level {level} that {from} delegated, at once. Please hand open tasks back to the delegator.',
      },
    },
  }),
  'approval-concluded': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', outcome: 'code', reasonCode: 'code?' },
    text: {
      zh: {
        subject: '{subjectNo} 审批结论：{outcome}',
        body: '{subjectNo} 的审批已结束：{outcome}[（原因：{reasonCode}）]。请按结论办理下一步。',
      },
      en: {
        subject: 'Approval of {subjectNo}: {outcome}',
        body: 'The approval of {subjectNo} has ended: {outcome}[ (reason: {reasonCode})]. Please take the next step accordingly.',
      },
    },
  }),
  'deadline-near': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', stage: 'code', dueAt: 'instant' },
    text: {
      zh: {
        subject: '{subjectNo} 即将到期',
        body: '{subjectNo} 在“{stage}”环节将于 {dueAt} 到期。请及时处理，逾期自动失效。',
      },
      en: {
        subject: '{subjectNo} is close to its deadline',
        body: '{subjectNo} at stage "{stage}" runs out at {dueAt}. Please act before then, or it lapses by itself.',
      },
    },
  }),
  'signal-refused': template({
    audience: 'STAFF',
    params: { subjectNo: 'number', command: 'text', code: 'text', username: 'text?' },
    text: {
      zh: {
        subject: '{subjectNo} 的外部指令被拒绝',
        body: '外部系统[以 {username} 名义]发来的指令 {command} 不符合规则（{code}），未作任何变更。请核对来源，改由有权人在系统内办理。',
      },
      en: {
        subject: 'An outside command for {subjectNo} was refused',
        body: 'The command {command}, sent by an outside system[ in the name of {username}], breaks a rule ({code}); nothing was changed. Please check where it came from and have an authorised person do it here.',
      },
    },
  }),
};
