import type { ReactNode } from 'react';
import { useCode, type CodeKind } from '../i18n/use-code';
import { ToneTag, type Tone } from './tone-tag';

const TONES: Readonly<Record<string, Tone>> = {
  // admission
  ADMIT: 'green',
  REFER: 'orange',
  // deals
  LATE: 'red',
  DROPPED: 'default',
  SUPPORT: 'green',
  SUPPORT_WITH_CONCERNS: 'gold',
  CAUTION: 'orange',
  // suitability
  SUITABLE: 'green',
  SUITABLE_WITH_ADVICE: 'gold',
  UNSUITABLE: 'red',
  // stages of an application
  DISBURSED: 'green',
  GRANTED: 'green',
  ISSUED: 'green',
  REJECTED: 'red',
  WITHDRAWN: 'default',
  EXPIRED: 'default',
  SUPPLEMENT: 'orange',
  APPROVAL: 'blue',
  CONTRACT: 'cyan',
  DISBURSEMENT: 'cyan',
  PAYING: 'geekblue',
  DOCUMENTS: 'gold',
  ADMISSION: 'gold',
  ADMISSION_REVIEW: 'gold',
  ADMISSION_RISK: 'gold',
  INVESTIGATION: 'gold',
  RATING: 'gold',
  // transfers of clients, suspicions
  REVIEWED: 'blue',
  CONFIRMED: 'green',
  SOUND: 'green',
  AT_RISK: 'red',
  FILED: 'volcano',
  ESCALATED: 'orange',
  // accountability
  DUE: 'orange',
  OPENED: 'blue',
  HEARING: 'gold',
  CONCLUDED: 'geekblue',
  PROVED: 'green',
  UNPROVED: 'red',
  EXEMPT: 'green',
  LIGHTER: 'gold',
  ACCOUNTABLE: 'red',
  // complaints, reviews by a person
  ASKED: 'gold',
  UPHELD: 'default',
  SET_ASIDE: 'green',
  ACCEPTED: 'gold',
  ANSWERED: 'green',
  DISMISSED: 'default',
  // tickets, feedback
  PLANNED: 'blue',
  DECLINED: 'default',
  // policies
  IN_FORCE: 'green',
  COMING: 'blue',
  SUPERSEDED: 'default',
  // market intelligence, suggestions
  DOUBTED: 'default',
  PUT_FORWARD: 'gold',
  FOUND: 'blue',
  HANDED_OFF: 'green',

  TAKEN_UP: 'blue',
  // leads
  NEW: 'blue',
  CONTACTED: 'gold',
  QUALIFIED: 'cyan',
  APPLYING: 'geekblue',
  WON: 'green',
  // facilities
  ACTIVE: 'green',
  FROZEN: 'orange',
  // loans and classes
  CURRENT: 'green',
  OVERDUE: 'red',
  SETTLED: 'default',
  WRITTEN_OFF: 'volcano',
  NORMAL: 'green',
  SPECIAL_MENTION: 'gold',
  SUBSTANDARD: 'orange',
  DOUBTFUL: 'volcano',
  LOSS: 'red',
  // documents, decisions, promises, cases
  MISSING: 'orange',
  RECEIVED: 'blue',
  VERIFIED: 'green',
  RETURNED: 'orange',
  WAIVED: 'default',
  APPROVE: 'green',
  APPROVE_CHANGED: 'lime',
  APPROVED: 'green',
  RETURN: 'orange',
  REJECT: 'red',
  OPEN: 'blue',
  KEPT: 'green',
  BROKEN: 'red',
  CLOSED_PAID: 'green',
  CLOSED_WRITTEN_OFF: 'volcano',
  CANCELLED: 'default',
  // inspections and warnings
  REPORTED: 'gold',
  DONE: 'green',
  DEPARTMENT: 'orange',
  RISK: 'red',
  ATTENTION: 'gold',
  MISUSE: 'red',
  RED: 'red',
  ORANGE: 'orange',
  YELLOW: 'gold',
  LIFTING: 'gold',
  CLOSED: 'default',
  // money that came in
  BOOKING: 'geekblue',
  BOOKED: 'green',
  WAITING: 'orange',
  PROPOSED: 'gold',
  // reconciliations with finance
  COMPARED: 'blue',
  HALF_SIGNED: 'gold',
  SIGNED: 'green',
  EQUAL: 'green',
  EXPLAINED: 'gold',
  // agencies and promises
  LISTED: 'green',
  DELISTED: 'default',
  RELEASED: 'default',
  ADVANCED: 'red',
  RECORDED: 'orange',
  HELD: 'default',
};

/** A code as a coloured word; the word alone says it, the colour only helps the eye. */
export function StatusTag({ kind, code }: { kind: CodeKind; code: string | null | undefined }): ReactNode {
  const name = useCode();
  if (!code) return '—';
  return <ToneTag tone={TONES[code] ?? 'default'}>{name(kind, code)}</ToneTag>;
}
