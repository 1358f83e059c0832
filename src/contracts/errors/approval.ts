/** Refusals of a committee's session (RULES 7.1, 7.3). */
export const APPROVAL_ERRORS = {
  NOT_A_COMMITTEE: { status: 409, zh: '“{level}”不是贷审会层级，无需召集会议', en: 'The level {level} is no committee; there is nothing to convene' },
  ROLE_MAY_NOT_CONVENE: { status: 403, zh: '只有风险经理或部门经理可以召集贷审会、代登记回避', en: 'Only a risk officer or a department manager convenes the committee or records another’s recusal' },
  INVESTIGATOR_MAY_NOT_CONVENE: { status: 403, zh: '审贷分离：调查人不得召集本案的贷审会', en: 'Separation of duties: who investigated the case may not convene its committee' },
  MANAGER_MAY_NOT_CONVENE: { status: 403, zh: '审贷分离：管户客户经理不得召集本案的贷审会', en: 'Separation of duties: the account manager may not convene the committee' },
  MEMBER_TWICE: { status: 422, zh: '参会委员名单有重复', en: 'A member is named twice' },
  MEMBER_NOT_ENTITLED: { status: 422, zh: '{username} 不能参会（{reason}）；请换一名有该层级授权且与本案无涉的委员', en: '{username} cannot sit on this case ({reason}); name a member who holds the level and has no part in the case' },
  MEMBERS_BELOW_QUORUM: { status: 422, zh: '除回避外只有 {members} 名委员，法定人数为 {quorum}；请增加委员', en: 'Without the recused there are {members} members and the quorum is {quorum}; add members' },
  MEMBER_ALREADY_HEARD: { status: 409, zh: '{usernames} 已表决或回避，须保留在名单中', en: '{usernames} voted or recused already and must stay on the list' },
  CHAIR_NOT_A_MEMBER: { status: 422, zh: '主任委员 {username} 须在参会名单中', en: 'The chair {username} must be one of the members' },
  CHAIR_MUST_VOTE_LAST: { status: 409, zh: '{username} 已表决或回避，不能任主任委员；主任委员最后表决', en: '{username} voted or recused already and cannot chair: the chair votes last' },
  CHAIR_MUST_WAIT: { status: 409, zh: '主任委员最后表决，尚待：{usernames}', en: 'The chair votes last; still to vote: {usernames}' },
  SESSION_NOT_CONVENED: { status: 409, zh: '本层级须先召集贷审会；请风险经理或部门经理召集', en: 'This level decides in session: a risk officer or department manager must convene it first' },
  SESSION_NOT_YET: { status: 409, zh: '会议定于 {date}，此前不收票', en: 'The session is on {date}; no ballot is taken before' },
  NOT_CONVENED: { status: 403, zh: '您（或该委员）不在本次会议的参会名单中', en: 'You, or that member, are not convened to this session' },
  RECUSED_MAY_NOT_VOTE: { status: 403, zh: '您已回避本案，不能表决', en: 'You have recused yourself from this case and may not vote' },
  ALREADY_RECUSED: { status: 409, zh: '该委员已登记回避', en: 'That member is recused already' },
} as const;
