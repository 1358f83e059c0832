const TERMS = [
  'method',
  'principal',
  'annualRate',
  'instalments',
  'frequency',
  'dueDay',
  'dayCount',
  'graceDays',
  'overdueMarkup',
] as const;
const COST = ['firstInstalment', 'totalInterest', 'annualCostSimple', 'annualCostCompound'] as const;

export type ComparedField = (typeof TERMS)[number] | (typeof COST)[number];

/** One version of the terms with what it costs the borrower. */
export interface Version {
  terms: Readonly<Partial<Record<(typeof TERMS)[number], unknown>>>;
  cost: Readonly<Record<(typeof COST)[number], string | null>> | null;
}
export interface ComparedRow {
  field: ComparedField;
  /** In the order of the versions; null where a version does not say. */
  cells: { value: string | null; changed: boolean }[];
}

const isTerm = (field: ComparedField): field is (typeof TERMS)[number] => (TERMS as readonly string[]).includes(field);

function textOf(version: Version, field: ComparedField): string | null {
  if (!isTerm(field)) return version.cost?.[field] ?? null;
  const value = version.terms[field];
  if (field === 'frequency') return frequencyText(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function frequencyText(value: unknown): string {
  const given = typeof value === 'object' && value !== null ? (value as { every?: number; unit?: string }) : {};
  return `${String(given.every ?? 1)} ${given.unit ?? 'MONTH'}`;
}

/** '120000' and '120000.00', '0.05' and '0.050' are the same terms. */
const plain = (value: string | null): string | null =>
  value !== null && /^\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;

/**
 * Versions of terms side by side: each cell is compared with the nearest version before it that exists. Fields that no
 * version speaks of are left out.
 */
export function compareVersions(versions: readonly (Version | null)[]): ComparedRow[] {
  return [...TERMS, ...COST]
    .map((field) => {
      let before: string | null | undefined;
      const cells = versions.map((version) => {
        if (!version) return { value: null, changed: false };
        const value = textOf(version, field);
        const changed = before !== undefined && plain(value) !== plain(before);
        before = value;
        return { value, changed };
      });
      return { field, cells };
    })
    .filter((row) => row.cells.some((cell) => cell.value !== null));
}
