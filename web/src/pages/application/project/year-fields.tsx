import { Button, Card, Col, Form, Input, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROJECT_PHASES, type ProjectPhase } from '../../../../../src/domain/feasibility/project';
import { useCode } from '../../../i18n/use-code';
import { moneyRule } from '../../../terms/terms-fields';

export const AMOUNTS = [
  'investment',
  'capital',
  'otherFunds',
  'loan',
  'sales',
  'variableCost',
  'fixedCost',
  'tax',
  'principal',
] as const;
export type YearValues = { phase: ProjectPhase } & Record<(typeof AMOUNTS)[number], string>;

export const EMPTY_YEAR: YearValues = {
  phase: 'OPERATION',
  investment: '0',
  capital: '0',
  otherFunds: '0',
  loan: '0',
  sales: '0',
  variableCost: '0',
  fixedCost: '0',
  tax: '0',
  principal: '0',
};

/** The years of a project, each like the one before until it is changed. */
export function YearFields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const form = Form.useFormInstance<{ years: YearValues[] }>();
  const phases = PROJECT_PHASES.map((value) => ({ value, label: code('projectPhase', value) }));
  const rules = [{ required: true, message: t('form.required') }, moneyRule(t('form.money'))];
  return (
    <Form.List name="years">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Card
              key={key}
              size="small"
              title={`${t('project.year')} ${String(name + 1)}`}
              style={{ marginBlockEnd: 16 }}
              extra={
                <Button
                  size="small"
                  disabled={fields.length === 1}
                  onClick={() => {
                    remove(name);
                  }}
                >
                  {t('project.removeYear')}
                </Button>
              }
            >
              <Form.Item name={[name, 'phase']} label={t('project.phase')}>
                <Select options={phases} />
              </Form.Item>
              <Row gutter={8}>
                {AMOUNTS.map((of) => (
                  <Col key={of} xs={12} md={8}>
                    <Form.Item name={[name, of]} label={t(`project.${of}`)} rules={rules}>
                      <Input prefix="¥" inputMode="decimal" autoComplete="off" />
                    </Form.Item>
                  </Col>
                ))}
              </Row>
            </Card>
          ))}
          <Form.Item>
            <Button
              onClick={() => {
                const years = form.getFieldValue('years') as YearValues[] | undefined;
                add({ ...EMPTY_YEAR, ...years?.at(-1) });
              }}
            >
              {t('project.addYear')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
