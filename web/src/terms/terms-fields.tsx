import { Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupMoney, parseMoney } from '../format/money';
import { fromPercent } from '../format/rate';
import { useCode } from '../i18n/use-code';
import { DAY_COUNTS, OFFERED_METHODS, type TermsValues } from './terms-values';

interface Props {
  methods?: readonly NonNullable<TermsValues['method']>[];
  /** An approver may change amount, rate and number of instalments, nothing else. */
  narrow?: boolean;
}

/** The inputs of loan terms inside a form. */
export function TermsFields({ methods = OFFERED_METHODS, narrow = false }: Props): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const half = { xs: 24, sm: 12 };
  return (
    <Row gutter={16}>
      <Col {...half}>
        <PrincipalField />
      </Col>
      <Col {...half}>
        <Form.Item name="ratePercent" label={t('terms.annualRate')} rules={[required, percentRule(t('form.rate'))]}>
          <Input inputMode="decimal" suffix="%" />
        </Form.Item>
      </Col>
      <Col {...half}>
        <Form.Item name="instalments" label={t('terms.instalments')} rules={[required]}>
          <InputNumber min={1} max={1200} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      {!narrow && (
        <>
          <Col {...half}>
            <Form.Item name="method" label={t('terms.method')} rules={[required]}>
              <Select options={methods.map((value) => ({ value, label: code('method', value) }))} />
            </Form.Item>
          </Col>
          <Col {...half}>
            <Form.Item name="dueDay" label={t('terms.dueDay')} extra={t('terms.dueDayHint')}>
              <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </Col>
          <Col {...half}>
            <Form.Item name="dayCount" label={t('terms.dayCount')} extra={t('terms.dayCountHint')}>
              <Select allowClear options={DAY_COUNTS.map((value) => ({ value, label: value }))} />
            </Form.Item>
          </Col>
        </>
      )}
    </Row>
  );
}

/** Accepts what `fromPercent` reads; emptiness is another rule's business. */
export const percentRule = (message: string) => ({
  validator: (_: unknown, typed: string | undefined) =>
    !typed || fromPercent(typed) !== null ? Promise.resolve() : Promise.reject(new Error(message)),
});

function PrincipalField(): ReactNode {
  const { t } = useTranslation();
  const form = Form.useFormInstance<TermsValues>();
  const typed = Form.useWatch<string | undefined>('principal', form);
  const amount = parseMoney(typed ?? '');
  return (
    <Form.Item
      name="principal"
      label={t('terms.principal')}
      extra={amount ? `¥ ${groupMoney(amount)}` : t('form.moneyHint')}
      rules={[{ required: true, message: t('form.required') }, moneyRule(t('form.money'))]}
    >
      <Input inputMode="decimal" prefix="¥" />
    </Form.Item>
  );
}

/** Accepts what `parseMoney` reads; emptiness is another rule's business. */
export const moneyRule = (message: string) => ({
  validator: (_: unknown, typed: string | undefined) =>
    !typed || parseMoney(typed) !== null ? Promise.resolve() : Promise.reject(new Error(message)),
});
