import { Button, Card, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CREDIT_PLANS, makeCreditPlan, type CreditPlan, type PlanValues } from '../../api/credit-plans';
import { useProducts } from '../../api/products';
import { chinaToday } from '../../format/date';
import { useSpoken } from '../../i18n/use-code';
import { MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

/** The quarters and years that may still be planned: from this one on. */
function periodsAhead(): string[] {
  const today = chinaToday();
  const year = today.year();
  const quarterNow = Math.floor(today.month() / 3) + 1;
  return [year, year + 1].flatMap((one) => [
    String(one),
    ...[1, 2, 3, 4]
      .filter((quarter) => one > year || quarter >= quarterNow)
      .map((quarter) => `${String(one)}-Q${String(quarter)}`),
  ]);
}

/** Makes a plan; risk decides on it. */
export function MakePlanButton(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const required = [{ required: true, message: t('form.required') }];
  return (
    <FormButton<PlanValues, CreditPlan>
      ofPage
      primary
      draft="credit-plan"
      initialValues={{ lines: [{}] }}
      send={makeCreditPlan}
      invalidates={[CREDIT_PLANS, ['tasks']]}
      submit={t('creditPlans.make')}
      hint={t('creditPlans.makeHint')}
      done={t('creditPlans.madeDone')}
      onDone={({ no }) => void navigate(`/credit-plans/${no}`)}
    >
      <Form.Item name="period" label={t('creditPlans.period')} rules={required}>
        <Select options={periodsAhead().map((value) => ({ value, label: value }))} />
      </Form.Item>
      <TextField name="basis" label={t('creditPlans.basis')} max={2000} />
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <PlanLineFields
                key={key}
                name={name}
                isOnly={fields.length === 1}
                onRemove={() => {
                  remove(name);
                }}
              />
            ))}
            <Button
              style={{ marginBlockEnd: 16 }}
              onClick={() => {
                add({});
              }}
            >
              {t('creditPlans.addLine')}
            </Button>
          </>
        )}
      </Form.List>
    </FormButton>
  );
}

interface LineProps {
  name: number;
  isOnly: boolean;
  onRemove: () => void;
}

function PlanLineFields({ name, isOnly, onRemove }: LineProps): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const products = useProducts();
  return (
    <Card
      size="small"
      style={{ marginBlockEnd: 12 }}
      title={t('creditPlans.line', { n: name + 1 })}
      extra={
        <Button size="small" disabled={isOnly} onClick={onRemove}>
          {t('creditPlans.removeLine')}
        </Button>
      }
    >
      <Form.Item name={[name, 'productCode']} label={t('creditPlans.product')}>
        <Select
          allowClear
          loading={products.isPending}
          options={(products.data?.data ?? []).map(({ code: value, nameZh, nameEn }) => ({
            value,
            label: spoken({ zh: nameZh, en: nameEn }),
          }))}
        />
      </Form.Item>
      <Form.Item name={[name, 'industry']} label={t('creditPlans.industry')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[name, 'kind']} label={t('creditPlans.kind')}>
        <Select
          allowClear
          options={(['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: t(`creditPlans.kinds.${value}`) }))}
        />
      </Form.Item>
      <MoneyField name={[name, 'disbursed']} label={t('creditPlans.metrics.DISBURSED')} optional />
      <MoneyField name={[name, 'balance']} label={t('creditPlans.metrics.BALANCE')} optional />
      <Form.Item name={[name, 'newBorrowers']} label={t('creditPlans.metrics.NEW_BORROWERS')}>
        <Input inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name={[name, 'badPercent']} label={t('creditPlans.badPercent')}>
        <InputNumber min={0} max={99} step={0.1} suffix="%" />
      </Form.Item>
    </Card>
  );
}
