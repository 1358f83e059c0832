import { addMonths, daysBetween, type IsoDate } from '../date';

export const DEADLINE_KINDS = ['LIMITATION', 'SURETY', 'MORTGAGE'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export const DEADLINE_STATES = ['NOT_BEGUN', 'RUNNING', 'SOON', 'KEPT', 'PASSED'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** A claim as far as the law's clocks are concerned. */
export interface Claim {
  /** When the last instalment falls due: by contract, or the day on which the loan was called in. */
  dueOn: IsoDate;
  /** Somebody stands joint surety for it, without another period agreed. */
  hasSurety: boolean;
  hasMortgage: boolean;
  /** Letters to the debtor demanding performance. */
  demandedOn: readonly IsoDate[];
  /** Promises of the debtor to pay. */
  acknowledgedOn: readonly IsoDate[];
  /** Letters to the surety demanding performance. */
  suretyDemandedOn: readonly IsoDate[];
}

export interface LegalDeadline {
  kind: DeadlineKind;
  state: DeadlineState;
  /** The last day on which the right can still be used. */
  lastOn: IsoDate;
  /** Days from today to that day, negative once it has passed. */
  daysLeft: number;
  /** The day from which it runs anew (or, of a surety, the day of the demand that kept it), or null. */
  renewedOn: IsoDate | null;
}

/** 民法典 Art 188 and 692, whole months (RULES 4.1). */
const MONTHS = { limitation: 36, surety: 6 } as const;
/** How many days before the end somebody should act: 示例参数，需按本行制度调整 [CONV]. */
const SOON_DAYS: Readonly<Record<DeadlineKind, number>> = { LIMITATION: 180, SURETY: 60, MORTGAGE: 180 };

/**
 * The deadlines of the law on a claim, as of a business date (RULES 4.1). Limitation of three years runs from the last
 * instalment (民法典 Art 188, 189) and anew from each demand within it (Art 195); once it has passed only the debtor's own
 * word revives it (Art 192). A joint surety must be asked within six months of that day (Art 692, 693), and from then on
 * the claim on him has three years of its own (Art 694). A mortgage lapses with the limitation of the claim (担保解释 Art 44).
 * That a last day on a holiday moves on (Art 203) is left out: the bank acts before.
 * @throws RuleViolation DATE_FORMAT, DATE_OUT_OF_RANGE
 * @example legalDeadlines({ dueOn: '2026-03-01', hasSurety: false, hasMortgage: false, demandedOn: [], acknowledgedOn: [], suretyDemandedOn: [] }, '2026-03-02')[0].lastOn // => '2029-03-01'
 */
export function legalDeadlines(claim: Claim, today: IsoDate): LegalDeadline[] {
  const limitation = limitationOf(claim, today);
  return [
    stand('LIMITATION', limitation, claim.dueOn, today),
    ...(claim.hasSurety ? [suretyOf(claim, today)] : []),
    ...(claim.hasMortgage ? [stand('MORTGAGE', limitation, claim.dueOn, today)] : []),
  ];
}

interface Run {
  lastOn: IsoDate;
  renewedOn: IsoDate | null;
}

function limitationOf({ dueOn, demandedOn, acknowledgedOn }: Claim, today: IsoDate): Run {
  const happened = [
    ...demandedOn.map((on) => ({ on, revives: false })),
    ...acknowledgedOn.map((on) => ({ on, revives: true })),
  ]
    .filter(({ on }) => on > dueOn && on <= today)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  return happened.reduce<Run>(
    (run, { on, revives }) =>
      revives || on <= run.lastOn ? { lastOn: addMonths(on, MONTHS.limitation), renewedOn: on } : run,
    { lastOn: addMonths(dueOn, MONTHS.limitation), renewedOn: null },
  );
}

/** The first demand within the period keeps it; those that follow interrupt the limitation of the claim on the surety. */
function suretyOf({ dueOn, suretyDemandedOn }: Claim, today: IsoDate): LegalDeadline {
  const period = { lastOn: addMonths(dueOn, MONTHS.surety), renewedOn: null };
  const asked = suretyDemandedOn.filter((on) => on > dueOn && on <= today).sort();
  const first = asked.find((on) => on <= period.lastOn);
  if (first === undefined) return stand('SURETY', period, dueOn, today);
  const since = limitationOf({ ...NOTHING, dueOn: first, demandedOn: asked }, today);
  const run = { lastOn: since.lastOn, renewedOn: since.renewedOn ?? first };
  const standing = stand('SURETY', run, dueOn, today);
  return { ...standing, state: standing.state === 'RUNNING' ? 'KEPT' : standing.state };
}

const NOTHING = {
  hasSurety: false,
  hasMortgage: false,
  demandedOn: [],
  acknowledgedOn: [],
  suretyDemandedOn: [],
} satisfies Omit<Claim, 'dueOn'>;

function stand(kind: DeadlineKind, run: Run, dueOn: IsoDate, today: IsoDate): LegalDeadline {
  const daysLeft = daysBetween(today, run.lastOn);
  return { kind, ...run, daysLeft, state: stateOf(kind, daysLeft, today <= dueOn) };
}

function stateOf(kind: DeadlineKind, daysLeft: number, isEarly: boolean): DeadlineState {
  if (isEarly) return 'NOT_BEGUN';
  if (daysLeft < 0) return 'PASSED';
  return daysLeft <= SOON_DAYS[kind] ? 'SOON' : 'RUNNING';
}
