import { useTranslation } from 'react-i18next';
import type { AdmissionPolicy } from '../../api/policies';
import { groupMoney } from '../../format/money';
import { toPercent } from '../../format/rate';
import { useListed } from '../../i18n/use-listed';
import type { Words } from '../../policies/differences';

/** Fields of the policy, in the order in which it is read. */
export const LISTS = ['prohibitedIndustries', 'restrictedIndustries', 'approvedAppraisers'] as const;
export const AMOUNTS = ['capital', 'tierOne'] as const;
export const SHARES = ['singleBorrowerPpm', 'singleExposurePpm', 'groupExposurePpm'] as const;
type Field = (typeof LISTS)[number] | (typeof AMOUNTS)[number] | (typeof SHARES)[number];
const FIELDS: readonly string[] = [...LISTS, ...AMOUNTS, ...SHARES];
export type Policy = Pick<AdmissionPolicy, Field>;

/** Parts of a million as percent: 100000 is '10'. */
export const percentOf = (ppm: number): string => toPercent((ppm / 1_000_000).toFixed(6));

/** How the admission policy is read. */
export function useAdmissionWords(): Words {
  const { t } = useTranslation();
  const listed = useListed();
  return {
    nameOf: (path) => (FIELDS.includes(path) ? t(`admissionPolicy.fields.${path as Field}`) : path),
    say: (path, value) => {
      if (Array.isArray(value)) return value.length === 0 ? '—' : listed(value.map(String));
      if (typeof value === 'number') return `${percentOf(value)}%`;
      return typeof value === 'string' && FIELDS.includes(path) ? groupMoney(value) : '—';
    },
  };
}
