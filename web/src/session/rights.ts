import type { Role } from '../../../src/contracts/roles';
import { mayDo } from '../../../src/domain/access/access';
import type { Action } from '../../../src/domain/access/permissions';

/** Who is shown which door on a page whose answer does not say so itself: by the permissions that the API decides by. */
export function may(roles: readonly Role[], right: Action): boolean {
  return mayDo(roles, right).allowed;
}
