import { formOf } from '../domain/security/form';
import type { OfferedItem } from '../domain/security/cover';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';
import type { SecurityRecord } from './security-read';

type Identity = Pick<SecurityRecord, 'kind' | 'titleNo' | 'ownerNo'>;

/** By what the same thing or guarantor is known in every case: a thing by kind and title, a guarantor as the client that it is. */
export function identityOf({ kind, titleNo, ownerNo }: Identity): string | null {
  if (formOf(kind) === 'SURETY') return `${kind}/${ownerNo}`;
  const title = titleNo?.normalize('NFKC').replace(/\s/gu, '').toUpperCase() ?? '';
  return title === '' ? null : `${kind}/${title}`;
}

/** Two who pay on the same thing or guarantor come one after the other: the second sees what the first has taken up. */
export async function lockIdentities(tx: Tx, items: readonly Identity[]): Promise<void> {
  const identities = items.map(identityOf).filter((identity) => identity !== null);
  for (const identity of [...new Set(identities)].sort())
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`security/${identity}`}))`;
}

/**
 * Each item with what the lender itself has on the same thing or guarantor in other cases: what is owed there, or on its way, of what the
 * contract there secures; of a line also what may still be drawn, where its contract was signed first. A loan that this case renews is left
 * out: it is settled by it.
 */
export async function withClaims<Item extends SecurityRecord>(
  db: Tx | PrismaClient,
  applicationNo: string,
  items: readonly Item[],
  today: string,
): Promise<(Item & OfferedItem)[]> {
  const claims = await claimsOn(db, applicationNo, items, today);
  return items.map((item) => {
    const identity = identityOf(item);
    const ours = claims.filter((claim) => identity !== null && identityOf(claim) === identity);
    const first = (signedAs: string): boolean => item.contract === null || signedAs < item.contract.no;
    const claimed = ours.map(({ securedFen, owedFen, undrawnFen, signedAs }) =>
      Math.min(Number(securedFen), Number(owedFen) + (first(signedAs) ? Number(undrawnFen) : 0)),
    );
    return { ...item, claimedFen: claimed.reduce((sum, one) => sum + one, 0) };
  });
}

interface Claim extends Identity {
  signedAs: string;
  securedFen: bigint;
  owedFen: bigint;
  undrawnFen: bigint;
}

/** What other cases have on things of the same titles, and on the same guarantors. */
async function claimsOn(
  db: Tx | PrismaClient,
  applicationNo: string,
  items: readonly Identity[],
  today: string,
): Promise<Claim[]> {
  if (items.every((item) => identityOf(item) === null)) return [];
  const kinds = items.map(({ kind }) => kind);
  const owners = items.map(({ ownerNo }) => ownerNo);
  const titles = items.map((item) => identityOf(item)?.slice(item.kind.length + 1) ?? '');
  return db.$queryRaw<Claim[]>`
    SELECT s.kind, s.title_no AS "titleNo", s.owner_no AS "ownerNo", c.no AS "signedAs", c.secured_fen AS "securedFen",
      (coalesce(l.fen, 0) + coalesce(u.outstanding_fen, 0) + coalesce(u.reserved_fen, 0)
        + CASE WHEN m.status IN ('ISSUED', 'ADVANCED') THEN m.amount_fen - m.paid_fen ELSE 0 END
        + CASE a.stage WHEN 'PAYING' THEN a.amount_fen WHEN 'DISBURSEMENT' THEN coalesce(p.paid_fen, 0) ELSE 0 END)::bigint AS "owedFen",
      (CASE WHEN f.status <> 'CLOSED' AND f.expires_on >= ${today}::date
        THEN greatest(0, f.limit_fen - coalesce(u.outstanding_fen, 0) - coalesce(u.reserved_fen, 0)) ELSE 0 END)::bigint AS "undrawnFen"
    FROM security s JOIN security_contract c ON c.security_no = s.no JOIN application a ON a.no = s.application_no
      LEFT JOIN LATERAL (SELECT sum(principal_fen) AS fen FROM loan WHERE application_no = a.no) l ON true
      LEFT JOIN commitment m ON m.application_no = a.no
      LEFT JOIN facility f ON f.application_no = a.no LEFT JOIN facility_use u ON u.facility_no = f.no
      LEFT JOIN LATERAL (SELECT sum(amount_fen) AS paid_fen FROM payment_answer
        WHERE application_no = a.no AND status = 'PAID' AND a.stage = 'DISBURSEMENT') p ON true
    WHERE s.application_no <> ${applicationNo} AND s.withdrawn_on IS NULL AND s.kind = ANY(${kinds})
      AND (s.owner_no = ANY(${owners}) AND s.form = 'SURETY'
        OR upper(regexp_replace(normalize(s.title_no, NFKC), '[[:space:]]', '', 'g')) = ANY(${titles}))
      AND NOT EXISTS (SELECT 1 FROM application r JOIN loan o ON o.no = r.renews_loan_no
        WHERE r.no = ${applicationNo} AND o.application_no = a.no)`;
}
