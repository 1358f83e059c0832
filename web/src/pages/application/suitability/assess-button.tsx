import { Form, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assessSuitability as assessing } from '../../../../../src/contracts/http/suitability';
import { SUITABILITY_QUESTIONS, VULNERABILITIES } from '../../../../../src/domain/suitability/judge';
import type { Application } from '../../../api/applications';
import { assessSuitability, suitabilityKey, type Suitability } from '../../../api/suitability';
import { parseMoney } from '../../../format/money';
import { checked, filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { useSession } from '../../../session/use-session';
import { ColleagueSelect } from '../../../ui/colleague-select';
import { MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

interface Values {
  answers: Partial<Record<(typeof SUITABILITY_QUESTIONS)[number], boolean>>;
  household?: { income: string; payments: string };
  vulnerabilities?: string[];
  grounds: string;
  advice?: string;
  companion?: string;
}

/** The account manager's answers to what the product asks about its client. */
export function AssessButton({
  suitability,
  application,
}: {
  suitability: Suitability;
  application: Application;
}): ReactNode {
  const { t } = useTranslation();
  const { no } = application;
  const send = ({ household, ...values }: Values, key: string): Promise<Suitability> =>
    assessSuitability(no)(
      checked(assessing.body, {
        ...filled(values),
        ...(household === undefined
          ? {}
          : { household: { income: inYuan(household.income), payments: inYuan(household.payments) } }),
      }),
      key,
    );
  return (
    <FormButton<Values, Suitability>
      draft={`suitability-${no}`}
      send={send}
      invalidates={[suitabilityKey(no)]}
      title={suitability.assessments.length === 0 ? t('suitability.assess') : t('suitability.again')}
      submit={t('suitability.assess')}
      done={t('suitability.assessed')}
      hint={t('suitability.hint')}
      primary={suitability.findings.some((finding) => finding.startsWith('SUITABILITY'))}
    >
      <Questions />
      {suitability.asksHousehold && (
        <>
          <MoneyField name={['household', 'income']} label={t('suitability.income')} />
          <MoneyField name={['household', 'payments']} label={t('suitability.payments')} />
        </>
      )}
      <Care />
      <TextField name="grounds" label={t('suitability.grounds')} max={2000} />
      <TextField
        name="advice"
        label={t('suitability.advice')}
        extra={t('suitability.adviceHint')}
        max={2000}
        optional
      />
      <Companion />
    </FormButton>
  );
}

/** Nothing owed is written as 0, which is no amount to `parseMoney`. */
const inYuan = (typed: string): string => parseMoney(typed) ?? typed;

function Questions(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return SUITABILITY_QUESTIONS.map((question) => (
    <Form.Item
      key={question}
      name={['answers', question]}
      label={code('suitabilityQuestion', question)}
      rules={[{ required: true, message: t('form.required') }]}
      style={{ marginBlockEnd: 12 }}
    >
      <Radio.Group
        options={[
          { value: true, label: t('suitability.yes') },
          { value: false, label: t('suitability.no') },
        ]}
      />
    </Form.Item>
  ));
}

function Care(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Form.Item
      name="vulnerabilities"
      label={t('suitability.vulnerabilities')}
      extra={t('suitability.vulnerabilitiesHint')}
    >
      <Select
        mode="multiple"
        allowClear
        options={VULNERABILITIES.map((value) => ({ value, label: code('vulnerability', value) }))}
      />
    </Form.Item>
  );
}

function Companion(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Form.Item name="companion" label={t('suitability.companion')} extra={t('suitability.companionHint')}>
      <ColleagueSelect except={[me.username]} />
    </Form.Item>
  );
}
