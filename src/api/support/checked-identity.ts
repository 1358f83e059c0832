import { parseCreditCode } from '../../domain/identity/credit-code';
import { identityNumberOn } from '../../domain/identity/identity-number';
import type { ClientKind } from '../../domain/identity/masking';
import { RuleViolation } from '../../domain/rule-violation';
import { refuse } from './refused';
import { businessToday } from './today';

/** An identity number or credit code, checked and normalised; refused at the field it stands in. */
export function checkedIdentity(kind: ClientKind, identity: string, pointer = '/identity'): string {
  try {
    return kind === 'PERSON' ? identityNumberOn(identity, businessToday()).value : parseCreditCode(identity);
  } catch (error) {
    throw error instanceof RuleViolation ? error.under(pointer) : refuse('INVALID_INPUT');
  }
}
