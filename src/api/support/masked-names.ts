import { maskName } from '../../domain/identity/masking';
import { clientNames } from '../../store/client-names';
import type { ApiDeps } from '../deps';

/** How the clients of a list are called to its reader: masked, by their numbers. */
export async function maskedNames(prisma: ApiDeps['prisma'], nos: readonly string[]): Promise<(no: string) => string> {
  const names = await clientNames(prisma, nos);
  return (no) => {
    const client = names.get(no);
    return client === undefined ? no : maskName(client.kind, client.name);
  };
}
