import type { z } from 'zod';
import type { lead as leadSchema, leadRow } from '../../contracts/http/leads';
import { maskName, maskPhone } from '../../domain/identity/masking';
import { movesFrom, OPEN_STAGES } from '../../domain/lead/pipeline';
import { fen, formatYuan } from '../../domain/money';
import type { LeadContactRecord, LeadRecord } from '../../store/leads-read';

/** A lead as anybody may see it. */
export function leadRowAnswer(lead: LeadRecord, today: string): z.input<typeof leadRow> {
  const { name, phone, amountFen, consentOn: _on, createdBy: _by, ...shown } = lead;
  return {
    ...shown,
    nameMasked: maskName(lead.kind, name),
    phoneMasked: maskPhone(phone),
    amount: amountFen === null ? null : formatYuan(fen(amountFen)),
    late: lead.nextOn !== null && lead.nextOn < today && OPEN_STAGES.includes(lead.stage),
  };
}

export function leadAnswer(lead: LeadRecord, contacts: LeadContactRecord[], today: string): z.input<typeof leadSchema> {
  const { consentOn, createdBy, stage } = lead;
  // How an application ended is not undone by moving its lead.
  const moves = lead.applicationNo === null ? [...movesFrom(stage)] : [];
  return { ...leadRowAnswer(lead, today), consentOn, createdBy, moves, contacts };
}
