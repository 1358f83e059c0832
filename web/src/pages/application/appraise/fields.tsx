import { Checkbox, Col, Form, Input, InputNumber, Row, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { percentRule } from '../../../terms/terms-fields';
import { MoneyField } from '../../../ui/fields';
import { useCode } from '../../../i18n/use-code';
import { BALANCES, BUSINESS_AMOUNTS, FLAGS, LINES, NEED_AMOUNTS, type FormKind } from './body';

/** The fields of one kind of appraisal, called as the API calls them: a refusal finds its field. */
export function KindFields({ kind }: { kind: FormKind }): ReactNode {
  switch (kind) {
    case 'HOUSEHOLD':
      return <Household />;
    case 'BUSINESS':
      return <Amounts names={BUSINESS_AMOUNTS} />;
    case 'WORKING_CAPITAL':
      return <Need />;
    case 'STATEMENTS':
      return <Statements />;
    case 'CORPORATE_RATING':
      return <Rating />;
    case 'PERSONAL_SCORE':
      return <Score />;
  }
}

type AmountName = (typeof BUSINESS_AMOUNTS)[number] | (typeof NEED_AMOUNTS)[number];

function Amounts({ names }: { names: readonly AmountName[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Row gutter={12}>
      {names.map((name) => (
        <Col key={name} xs={24} md={8}>
          <Typed name={name} label={t(`appraise.${name}`)} />
        </Col>
      ))}
    </Row>
  );
}

/** An amount that may be below zero: the API says at the field what is wrong with it. */
function Typed({ name, label, optional }: { name: string | string[]; label: string; optional?: true }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: t('form.required') }]}>
      <Input prefix="¥" inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

function Percent({ name, extra, optional }: { name: PercentName; extra?: string; optional?: true }): ReactNode {
  const { t } = useTranslation();
  const required = optional ? [] : [{ required: true, message: t('form.required') }];
  return (
    <Form.Item
      name={name}
      label={t(`appraise.${name}`)}
      extra={extra}
      rules={[...required, percentRule(t('form.rate'))]}
    >
      <Input suffix="%" inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}
type PercentName = 'growth' | 'dti' | 'unsecuredToIncome';

function Whole({ name, label, max }: { name: string | string[]; label: string; max: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('form.required') }]}>
      <InputNumber min={0} max={max} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function Household(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <MoneyField name="income" label={t('appraise.income')} />
      <MoneyField name="existingPayments" label={t('appraise.existingPayments')} />
      <MoneyField name="newPayment" label={t('appraise.newPayment')} extra={t('appraise.newPaymentHint')} optional />
      <MoneyField name="housing" label={t('appraise.housing')} />
    </>
  );
}

function Need(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Amounts names={NEED_AMOUNTS} />
      <Percent name="growth" />
      {BALANCES.map((name) => (
        <Row key={name} gutter={12}>
          {(['opening', 'closing'] as const).map((end) => (
            <Col key={end} xs={12}>
              <Typed name={[name, end]} label={`${t(`covenants.lines.${name}`)} · ${t(`appraise.${end}`)}`} />
            </Col>
          ))}
        </Row>
      ))}
    </>
  );
}

/** Statements of two or three years beside each other. */
function Years({ years }: { years: readonly ('now' | 'before' | 'earlier')[] }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {LINES.map((line) => (
        <Row key={line} gutter={12}>
          {years.map((year) => (
            <Col key={year} xs={24} md={24 / years.length}>
              <Typed
                name={[year, line]}
                label={`${t(`covenants.lines.${line}`)} · ${t(`appraise.${year}`)}`}
                {...(year === 'earlier' ? { optional: true } : {})}
              />
            </Col>
          ))}
        </Row>
      ))}
    </>
  );
}

function Statements(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Years years={['now', 'before']} />
      <Row gutter={12}>
        {(['vatSales', 'bankInflow'] as const).map((name) => (
          <Col key={name} xs={24} md={12}>
            <Typed name={['outside', name]} label={t(`appraise.${name}`)} optional />
          </Col>
        ))}
      </Row>
    </>
  );
}

function Rating(): ReactNode {
  const { t } = useTranslation();
  const whole = (name: 'creditRecord' | 'qualitative' | 'yearsInBusiness', max: number): ReactNode => (
    <Col xs={24} md={8}>
      <Whole name={['facts', name]} label={t(`appraise.${name}`)} max={max} />
    </Col>
  );
  return (
    <>
      <Row gutter={12}>
        {whole('creditRecord', 100)}
        {whole('qualitative', 100)}
        {whole('yearsInBusiness', 300)}
      </Row>
      {FLAGS.map((flag) => (
        <Form.Item key={flag} name={['facts', flag]} valuePropName="checked" style={{ marginBlockEnd: 4 }}>
          <Checkbox>{t(`appraise.${flag}`)}</Checkbox>
        </Form.Item>
      ))}
      <Years years={['now', 'before', 'earlier']} />
    </>
  );
}

const MONTHS = /^[0-7]{24}$/;

function Score(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  const whole = (name: WholeName, max: number): ReactNode => (
    <Col xs={12} md={8}>
      <Whole name={name} label={t(`appraise.${name}`)} max={max} />
    </Col>
  );
  const choice = (
    name: 'education' | 'employment' | 'home',
    options: { value: string; label: string }[],
  ): ReactNode => (
    <Col xs={12} md={8}>
      <Form.Item name={name} label={t(`appraise.${name}Of`)} rules={[required]}>
        <Select options={options} />
      </Form.Item>
    </Col>
  );
  const education = (['GRADUATE', 'COLLEGE', 'SECONDARY', 'OTHER'] as const).map((value) => ({
    value,
    label: code('education', value),
  }));
  const employment = (['PUBLIC', 'COMPANY', 'SELF_EMPLOYED', 'NONE'] as const).map((value) => ({
    value,
    label: code('employment', value),
  }));
  const home = (['OWNED', 'MORTGAGED', 'RENTED'] as const).map((value) => ({
    value,
    label: code('housing', value),
  }));
  return (
    <>
      <Row gutter={12}>
        {whole('age', 120)}
        {whole('ageAtEnd', 150)}
        {choice('education', education)}
        {choice('employment', employment)}
        {whole('tenureMonths', 900)}
        {whole('securityMonths', 24)}
        {choice('home', home)}
        {whole('queriesLast3Months', 999)}
      </Row>
      <Percent name="dti" extra={t('appraise.dtiHint')} optional />
      <Percent name="unsecuredToIncome" optional />
      <Form.Item
        name="overdueMonths"
        label={t('appraise.overdueMonths')}
        extra={t('appraise.overdueMonthsHint')}
        rules={[required, { pattern: MONTHS, message: t('appraise.overdueMonthsHint') }]}
      >
        <Input maxLength={24} autoComplete="off" />
      </Form.Item>
    </>
  );
}
type WholeName = 'age' | 'ageAtEnd' | 'tenureMonths' | 'securityMonths' | 'queriesLast3Months';
