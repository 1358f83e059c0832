import { audit } from './audit';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import type { Tx } from './once';
import type { ProductRecord } from './products-read';

/** What a version of a product says. */
export type ProductVersion = Omit<ProductRecord, 'code' | 'version'>;

const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

export async function insertProduct(tx: Tx, code: string, version: number, product: ProductVersion): Promise<void> {
  const { limits, checklist, servicingPlan, deadlines, rules, effectiveFrom, ...rest } = product;
  await tx.product.create({
    data: {
      ...rest,
      code,
      version,
      limits: json(limits),
      checklist: json(checklist),
      servicingPlan: json(servicingPlan),
      deadlines: json(deadlines),
      rules: json(rules),
      effectiveFrom: toDbDate(effectiveFrom),
    },
  });
}

/** The number of the newest version, in force or to come; 0 when there is no such product. */
export async function newestProduct(tx: Tx, code: string): Promise<number> {
  const newest = await tx.product.findFirst({
    where: { code },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
  return newest?.version ?? 0;
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
  const stands = await newestProduct(tx, code);
  if (stands !== version) return stands;
  await insertProduct(tx, code, version + 1, product);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: product.retired ? 'PRODUCT_RETIRED' : 'PRODUCT_PUBLISHED',
    subject: 'PRODUCT',
    subjectNo: code,
    detail: { version: version + 1, effectiveFrom: product.effectiveFrom },
  });
  return null;
}
