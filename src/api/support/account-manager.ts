import type { PrismaClient } from '../../store/generated/client';
import type { Tx } from '../../store/once';
import { refuseField } from './refused';

/** That this is an active client manager of the branch (or its department manager), refused as the field at `pointer`. */
export async function checkManagerOf(
  db: Tx | PrismaClient,
  branchCode: string,
  username: string,
  pointer: string,
): Promise<void> {
  const manager = await db.user.findFirst({
    where: { username, active: true, branchCode, roles: { hasSome: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'] } },
  });
  if (manager === null) throw refuseField(pointer, 'USER_UNKNOWN', { username });
}
