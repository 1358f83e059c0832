import { audit } from './audit';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import type { Tx } from './once';
import type { ProductRecord } from './products-read';

/** What a version of a product says. */
export type ProductVersion = Omit<ProductRecord, 'code' | 'version'>;

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

export async function insertProduct(tx: Tx, code: string, version: number, product: ProductVersion): Promise<void> {
  const { limits, checklist, servicingPlan, deadlines, effectiveFrom, ...names } = product;
  await tx.product.create({
    data: {
      ...names,
      code,
      version,
      limits: json(limits),
      checklist: json(checklist),
      servicingPlan: json(servicingPlan),
      deadlines: json(deadlines),
      effectiveFrom: toDbDate(effectiveFrom),
    },
  });
}

/** Adds the version after `version`; the version that stands instead, or null when it was published. */
export async function publishProduct(
  tx: Tx,
  code: string,
  version: number,
  product: ProductVersion,
  by: { username: string; on: string },
): Promise<number | null> {
  // One publisher a product at a time.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`product/${code}`}))`;
  const newest = await tx.product.findFirstOrThrow({
    where: { code },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
  if (newest.version !== version) return newest.version;
  await insertProduct(tx, code, version + 1, product);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'PRODUCT_PUBLISHED',
    subject: 'PRODUCT',
    subjectNo: code,
    detail: { version: version + 1, effectiveFrom: product.effectiveFrom },
  });
  return null;
}
