export { accrualDates, accrualEntry, monthEndOf } from './accrual';
export { ACCOUNT_CODES, type AccountCode } from './chart';
export { entryFor, imbalance, posted, type EntryLine } from './entry';
export { marginEntry } from './margin';
export { transitEntry } from './transit';
export { NO_POSITION, NON_ACCRUAL_AFTER_DAYS, positionOf, type Position } from './position';
