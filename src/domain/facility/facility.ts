import { addMonths, type IsoDate } from '../date';
import { fen, formatYuan, notNegative, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What a product says of the lines it grants; amounts in fen. */
export interface CreditLine {
  /** 循环: principal repaid may be drawn again; otherwise each fen is drawn once. */
  revolving: boolean;
  drawMinFen: number;
  /** The longest term of one draw 借据. */
  drawMaxMonths: number;
}

export const FACILITY_STATUSES = ['ACTIVE', 'FROZEN', 'CLOSED'] as const;
export type FacilityStatus = (typeof FACILITY_STATUSES)[number];

/** A facility 授信额度 with what is drawn on it; amounts in fen. */
export interface Facility {
  status: FacilityStatus;
  line: CreditLine;
  limitFen: number;
  startsOn: IsoDate;
  /** Last day on which something may be drawn, and by which every draw falls due. */
  expiresOn: IsoDate;
  /** Principal of its loans that is not repaid, written off or not. */
  outstandingFen: number;
  /** All that was ever paid out of it. */
  drawnFen: number;
  /** Draws asked for and not yet paid out. */
  reservedFen: number;
}

/** How much of the limit is used, spoken for and free. They add up to the limit but where more is used than it allows. */
export interface Availability {
  usedFen: Fen;
  reservedFen: Fen;
  availableFen: Fen;
}

/**
 * A reduced limit, or the reversal of a repayment, may leave more used than the limit: then nothing is free.
 * Source: RULES 1.1 (facility, contract, note and extension are different things), 3 (随借随还).
 * @example availability({ limitFen: 100, outstandingFen: 30, drawnFen: 80, reservedFen: 20, line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 } }).availableFen // => 50
 * @example availability({ limitFen: 100, outstandingFen: 30, drawnFen: 80, reservedFen: 20, line: { revolving: false, drawMinFen: 1, drawMaxMonths: 12 } }).availableFen // => 0
 */
export function availability(
  facility: Pick<Facility, 'limitFen' | 'outstandingFen' | 'drawnFen' | 'reservedFen' | 'line'>,
): Availability {
  const used = facility.line.revolving ? facility.outstandingFen : facility.drawnFen;
  return {
    usedFen: fen(used),
    reservedFen: fen(facility.reservedFen),
    availableFen: notNegative(facility.limitFen - used - facility.reservedFen),
  };
}

/**
 * The last day of a facility signed on a day for so many months (对年对月对日).
 * @example expiryOf('2026-01-31', 1) // => '2026-02-28'
 */
export const expiryOf = (signedOn: IsoDate, months: number): IsoDate => addMonths(signedOn, months);

/** A draw asked for, with the day its last instalment falls due; amount in fen. */
export interface Draw {
  amountFen: number;
  maturityOn: IsoDate;
}

/** May anything be drawn on this day at all? */
function inForce({ status, startsOn, expiresOn }: Facility, today: IsoDate): Verdict {
  if (status !== 'ACTIVE') return refused('FACILITY_NOT_IN_FORCE', { status });
  if (today < startsOn) return refused('FACILITY_NOT_BEGUN', { startsOn });
  return today > expiresOn ? refused('FACILITY_EXPIRED', { expiresOn }) : ALLOWED;
}

const withinFacility = (maturityOn: IsoDate, expiresOn: IsoDate): Verdict =>
  maturityOn > expiresOn ? refused('DRAW_BEYOND_FACILITY', { expiresOn, maturityOn }) : ALLOWED;

/**
 * May this much be drawn today? The facility must be in force, the draw within its smallest and longest, due by the last day of
 * the facility, and within what is free.
 * Source: RULES 1.1, 1.5; smallest and longest draw are product data (示例参数，需按本行制度调整).
 * @example mayDraw({ status: 'FROZEN', line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 }, limitFen: 100, startsOn: '2026-01-01', expiresOn: '2027-01-01', outstandingFen: 0, drawnFen: 0, reservedFen: 0 }, { amountFen: 50, maturityOn: '2026-06-01' }, '2026-02-01').allowed // => false
 */
export function mayDraw(facility: Facility, draw: Draw, today: IsoDate): Verdict {
  const { line, expiresOn } = facility;
  const { availableFen } = availability(facility);
  return firstRefusal(
    () => inForce(facility, today),
    () =>
      draw.amountFen < line.drawMinFen ? refused('DRAW_TOO_SMALL', { min: formatYuan(fen(line.drawMinFen)) }) : ALLOWED,
    () =>
      draw.maturityOn > addMonths(today, line.drawMaxMonths)
        ? refused('DRAW_TOO_LONG', { months: String(line.drawMaxMonths) })
        : ALLOWED,
    () => withinFacility(draw.maturityOn, expiresOn),
    () =>
      draw.amountFen > availableFen ? refused('FACILITY_LIMIT', { available: formatYuan(availableFen) }) : ALLOWED,
  );
}

/**
 * May a draw that was reserved be paid today, when its last instalment would fall due on `maturityOn`? What was in order when it
 * was asked for may have been frozen or reduced since, or have come too late.
 * @example mayPayDraw({ status: 'ACTIVE', line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 }, limitFen: 100, startsOn: '2026-01-01', expiresOn: '2027-01-01', outstandingFen: 0, drawnFen: 0, reservedFen: 60 }, '2026-12-31', '2026-02-01').allowed // => true
 */
export function mayPayDraw(facility: Facility, maturityOn: IsoDate, today: IsoDate): Verdict {
  const { expiresOn } = facility;
  const { usedFen, reservedFen } = availability(facility);
  return firstRefusal(
    () => inForce(facility, today),
    () => withinFacility(maturityOn, expiresOn),
    () =>
      usedFen + reservedFen > facility.limitFen
        ? refused('FACILITY_LIMIT', { available: formatYuan(notNegative(facility.limitFen - usedFen)) })
        : ALLOWED,
  );
}

/**
 * Whether anything may still be drawn on it one day: it is not closed, and its last day has not passed. One that is frozen lives.
 * @example stillLives({ status: 'FROZEN', expiresOn: '2027-01-01' }, '2027-01-01') // => true
 * @example stillLives({ status: 'ACTIVE', expiresOn: '2027-01-01' }, '2027-01-02') // => false
 */
export const stillLives = ({ status, expiresOn }: Pick<Facility, 'status' | 'expiresOn'>, today: IsoDate): boolean =>
  status !== 'CLOSED' && today <= expiresOn;
