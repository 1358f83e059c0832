import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProductSelect } from '../../../ui/product-select';

/** One of our products. */
export function ProductField({ label, optional }: { label: string; optional?: true }): ReactNode {
  const { t } = useTranslation();
  const rules = optional ? [] : [{ required: true, message: t('form.required') }];
  return (
    <Form.Item name="productCode" label={label} rules={rules}>
      <ProductSelect />
    </Form.Item>
  );
}
