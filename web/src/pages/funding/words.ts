import { useTranslation } from 'react-i18next';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import type { Words } from '../../policies/differences';

/** How the licence is read where its versions are compared. */
export function useLicenceWords(): Words {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  return {
    nameOf: (path) => {
      if (path === 'kinds') return t('funding.kinds');
      const [, field] = path.split('.');
      return field === undefined ? t('funding.licence.title') : t(`funding.licence.${field as 'name'}`);
    },
    say: (path, value) => {
      if (Array.isArray(value))
        return value.length === 0 ? '—' : listed(value.map((kind) => code('fundingKind', String(kind))));
      if (typeof value === 'string') return value;
      return isLicence(value) ? t('funding.licence.whole', value) : path === 'licence' ? t('funding.none') : '—';
    },
  };
}

const isLicence = (value: unknown): value is Record<'name' | 'number' | 'authority' | 'validUntil', string> =>
  typeof value === 'object' && value !== null && 'name' in value && 'number' in value;
