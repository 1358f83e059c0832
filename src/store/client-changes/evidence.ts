import type { PrismaClient } from '../generated/client';

/** Is this a file that was filed for an application of the client? */
export async function isFileOf(db: PrismaClient, clientNo: string, hash: string): Promise<boolean> {
  const [found] = await db.$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM application a JOIN case_file f ON f.application_no = a.no
      WHERE a.client_no = ${clientNo} AND f.hash = ${hash}) AS known`;
  return found?.known ?? false;
}
