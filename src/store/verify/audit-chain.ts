import { createHash } from 'node:crypto';
import type { Tx } from '../once';
import type { Difference } from './difference';

/** An entry as it is hashed; `detail` in PostgreSQL's own text of it. */
interface Entry {
  seq: bigint;
  at: Date;
  business_on: Date;
  actor: string;
  action: string;
  subject: string;
  subject_no: string;
  detail: string;
  prev_hash: string;
  hash: string;
}

const GENESIS = '0'.repeat(64);
const BATCH = 2_000;

/**
 * Walks the audit log and recomputes every hash here, not in the database that wrote them: a chain that PostgreSQL's own
 * functions declare whole could have been rewritten together with those functions.
 */
export async function verifyAuditChain(db: Tx): Promise<{ auditEntries: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let before = { seq: 0n, hash: GENESIS };
  for (;;) {
    const batch = await db.$queryRaw<Entry[]>`
      SELECT seq, at, business_on, actor, action, subject, subject_no, detail::text AS detail, prev_hash, hash
      FROM audit_entry WHERE seq > ${before.seq} ORDER BY seq LIMIT ${BATCH}`;
    for (const entry of batch) {
      differences.push(...faultsOf(entry, before));
      before = entry;
    }
    if (batch.length < BATCH) break;
  }
  const auditEntries = await db.auditEntry.count();
  return { auditEntries, differences };
}

function faultsOf(entry: Entry, before: { seq: bigint; hash: string }): Difference[] {
  const subject = `audit #${String(entry.seq)}`;
  const check = 'AUDIT_CHAIN';
  const compared: [string, string, string][] = [
    ['seq', String(before.seq + 1n), String(entry.seq)],
    ['prev_hash', before.hash, entry.prev_hash],
    ['hash', hashOf(entry), entry.hash],
  ];
  return compared.flatMap(([what, expected, found]) =>
    expected === found ? [] : [{ check, subject, what, expected, found }],
  );
}

/** sha256(hash before || each field as a netstring). */
function hashOf(entry: Entry): string {
  const fields = [
    String(entry.seq),
    entry.at.toISOString(),
    entry.business_on.toISOString().slice(0, 10),
    entry.actor,
    entry.action,
    entry.subject,
    entry.subject_no,
    entry.detail,
  ];
  const text = fields.map((field) => `${String(Buffer.byteLength(field))}:${field},`).join('');
  return createHash('sha256')
    .update(entry.prev_hash + text)
    .digest('hex');
}
