import { Alert, Button, Flex, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CREDIT_PLANS, handDown, type CreditPlan, type HandDownValues } from '../../api/credit-plans';
import { parseMoney } from '../../format/money';
import { ColleagueSelect } from '../../ui/colleague-select';
import { FormButton } from '../../ui/form-button';
import { shown } from './shown';

/** Hands a line down to managers: each share becomes a target of the period. */
export function HandDownButton({ no, line }: { no: string; line: CreditPlan['lines'][number] }): ReactNode {
  const { t } = useTranslation();
  const required = [{ required: true, message: t('form.required') }];
  const metrics = line.figures.map(({ metric }) => metric).filter((metric) => metric !== 'BAD_RATE');
  if (metrics.length === 0) return null;
  return (
    <FormButton<HandDownValues, CreditPlan>
      draft={`credit-plan-${no}-${String(line.n)}`}
      initialValues={{ shares: [{ target: '' }] }}
      send={handDown(no, line.n)}
      invalidates={[CREDIT_PLANS, ['performance']]}
      submit={t('creditPlans.handDown')}
      hint={t('creditPlans.handDownHint')}
      done={t('creditPlans.done')}
    >
      <Form.Item name="metric" label={t('creditPlans.metric')} rules={required}>
        <Select options={metrics.map((value) => ({ value, label: t(`creditPlans.metrics.${value}`) }))} />
      </Form.Item>
      <Form.List name="shares">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap="small" align="end">
                <Form.Item
                  name={[name, 'managerUsername']}
                  label={t('creditPlans.manager')}
                  rules={required}
                  style={{ flex: 1 }}
                >
                  <ColleagueSelect role="CLIENT_MANAGER" />
                </Form.Item>
                <Form.Item name={[name, 'target']} label={t('creditPlans.share')} rules={required} style={{ flex: 1 }}>
                  <Input inputMode="decimal" autoComplete="off" />
                </Form.Item>
                <Form.Item>
                  <Button
                    disabled={fields.length === 1}
                    onClick={() => {
                      remove(name);
                    }}
                  >
                    {t('creditPlans.removeLine')}
                  </Button>
                </Form.Item>
              </Flex>
            ))}
            <Button
              style={{ marginBlockEnd: 16 }}
              onClick={() => {
                add({});
              }}
            >
              {t('creditPlans.addShare')}
            </Button>
          </>
        )}
      </Form.List>
      <Sum line={line} />
    </FormButton>
  );
}

/** What the shares come to beside what is planned, while they are typed: a nought too many is seen before it is somebody's target. */
function Sum({ line }: { line: CreditPlan['lines'][number] }): ReactNode {
  const { t } = useTranslation();
  const metric = Form.useWatch<string | undefined>('metric');
  const shares = Form.useWatch<{ target?: string }[] | undefined>('shares') ?? [];
  const figure = line.figures.find((one) => one.metric === metric);
  if (figure === undefined) return null;
  const sum = shares.reduce((total, share) => total + Number(parseMoney(share.target ?? '') ?? 0), 0);
  const over = sum - Number(figure.planned);
  const text = (value: number): string =>
    shown(figure.metric, figure.metric === 'NEW_BORROWERS' ? String(value) : value.toFixed(2));
  const said = { planned: shown(figure.metric, figure.planned), sum: text(sum), over: text(Math.abs(over)) };
  return (
    <Alert
      type={over === 0 ? 'success' : 'warning'}
      style={{ marginBlockEnd: 16 }}
      title={t('creditPlans.sum', said)}
      description={over === 0 ? null : t(over > 0 ? 'creditPlans.sumOver' : 'creditPlans.sumShort', said)}
    />
  );
}
