import type { AuditEntry } from '../../api/administration';
import type { CodeKind } from '../../i18n/use-code';

/** How a fact of an entry is said. */
export type FactKind = 'branch' | 'fen' | 'person' | 'product' | 'text' | 'yuan' | CodeKind;

/** What goes from somebody to somebody. */
const HANDED_OVER = /^(TASK_|TRANSFER_)|^(LEAD|COLLECTION)_ASSIGNED$/;
const STATES: Readonly<Record<string, CodeKind>> = {
  APPLICATION: 'stage',
  LEAD: 'leadStage',
  FACILITY: 'facilityStatus',
};

/** What an entry goes from and to: people where something is handed over, else the states of what it is about; days and grades are said as they are. */
export const kindOfMove = ({ action, subject }: Pick<AuditEntry, 'action' | 'subject'>): FactKind => {
  if (HANDED_OVER.test(action)) return 'person';
  return STATES[subject] ?? 'text';
};
