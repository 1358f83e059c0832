import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest } from '../../../api/market-intel';
import { useProductName } from '../../../api/products';
import { percent } from '../../../format/rate';
import { useCode } from '../../../i18n/use-code';

type Entry = Digest['sections'][number]['entries'][number];

/** A rival's rate and ours. */
export function Beside({ intel: { rate, ours, productCode } }: { intel: Entry }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const productName = useProductName();
  if (ours === null || productCode === null) return '—';
  const { minRate, maxRate, position, gapBp } = ours;
  return (
    <>
      {rate !== null && <div className="number">{t('intel.theirs', { rate: percent(rate) })}</div>}
      <div>{t('intel.ours', { product: productName(productCode), min: percent(minRate), max: percent(maxRate) })}</div>
      {position !== null && <div>{t('intel.gap', { position: code('ratePosition', position), bp: gapBp })}</div>}
    </>
  );
}
