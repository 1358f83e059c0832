import { Checkbox, Form, Radio, Select } from 'antd';
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
import { TermsFields } from '../../../terms/terms-fields';
import { fromTerms, toTerms, type TermsValues } from '../../../terms/terms-values';
import { ColleagueSelect } from '../../../ui/colleague-select';
import { MoneyField, TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';

interface Values extends Partial<TermsValues> {
  changing?: boolean;
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
  const { no, appliedTerms } = application;
  const before = application.approvedTerms ?? application.suggestedTerms ?? appliedTerms;
  const send = (typed: Values, key: string): Promise<Suitability> => {
    const { household, changing, answers, vulnerabilities, grounds, advice, companion } = typed;
    const terms = changing === true ? toTerms(typed, before) : null;
    return assessSuitability(no)(
      checked(assessing.body, {
        ...filled({ answers, vulnerabilities, grounds, advice, companion }),
        ...(terms === null ? {} : { terms }),
        ...(household === undefined
          ? {}
          : { household: { income: inYuan(household.income), payments: inYuan(household.payments) } }),
      }),
      key,
    );
  };
  return (
    <FormButton<Values, Suitability>
      initialValues={fromTerms(before)}
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
      {application.stage !== 'CONTRACT' && <OtherTerms />}
    </FormButton>
  );
}

/** What is to be proposed in place of terms that do not suit. */
function OtherTerms(): ReactNode {
  const { t } = useTranslation();
  const changing = Form.useWatch<boolean | undefined>('changing') ?? false;
  return (
    <>
      <Form.Item name="changing" valuePropName="checked" extra={t('suitability.otherTermsHint')}>
        <Checkbox>{t('suitability.otherTerms')}</Checkbox>
      </Form.Item>
      {changing && <TermsFields narrow />}
    </>
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
