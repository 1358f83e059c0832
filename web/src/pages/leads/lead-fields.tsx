import { Form, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../i18n/use-code';
import { moneyRule } from '../../terms/terms-fields';

/** Who somebody new is. */
export function WhoFields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const kinds = (['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: code('clientKind', value) }));
  return (
    <>
      <Form.Item name="kind" label={t('client.kind')} initialValue="PERSON">
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="name" label={t('client.name')} rules={[required]}>
        <Input autoComplete="off" maxLength={80} />
      </Form.Item>
      <Form.Item name="phone" label={t('client.phone')} rules={[required]}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
    </>
  );
}

/** What is wanted. */
export function WishFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="need"
        label={t('leads.need')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="amount" label={t('leads.amount')} rules={[moneyRule(t('form.money'))]}>
        <Input prefix="¥" inputMode="decimal" />
      </Form.Item>
    </>
  );
}
