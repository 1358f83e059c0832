import type { Role } from '../../contracts/roles';

/** A person of the demo bank. */
export interface DemoUser {
  username: string;
  displayName: string;
  displayNameEn: string;
  roles: Role[];
  levels: string[];
  branchCode: string;
}

/** One password for all: a sandbox is for trying, and it is printed at every start. */
export const DEMO_PASSWORD = 'Xindai-demo-2026';

const person = (
  username: string,
  displayName: string,
  displayNameEn: string,
  branchCode: string,
  roles: Role[],
  levels: string[] = [],
): DemoUser => ({ username, displayName, displayNameEn, branchCode, roles, levels });

/**
 * Everybody that a loan meets on its way, so that separation of duties has somebody for each part: two client managers
 * and a department manager in each sub-branch, its head as first approver; all others sit at head office.
 */
export const DEMO_USERS: readonly DemoUser[] = [
  person('li.na', '李娜', 'Li Na', 'SB01', ['CLIENT_MANAGER']),
  person('wang.qiang', '王强', 'Wang Qiang', 'SB01', ['CLIENT_MANAGER']),
  person('chen.jing', '陈静', 'Chen Jing', 'SB01', ['DEPARTMENT_MANAGER'], ['SMALL_DUAL_CHECK']),
  person('zhao.lei', '赵磊', 'Zhao Lei', 'SB01', ['APPROVER'], ['SUB_BRANCH_HEAD']),
  person('liu.yang', '刘洋', 'Liu Yang', 'SB02', ['CLIENT_MANAGER']),
  person('yang.fan', '杨帆', 'Yang Fan', 'SB02', ['CLIENT_MANAGER']),
  person('xu.hui', '徐慧', 'Xu Hui', 'SB02', ['DEPARTMENT_MANAGER'], ['SMALL_DUAL_CHECK']),
  person('sun.wei', '孙伟', 'Sun Wei', 'SB02', ['APPROVER'], ['SUB_BRANCH_HEAD']),
  person('zhou.min', '周敏', 'Zhou Min', 'HQ', ['RISK_OFFICER'], ['RISK_REVIEW']),
  person('wu.gang', '吴刚', 'Wu Gang', 'HQ', ['RISK_OFFICER'], ['RISK_REVIEW']),
  person('zheng.hao', '郑浩', 'Zheng Hao', 'HQ', ['APPROVER'], ['BRANCH_APPROVER']),
  person('feng.jie', '冯杰', 'Feng Jie', 'HQ', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE', 'HEAD_OFFICE']),
  person('han.xue', '韩雪', 'Han Xue', 'HQ', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE', 'HEAD_OFFICE']),
  person('cao.ming', '曹明', 'Cao Ming', 'HQ', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE', 'HEAD_OFFICE']),
  person('deng.li', '邓丽', 'Deng Li', 'HQ', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE', 'HEAD_OFFICE']),
  person('peng.fei', '彭飞', 'Peng Fei', 'HQ', ['COMMITTEE_MEMBER'], ['BRANCH_COMMITTEE', 'HEAD_OFFICE']),
  person('qian.fang', '钱芳', 'Qian Fang', 'HQ', ['FINANCE']),
  person('xie.yun', '谢芸', 'Xie Yun', 'HQ', ['FINANCE']),
  person('he.tao', '何涛', 'He Tao', 'HQ', ['COLLECTOR']),
  person('lu.qing', '陆青', 'Lu Qing', 'HQ', ['ARCHIVIST']),
  person('shen.yan', '沈燕', 'Shen Yan', 'HQ', ['AUDITOR']),
  person('ops', '运维', 'Operator', 'HQ', ['OPERATOR']),
  person('admin', '管理员', 'Administrator', 'HQ', ['ADMINISTRATOR']),
];

export interface DemoLogin {
  username: string;
  password: string;
  /** Name and post in Chinese. */
  zh: string;
  en: string;
}

const POSTS: Record<Role, { zh: string; en: string }> = {
  CLIENT_MANAGER: { zh: '客户经理', en: 'client manager' },
  DEPARTMENT_MANAGER: { zh: '部门经理', en: 'department manager' },
  RISK_OFFICER: { zh: '风险经理', en: 'risk officer' },
  APPROVER: { zh: '审批人', en: 'approver' },
  COMMITTEE_MEMBER: { zh: '贷审会委员', en: 'committee member' },
  FINANCE: { zh: '财务（放款岗）', en: 'finance' },
  COLLECTOR: { zh: '催收', en: 'collector' },
  ARCHIVIST: { zh: '档案管理员', en: 'archivist' },
  AUDITOR: { zh: '审计', en: 'auditor' },
  OPERATOR: { zh: '运维', en: 'operator' },
  ADMINISTRATOR: { zh: '系统管理员', en: 'administrator' },
  SYSTEM: { zh: '系统', en: 'system' },
};

/** What a start prints and the login page offers. */
export const DEMO_LOGINS: readonly DemoLogin[] = DEMO_USERS.map(
  ({ username, displayName, displayNameEn, roles, branchCode }) => {
    const post = POSTS[roles[0] ?? 'SYSTEM'];
    return {
      username,
      password: DEMO_PASSWORD,
      zh: `${displayName} ${post.zh}（${branchCode}）`,
      en: `${displayNameEn}, ${post.en}`,
    };
  },
);
