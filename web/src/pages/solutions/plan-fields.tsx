import { Button, Card, Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../i18n/use-code';
import { FrequencyField } from '../../terms/frequency';
import { percentRule } from '../../terms/terms-fields';
import { mayBeginLater, OFFERED_METHODS } from '../../terms/terms-values';
import { MoneyField } from '../../ui/fields';
import { ProductSelect } from '../../ui/product-select';
import { FEWEST, MOST, type SolutionsValues } from './comparison';

/** The plans beside one another; a new one begins as the last. */
export function PlanFields(): ReactNode {
  const { t } = useTranslation();
  const form = Form.useFormInstance<SolutionsValues>();
  return (
    <Form.List name="plans">
      {(fields, { add, remove }) => (
        <>
          <Row gutter={[16, 16]}>
            {fields.map(({ key, name }) => (
              <Col key={key} xs={24} md={12} xl={24 / MOST}>
                <Card
                  size="small"
                  title={<h2 style={{ margin: 0, fontSize: 15 }}>{t('solutions.plan', { number: name + 1 })}</h2>}
                  extra={
                    fields.length > FEWEST && (
                      <Button
                        size="small"
                        aria-label={t('solutions.removeOne', { number: name + 1 })}
                        onClick={() => {
                          remove(name);
                        }}
                      >
                        {t('solutions.remove')}
                      </Button>
                    )
                  }
                >
                  <Plan at={name} />
                </Card>
              </Col>
            ))}
          </Row>
          {fields.length < MOST && (
            <Button
              style={{ marginBlockStart: 12 }}
              onClick={() => {
                add({ ...(form.getFieldValue('plans') as SolutionsValues['plans']).at(-1) });
              }}
            >
              {t('solutions.add')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}

function Plan({ at }: { at: number }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<SolutionsValues>();
  const plan = Form.useWatch<SolutionsValues['plans'][number] | undefined>(['plans', at], form);
  const required = { required: true, message: t('form.required') };
  return (
    <>
      <Form.Item name={[at, 'productCode']} label={t('solutions.product')} extra={t('solutions.productHint')}>
        <ProductSelect />
      </Form.Item>
      <MoneyField name={[at, 'principal']} label={t('terms.principal')} />
      <Form.Item
        name={[at, 'ratePercent']}
        label={t('terms.annualRate')}
        rules={[required, percentRule(t('form.rate'))]}
      >
        <Input inputMode="decimal" suffix="%" />
      </Form.Item>
      <Form.Item name={[at, 'method']} label={t('terms.method')} rules={[required]}>
        <Select options={OFFERED_METHODS.map((value) => ({ value, label: code('method', value) }))} />
      </Form.Item>
      <Row gutter={12}>
        <Col span={12}>
          <Form.Item name={[at, 'instalments']} label={t('terms.instalments')} rules={[required]}>
            <InputNumber min={1} max={480} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <Col span={12}>
          <FrequencyField name={[at, 'frequency']} first={plan?.frequency} />
        </Col>
      </Row>
      {mayBeginLater(plan?.method) && (
        <Form.Item name={[at, 'grace']} label={t('solutions.grace')}>
          <InputNumber min={0} max={479} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      )}
      <MoneyField name={[at, 'fee']} label={t('solutions.fee')} extra={t('solutions.feeHint')} optional />
    </>
  );
}
