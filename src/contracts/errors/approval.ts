/** Refusals of a committee's session (RULES 7.1, 7.3). */
export const APPROVAL_ERRORS = {
  NOT_A_COMMITTEE: {
    status: 409,
    zh: '“{level}”不是贷审会层级，无需召集会议',
    en: 'The level {level} is no committee; there is nothing to convene',
  },
  ROLE_MAY_NOT_CONVENE: {
    status: 403,
    zh: '只有风险经理或部门经理可以召集贷审会、代登记回避；请其办理',
    en: 'Only a risk officer or a department manager convenes the committee or records another’s recusal; ask one of them',
  },
  INVESTIGATOR_MAY_NOT_CONVENE: {
    status: 403,
    zh: '审贷分离：调查人不得召集本案的贷审会；请其他风险经理或部门经理召集',
    en: 'Separation of duties: who investigated the case may not convene its committee; another risk officer or department manager does',
  },
  MANAGER_MAY_NOT_CONVENE: {
    status: 403,
    zh: '审贷分离：管户客户经理不得召集本案的贷审会；请风险经理或部门经理召集',
    en: 'Separation of duties: the account manager may not convene the committee; a risk officer or department manager does',
  },
  MEMBER_TWICE: {
    status: 422,
    zh: '参会委员名单有重复；请去掉重复的委员',
    en: 'A member is named twice; name each once',
  },
  MEMBER_NOT_ENTITLED: {
    status: 422,
    zh: '{username} 不能参会（{reason}）；请换一名有该层级授权且与本案无涉的委员',
    en: '{username} cannot sit on this case ({reason}); name a member who holds the level and has no part in the case',
  },
  MEMBERS_BELOW_QUORUM: {
    status: 422,
    zh: '除回避外只有 {members} 名委员，法定人数为 {quorum}；请增加委员',
    en: 'Without the recused there are {members} members and the quorum is {quorum}; add members',
  },
  MEMBER_ALREADY_HEARD: {
    status: 409,
    zh: '{usernames} 已表决或回避，须保留在名单中',
    en: '{usernames} voted or recused already and must stay on the list',
  },
  CHAIR_NOT_A_MEMBER: {
    status: 422,
    zh: '主任委员 {username} 须在参会名单中',
    en: 'The chair {username} must be one of the members',
  },
  CHAIR_MUST_VOTE_LAST: {
    status: 409,
    zh: '{username} 已表决或回避，不能任主任委员；主任委员最后表决',
    en: '{username} voted or recused already and cannot chair: the chair votes last',
  },
  CHAIR_MUST_WAIT: {
    status: 409,
    zh: '主任委员最后表决，尚待：{usernames}；请等其表决后再投票',
    en: 'The chair votes last; still to vote: {usernames}; vote once they have',
  },
  CHAIR_RECUSED: {
    status: 409,
    zh: '主任委员 {username} 已回避；请风险经理或部门经理重新召集会议、另定主任委员后再投票',
    en: 'The chair {username} is recused; a risk officer or department manager convenes the session anew with another chair, then vote',
  },
  SESSION_BELOW_QUORUM: {
    status: 409,
    zh: '除回避外只有 {members} 名委员，法定人数为 {quorum}；请风险经理或部门经理重新召集会议、增加委员后再投票',
    en: 'Without the recused there are {members} members and the quorum is {quorum}; a risk officer or department manager convenes the session anew with more members, then vote',
  },
  SESSION_NOT_CONVENED: {
    status: 409,
    zh: '本层级须先召集贷审会；请风险经理或部门经理召集',
    en: 'This level decides in session: a risk officer or department manager must convene it first',
  },
  SESSION_NOT_YET: {
    status: 409,
    zh: '会议定于 {date}，此前不收票；请届时再投票',
    en: 'The session is on {date}; no ballot is taken before; vote on that day',
  },
  NOT_CONVENED: {
    status: 403,
    zh: '您（或该委员）不在本次会议的参会名单中；需要参会的请召集人重新召集',
    en: 'You, or that member, are not convened to this session; whoever convenes it can name you',
  },
  RECUSED_MAY_NOT_VOTE: {
    status: 403,
    zh: '您已回避本案，不能表决；由其他委员表决',
    en: 'You have recused yourself from this case and may not vote; the other members do',
  },
  ALREADY_RECUSED: { status: 409, zh: '该委员已登记回避', en: 'That member is recused already' },
  QUESTION_DUE: {
    status: 422,
    zh: '答复期限须在今日至 {last} 之间',
    en: 'The day to answer by lies between today and {last}',
  },
  // Reconsideration (RULES 7.1)
  RECONSIDERATION_NOT_REJECTED: {
    status: 409,
    zh: '只有被拒绝的申请可以复议（原申请为“{stage}”）',
    en: 'Only a rejected application is reconsidered; this one is {stage}',
  },
  RECONSIDERATION_OTHER_CLIENT: { status: 422, zh: '复议须为同一客户', en: 'A reconsideration is for the same client' },
  RECONSIDERED_ONCE: {
    status: 409,
    zh: '复议以一次为限：该申请本身即为复议',
    en: 'A case is reconsidered once, and this application was its reconsideration',
  },
  RECONSIDERED_ALREADY: {
    status: 409,
    zh: '复议以一次为限，已由 {no} 申请复议',
    en: 'A case is reconsidered once: {no} is its reconsideration',
  },
  RECONSIDERATION_TOO_LATE: {
    status: 409,
    zh: '复议须在拒绝后三个月内（至 {last}）提出；请按新申请受理',
    en: 'Reconsideration is asked for within three months, until {last}; accept a new application instead',
  },
  RECONSIDERATION_EXCEEDS: {
    status: 422,
    zh: '复议金额不得超过原申请 {principal} 元',
    en: 'A reconsideration asks for no more than the {principal} yuan that were rejected',
  },
  // Changes of the authority matrix by maker and checker
  MAKER_MAY_NOT_CHECK: {
    status: 403,
    zh: '双人复核：提出人不得复核自己的方案；请风险经理或另一名管理员复核',
    en: 'Maker and checker differ: a risk officer or another administrator must confirm what you proposed',
  },
  AUTHORITY_PROPOSAL_WAITS: {
    status: 409,
    zh: '{maker} 提出的授权方案尚待复核；请先复核或否决',
    en: 'A matrix proposed by {maker} still waits to be confirmed; confirm or reject it first',
  },
  AUTHORITY_LEVEL_TWICE: {
    status: 422,
    zh: '层级 {level} 出现了两次；请删去一个，或另起代码',
    en: 'The level {level} stands twice; remove one, or give it another code',
  },
  AUTHORITY_QUORUM: {
    status: 422,
    zh: '委员会 {level} 须填写表决人数下限，至少 2 人',
    en: 'The committee {level} needs a quorum, of two at least',
  },
  AUTHORITY_NO_COMMITTEE: {
    status: 422,
    zh: '授权方案须有委员会层级：关联方的申请须上贷审会（商业银行法第四十条）',
    en: 'A matrix needs a committee: what a related party applies for goes before one (商业银行法 Art 40)',
  },
  AUTHORITY_TOP: {
    status: 422,
    zh: '最高层级 {level} 审批其下各级权限以外的全部案件：各列限额须大于 0，且不低于其他层级的 {limit} 元；小额复核不能作为最高层级',
    en: 'The last level, {level}, decides whatever the others do not: each of its limits is above 0 and no less than {limit} yuan, which another level has; a small-amount check is no last level',
  },
  AUTHORITY_PROPOSAL_CHECKED: { status: 409, zh: '该授权方案已复核', en: 'This proposal has been checked already' },
  // Admission policy and warning rules, by maker and checker
  POLICY_PROPOSAL_WAITS: {
    status: 409,
    zh: '{maker} 提出的新版本尚待复核；请先复核或否决',
    en: 'A version proposed by {maker} still waits to be confirmed; confirm or reject it first',
  },
  POLICY_PROPOSAL_CHECKED: {
    status: 409,
    zh: '该方案已复核；请刷新查看结论',
    en: 'This proposal has been checked already; read it again for the outcome',
  },
  POLICY_UNCHANGED: {
    status: 422,
    zh: '与最新版本没有任何不同，无须提出',
    en: 'It differs in nothing from the newest version; there is nothing to propose',
  },
  WARNING_SIGNAL_REQUIRED: {
    status: 422,
    zh: '信号 {code} 由系统自行触发，规则中不能缺少；请补上',
    en: 'The system itself raises {code}: the rules must name it; add it',
  },
  WARNING_SIGNAL_TWICE: {
    status: 422,
    zh: '信号 {code} 出现两次；请删去一条',
    en: '{code} is named twice; leave one of them out',
  },
  // Later review of small loans (RULES 7.2)
  SAMPLE_PERIOD_OPEN: {
    status: 422,
    zh: '抽查期间须已结束：止日不早于 {from}，且早于今日 {today}',
    en: 'The period must be over: its last day is {from} or later, and before today, {today}',
  },
  SAMPLE_PERIOD_DRAWN: {
    status: 409,
    zh: '{from} 至 {to} 已抽查过，期间不得重叠；请另选期间',
    en: '{from} to {to} has been drawn already; periods never overlap; choose another period',
  },
  NOT_SAMPLED: { status: 422, zh: '{no} 不在本次样本中', en: '{no} is not in this sample' },
  SAMPLE_REVIEWED: { status: 409, zh: '{no} 已有复查结论', en: '{no} has been reviewed already' },
  REVIEWER_HAD_PART: {
    status: 403,
    zh: '您参与过该笔贷款的调查、评级或审批，不得复查；请他人复查',
    en: 'You had a part in this loan and may not review it; somebody else does',
  },
  // Delegation (RULES 7.3)
  DELEGATION_NOT_YOURS: {
    status: 403,
    zh: '您本人没有“{level}”授权；转授的权限不得再转授',
    en: 'You do not hold the level {level} yourself; what was lent to you cannot be lent on',
  },
  DELEGATE_IS_ONESELF: {
    status: 422,
    zh: '不能转授给自己；请选择同级的其他人员',
    en: 'Nobody delegates to himself; name a colleague of the post',
  },
  COMMITTEE_SEAT_STAYS: {
    status: 422,
    zh: '贷审会委员须亲自参会，席位不得转授；请重新召集会议换人',
    en: 'A committee seat is not delegated: convene the session with another member',
  },
  DELEGATE_ROLE: {
    status: 422,
    zh: '{username} 的岗位不能行使该授权（需 {role}）；请转授给该岗位的人员',
    en: '{username} does not hold the post of this level ({role}); lend it to somebody who does',
  },
  DELEGATE_HOLDS_LEVEL: {
    status: 409,
    zh: '{username} 本人已有“{level}”授权，无需转授',
    en: '{username} holds the level {level} already',
  },
  DELEGATION_EXCEEDS: {
    status: 422,
    zh: '转授金额不得超过您的授权上限 {limit} 元；请降低金额',
    en: 'A delegation cannot exceed your own limit of {limit} yuan; lend less',
  },
  DELEGATION_BACKDATED: {
    status: 422,
    zh: '转授不得早于今日 {today}；请改为今日或以后',
    en: 'A delegation cannot begin before today, {today}; let it begin today or later',
  },
  DELEGATION_PERIOD: {
    status: 422,
    zh: '转授须有期限：止期在 {from} 至 {last} 之间',
    en: 'A delegation is time-boxed: its last day lies between {from} and {last}',
  },
  DELEGATION_NOT_IN_FORCE: {
    status: 403,
    zh: '转授权的期限为 {from} 至 {until}，今日不在期内；请由转授权人本人审批或重新转授',
    en: 'The delegation runs from {from} to {until}, and not today; let who lent it decide, or lend it anew',
  },
  DELEGATION_TOO_SMALL: {
    status: 403,
    zh: '本案金额超过转授上限 {limit} 元，请由授权人本人审批',
    en: 'The case exceeds the delegated limit of {limit} yuan; the delegator must decide himself',
  },
  DELEGATOR_HAS_PART: {
    status: 403,
    zh: '审贷分离：转授权人 {username} 参与过本案，受转授人也不得审批；请退还任务，由其他审批人决定',
    en: 'Separation of duties: {username}, who lent the authority, has a part in this case, so it cannot be used here; release the task to another approver',
  },
  NOT_YOUR_DELEGATION: {
    status: 403,
    zh: '只有转授权人 {from} 或管理员可以收回',
    en: 'Only {from}, who gave it, or an administrator takes the delegation back',
  },
  DELEGATION_REVOKED: { status: 409, zh: '该转授权已收回', en: 'The delegation has been taken back already' },
} as const;
