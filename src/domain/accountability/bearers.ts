import { addDays, type IsoDate } from '../date';
import type { LoanStage } from './accountability';
import { saysYes, type DutyOutcome, type Shortfall } from './duties';
import type { Ballot, Held, LendingFile } from './lending-file';

/** As what somebody bears: the fact that makes him one of the concerned. */
export const BEARER_POSTS = [
  'HOST_INVESTIGATOR',
  'CO_INVESTIGATOR',
  'ADMITTED',
  'RATER',
  'APPRAISER',
  'DECIDED',
  'DELEGATOR',
  'DISBURSER',
  'VERIFIER',
  'MANAGER',
  'DEPARTMENT_HEAD',
  'COLLECTOR',
] as const;
export type BearerPost = (typeof BEARER_POSTS)[number];

/** Who bears a stage: 第一, 第二, 第三责任人. */
export interface Bearer {
  stage: LoanStage;
  order: 1 | 2 | 3;
  username: string;
  post: BearerPost;
  /** The days that were his; null: all of the stage. */
  from: IsoDate | null;
  until: IsoDate | null;
}

type Named = Pick<Bearer, 'username'> & Partial<Pick<Bearer, 'from' | 'until'>>;
const bear = (stage: LoanStage, order: Bearer['order'], post: BearerPost, people: readonly Named[]): Bearer[] =>
  people.map(({ username, from = null, until = null }) => ({ stage, order, username, post, from, until }));
const named = (usernames: readonly string[]): Named[] => [...new Set(usernames)].map((username) => ({ username }));

/**
 * Who bears which responsibility for a loan, stage by stage, from what is on file; nobody is typed in. Who signed as host comes
 * first; whose yes was final comes first, and who voted against or recused himself bears nothing; the managers bear the days
 * that were theirs (责任移交). Order within a stage [CONV]: 示例参数，需按本行制度调整.
 * @example bearersOf({ asOf: '2026-06-01', visitWaived: false, signatures: [{ part: 'B', by: 'wang', on: '2026-01-05', siteVisitOn: '2026-01-04' }], admittedBy: [], documents: [], rating: null, appraisers: [], levels: ['L'], ballots: [{ level: 'L', by: 'zhao', onBehalfOf: null, outcome: 'REJECT', on: '2026-01-06' }], signedOn: null, conditions: [], payment: null, proof: null, managers: [], departmentHeads: [], firstUse: [], inspections: [], warnings: [], collectors: [], overdueSince: null, ladder: [], letters: [] }).map(({ username, order, post }) => [username, order, post]) // => [['wang', 2, 'CO_INVESTIGATOR']]
 */
export function bearersOf(file: LendingFile): Bearer[] {
  const { signatures, admittedBy, rating, appraisers, payment, conditions } = file;
  const signed = (part: 'A' | 'B'): Named[] => named(signatures.filter((one) => one.part === part).map(({ by }) => by));
  const verified = conditions.flatMap(({ by }) => (by === null ? [] : [by]));
  return onlyFirst([
    ...bear('INVESTIGATION', 1, 'HOST_INVESTIGATOR', signed('A')),
    ...bear('INVESTIGATION', 2, 'CO_INVESTIGATOR', signed('B')),
    ...bear('INVESTIGATION', 3, 'ADMITTED', named(admittedBy)),
    ...bear('REVIEW', 1, 'RATER', named(rating?.by ?? [])),
    ...bear('REVIEW', 2, 'APPRAISER', named(appraisers)),
    ...deciders(file),
    ...bear('DISBURSEMENT', 1, 'DISBURSER', payment === null ? [] : named([payment.by])),
    ...bear('DISBURSEMENT', 2, 'VERIFIER', named(verified)),
    ...bear('TRACKING', 1, 'MANAGER', file.managers),
    ...bear('TRACKING', 2, 'DEPARTMENT_HEAD', named(file.departmentHeads)),
    ...collecting(file),
  ]);
}

/** The highest level decides and comes first; who lent his authority answers behind who used it. */
function deciders({ levels, ballots }: LendingFile): Bearer[] {
  return levels.toReversed().flatMap((level, below) => {
    const yes = ballots.filter((one) => one.level === level && saysYes(one));
    const order = below === 0 ? 1 : below === 1 ? 2 : 3;
    return [
      ...bear('APPROVAL', order, 'DECIDED', named(yes.map(({ by }) => by))),
      ...bear('APPROVAL', order === 1 ? 2 : 3, 'DELEGATOR', named(yes.flatMap(lender))),
    ];
  });
}

const lender = ({ onBehalfOf }: Ballot): string[] => (onBehalfOf === null ? [] : [onBehalfOf]);

/** Whoever collects, behind him who managed the loan while it was overdue; without a collector the managers come first. */
function collecting({ overdueSince, collectors, managers, departmentHeads }: LendingFile): Bearer[] {
  if (overdueSince === null) return [];
  const meanwhile = managers.flatMap(({ username, from, until }): Held[] =>
    until !== null && until < overdueSince
      ? []
      : [{ username, from: from > overdueSince ? from : overdueSince, until }],
  );
  if (collectors.length === 0)
    return [
      ...bear('COLLECTION', 1, 'MANAGER', meanwhile),
      ...bear('COLLECTION', 2, 'DEPARTMENT_HEAD', named(departmentHeads)),
    ];
  return [
    ...bear('COLLECTION', 1, 'COLLECTOR', named(collectors)),
    ...bear('COLLECTION', 2, 'MANAGER', meanwhile),
    ...bear('COLLECTION', 3, 'DEPARTMENT_HEAD', named(departmentHeads)),
  ];
}

/** Somebody who appears twice in a stage bears it as what he was first; a manager keeps each of his times. */
function onlyFirst(bearers: readonly Bearer[]): Bearer[] {
  return bearers.filter(
    ({ stage, username, post }, at) =>
      !bearers.slice(0, at).some((one) => one.stage === stage && one.username === username && one.post !== post),
  );
}

/**
 * The people concerned, each once.
 * @example concernedOf([{ stage: 'REVIEW', order: 1, username: 'zhou', post: 'RATER', from: null, until: null }]) // => ['zhou']
 */
export const concernedOf = (bearers: readonly Bearer[]): string[] => [
  ...new Set(bearers.map(({ username }) => username)),
];

/**
 * The duties that fell short and are his to answer for: of his stages, in his days, and not another's alone.
 * @example unprovedOf('li', [{ stage: 'TRACKING', order: 1, username: 'li', post: 'MANAGER', from: '2026-01-01', until: '2026-03-31' }], [{ duty: 'INSPECTED_IN_TIME', stage: 'TRACKING', state: 'UNPROVED', shortfalls: [{ about: 'I2', on: '2026-04-10', by: null }] }]) // => []
 */
export function unprovedOf(
  username: string,
  bearers: readonly Bearer[],
  duties: readonly DutyOutcome[],
): DutyOutcome[] {
  const own = bearers.filter((one) => one.username === username);
  return duties.flatMap((duty) => {
    const mine = duty.shortfalls.filter(({ on, by }) =>
      own.some((one) => one.stage === duty.stage && isHis(one, { on, by })),
    );
    return duty.state === 'UNPROVED' && mine.length > 0 ? [{ ...duty, shortfalls: mine }] : [];
  });
}

function isHis({ username, from, until }: Bearer, { on, by }: Omit<Shortfall, 'about'>): boolean {
  if (by !== null && by !== username) return false;
  return on === null || ((from === null || from <= on) && (until === null || on <= until));
}

/**
 * Who managed a loan from when to when: the transfers since it was lent, in order, and whoever manages it now.
 * @example managersOver('2026-01-15', [{ on: '2026-03-01', from: 'li', to: 'wang' }], 'wang') // => [{ username: 'li', from: '2026-01-15', until: '2026-02-28' }, { username: 'wang', from: '2026-03-01', until: null }]
 */
export function managersOver(
  since: IsoDate,
  transfers: readonly { on: IsoDate; from: string; to: string }[],
  now: string,
): Held[] {
  const moved = transfers.filter(({ on }) => on >= since);
  const people = [moved[0]?.from ?? now, ...moved.map(({ to }) => to)];
  const days = [since, ...moved.map(({ on }) => on)];
  return people.map((username, k) => {
    const next = days[k + 1];
    return { username, from: days[k] ?? since, until: next === undefined ? null : addDays(next, -1) };
  });
}
