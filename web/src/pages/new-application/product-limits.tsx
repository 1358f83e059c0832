import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../api/products';
import { groupMoney } from '../../format/money';
import { percent } from '../../format/rate';

export function ProductLimits({ product }: { product: Product }): ReactNode {
  const { t } = useTranslation();
  const { limits } = product;
  return t('newApplication.limits', {
    minAmount: groupMoney(limits.minAmount),
    maxAmount: groupMoney(limits.maxAmount),
    minInstalments: limits.minInstalments,
    maxInstalments: limits.maxInstalments,
    minRate: percent(limits.minRate),
    maxRate: percent(limits.maxRate),
  });
}
