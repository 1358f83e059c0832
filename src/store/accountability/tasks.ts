import { workflowIds } from '../../contracts/workflow-names';
import { HEAD_OFFICE } from '../../domain/access/access';
import type { AccountabilityPress } from '../../domain/accountability/deadlines';
import { instantOf } from '../../domain/business-time';
import type { AccountabilityCase } from '../generated/client';
import type { Tx } from '../once';
import { openTask } from '../tasks';

/** The end of a working day, in minutes. */
const END_OF_DAY = 18 * 60;

/** Titles tell nobody whom a case is about: lists are seen over a shoulder. */
const TITLES = {
  OPEN: { zh: '责任认定立案并固定证据', en: 'Open a case of accountability and keep its evidence' },
  INVESTIGATE: { zh: '责任认定调查，逐人提出意见', en: 'Investigate, and find of each person concerned' },
  STATE: { zh: '对责任认定意见陈述申辩', en: 'State your side on what was found' },
  CONCLUDE: { zh: '作出责任认定结论', en: 'Conclude a case of accountability' },
  DECIDE: { zh: '决定责任认定复议', en: 'Decide an appeal in a case of accountability' },
  LATE: { zh: '【已过期】责任认定未按时办理', en: '[Passed] A case of accountability was not dealt with in time' },
} as const;
type Kind = keyof typeof TITLES;

interface Wanted {
  /** Unique within the case. */
  name: string;
  kind: Kind;
  role: string;
  dueOn: string;
  at: string;
  assignee?: string;
  excluded?: readonly string[];
}

export const accountabilityTaskId = (no: string, name: string): string => `${no}-${name}`;

function open(tx: Tx, { no, branchCode }: AccountabilityCase, wanted: Wanted): Promise<void> {
  const { name, kind, role, dueOn, at, assignee, excluded = [] } = wanted;
  return openTask(tx, {
    id: accountabilityTaskId(no, name),
    kind: `ACCOUNTABILITY_${kind}`,
    room: 'ACCOUNTABILITY',
    subjectNo: no,
    workflowId: workflowIds.accountability(no),
    role,
    branchCode,
    ...(assignee === undefined ? {} : { assignee }),
    excluded: [...excluded],
    title: TITLES[kind],
    dueAt: new Date(instantOf(dueOn, END_OF_DAY)).toISOString(),
    createdAt: at,
  });
}

/** Whose work it is: the first of these roles in which somebody is left to do it. */
async function freeRole(
  tx: Tx,
  branchCode: string,
  kept: readonly string[],
  roles: readonly string[],
): Promise<string> {
  const people = await tx.user.findMany({
    where: { active: true, branchCode: { in: [HEAD_OFFICE, branchCode] }, username: { notIn: [...kept] } },
    select: { roles: true },
  });
  return roles.find((role) => people.some((person) => person.roles.includes(role))) ?? roles[0] ?? 'RISK_OFFICER';
}

const FINDING = ['RISK_OFFICER', 'AUDITOR'] as const;
const CONCLUDING = ['RISK_OFFICER', 'AUDITOR', 'APPROVER'] as const;
/** The posts from which somebody is concerned; a task is for one of them. */
const CONCERNED = [
  'CLIENT_MANAGER',
  'DEPARTMENT_MANAGER',
  'RISK_OFFICER',
  'APPROVER',
  'COMMITTEE_MEMBER',
  'FINANCE',
  'COLLECTOR',
];

export async function openOpenTask(tx: Tx, row: AccountabilityCase, dueOn: string, at: string): Promise<void> {
  const role = await freeRole(tx, row.branchCode, row.parts, FINDING);
  await open(tx, row, { name: 'open', kind: 'OPEN', role, dueOn, at, excluded: row.parts });
}

export async function openInvestigateTask(tx: Tx, row: AccountabilityCase, dueOn: string, at: string): Promise<void> {
  const { investigator, hearings } = row;
  if (investigator === null) return;
  const found = await tx.user.findUniqueOrThrow({ where: { username: investigator }, select: { roles: true } });
  const role = FINDING.find((one) => found.roles.includes(one)) ?? 'RISK_OFFICER';
  await open(tx, row, {
    name: `investigate-${String(hearings)}`,
    kind: 'INVESTIGATE',
    role,
    dueOn,
    at,
    assignee: investigator,
    excluded: row.parts,
  });
}

export const stateTaskName = ({ hearings, concerned }: AccountabilityCase, username: string): string =>
  `state-${String(hearings)}-${String(concerned.indexOf(username) + 1)}`;

/** One for each person concerned, where he serves now, seen by nobody else. */
export async function openStateTasks(tx: Tx, row: AccountabilityCase, dueOn: string, at: string): Promise<void> {
  const people = await tx.user.findMany({ where: { username: { in: row.concerned }, active: true } });
  for (const { username: assignee, roles, branchCode } of people) {
    const role = CONCERNED.find((one) => roles.includes(one)) ?? 'CLIENT_MANAGER';
    await open(
      tx,
      { ...row, branchCode },
      { name: stateTaskName(row, assignee), kind: 'STATE', role, dueOn, at, assignee },
    );
  }
}

const kept = ({ parts, investigator, concluder }: AccountabilityCase): string[] =>
  [...parts, investigator, concluder].flatMap((one) => (one === null ? [] : [one]));

export const concludeTaskName = ({ hearings }: AccountabilityCase): string => `conclude-${String(hearings)}`;

export async function openConcludeTask(tx: Tx, row: AccountabilityCase, dueOn: string, at: string): Promise<void> {
  const excluded = kept(row);
  const role = await freeRole(tx, row.branchCode, excluded, CONCLUDING);
  await open(tx, row, { name: concludeTaskName(row), kind: 'CONCLUDE', role, dueOn, at, excluded });
}

export const decideTaskName = ({ concerned }: AccountabilityCase, username: string): string =>
  `decide-${String(concerned.indexOf(username) + 1)}`;

export async function openDecideTask(
  tx: Tx,
  row: AccountabilityCase,
  appeal: { username: string; dueOn: string; at: string },
): Promise<void> {
  const { username, dueOn, at } = appeal;
  const excluded = kept(row);
  const role = await freeRole(tx, row.branchCode, excluded, CONCLUDING);
  await open(tx, row, { name: decideTaskName(row, username), kind: 'DECIDE', role, dueOn, at, excluded });
}

/** What went by unheeded is audit's to see, or, where audit had a part, the risk department's. */
export async function openLateTask(
  tx: Tx,
  row: AccountabilityCase,
  { step, lastOn }: AccountabilityPress,
  at: string,
): Promise<void> {
  const role = await freeRole(tx, row.branchCode, row.parts, ['AUDITOR', 'RISK_OFFICER']);
  const name = `${step.toLowerCase()}-${lastOn}-passed`;
  await open(tx, row, { name, kind: 'LATE', role, dueOn: lastOn, at, excluded: row.parts });
}
