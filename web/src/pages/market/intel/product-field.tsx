import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProducts } from '../../../api/products';
import { useSpoken } from '../../../i18n/use-code';

/** One of our products. */
export function ProductField({ label, optional }: { label: string; optional?: true }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const products = useProducts();
  const rules = optional ? [] : [{ required: true, message: t('form.required') }];
  return (
    <Form.Item name="productCode" label={label} rules={rules}>
      <Select
        allowClear={optional ?? false}
        loading={products.isPending}
        options={(products.data?.data ?? []).map(({ code, nameZh, nameEn }) => ({
          value: code,
          label: spoken({ zh: nameZh, en: nameEn }),
        }))}
      />
    </Form.Item>
  );
}
