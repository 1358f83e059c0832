import { Form, InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayBeginLater, type TermsValues } from './terms-values';

/** 还本宽限期: how many instalments are of interest only at first, where the method repays principal with each. */
export function GraceField(): ReactNode {
  const { t } = useTranslation();
  const form = Form.useFormInstance<TermsValues>();
  const method = Form.useWatch<TermsValues['method']>('method', form);
  if (!mayBeginLater(method)) return null;
  return (
    <Form.Item name="graceOnPrincipal" label={t('terms.graceOnPrincipal')}>
      <InputNumber min={0} max={479} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}
