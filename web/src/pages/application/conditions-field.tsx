import { Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../i18n/use-code';

const CONDITIONS = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'] as const;

/** Every condition precedent, confirmed one by one. */
export function ConditionsField(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Form.Item
      name="conditionsConfirmed"
      label={t('step.DISBURSE.conditions')}
      rules={[
        {
          validator: (_, confirmed: string[] | undefined) =>
            confirmed?.length === CONDITIONS.length
              ? Promise.resolve()
              : Promise.reject(new Error(t('step.DISBURSE.allConditions'))),
        },
      ]}
    >
      <Checkbox.Group options={CONDITIONS.map((value) => ({ value, label: code('condition', value) }))} />
    </Form.Item>
  );
}
