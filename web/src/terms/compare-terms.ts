const TERMS = [
  'method',
  'principal',
  'annualRate',
  'instalments',
  'frequency',
  'dueDay',
  'dayCount',
  'graceOnPrincipal',
  'graceDays',
  'overdueMarkup',
] as const;
const COST = [
  'firstInstalment',
  'highestInstalment',
  'totalInterest',
  'annualCostSimple',
  'annualCostCompound',
] as const;

export type ComparedField = (typeof TERMS)[number] | (typeof COST)[number];

/** One version of the terms with what it costs the borrower. */
export interface Version {
  terms: Readonly<Partial<Record<(typeof TERMS)[number], unknown>>>;
  cost: (Readonly<Record<(typeof COST)[number], string | null>> & Said) | null;
}
/** What the first and the highest instalment are made of. */
interface Said {
  readonly firstInstalmentIs: { zh: string; en: string } | null;
  readonly highestInstalmentIs: { zh: string; en: string } | null;
}
export interface ComparedRow {
  field: ComparedField;
  /** In the order of the versions; null where a version does not say. */
  cells: { text: string | null; changed: boolean }[];
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

/**
 * Versions of terms side by side, as `show` words them: each cell is compared with the nearest version before it that
 * says anything. A version that is silent about a field keeps what was there. Fields that none speaks of are left out.
 */
export function compareVersions(
  versions: readonly (Version | null)[],
  show: (field: ComparedField, value: string, version: Version) => string,
): ComparedRow[] {
  return [...TERMS, ...COST]
    .map((field) => {
      let before: string | undefined;
      const cells = versions.map((version) => {
        const value = version && textOf(version, field);
        if (version === null || value === null) return { text: null, changed: false };
        const text = show(field, value, version);
        const changed = before !== undefined && text !== before;
        before = text;
        return { text, changed };
      });
      return { field, cells };
    })
    .filter((row) => row.cells.some((cell) => cell.text !== null));
}
