import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeAdmissionPolicy as operation } from '../../../../src/contracts/http/admission';
import { proposeAdmissionPolicy, readNewestAdmission, type AdmissionVersion } from '../../api/policies';
import { chinaToday } from '../../format/date';
import { parseMoney } from '../../format/money';
import { fromPercent } from '../../format/rate';
import { checked } from '../../http/checked';
import { DateField, MoneyField, NamesField } from '../../ui/fields';
import { VersionedFormButton } from '../../ui/form-button';
import type { Known } from '../../ui/versioned-form';
import { AMOUNTS, LISTS, percentOf, SHARES } from './words';

type Values = Record<(typeof LISTS)[number], string[]> &
  Record<(typeof AMOUNTS)[number] | (typeof SHARES)[number] | 'effectiveFrom', string>;

function knownOf({ version, ...newest }: AdmissionVersion): Known<Values> {
  const today = chinaToday().format('YYYY-MM-DD');
  const { effectiveFrom, prohibitedIndustries, restrictedIndustries, approvedAppraisers, capital, tierOne } = newest;
  const values = {
    effectiveFrom: effectiveFrom > today ? effectiveFrom : today,
    prohibitedIndustries,
    restrictedIndustries,
    approvedAppraisers,
    capital,
    tierOne,
    singleBorrowerPpm: percentOf(newest.singleBorrowerPpm),
    singleExposurePpm: percentOf(newest.singleExposurePpm),
    groupExposurePpm: percentOf(newest.groupExposurePpm),
  };
  return { version, values };
}

/** The next version, beginning with what the newest says. */
export function ProposeButton({ newest }: { newest: AdmissionVersion }): ReactNode {
  const { t } = useTranslation();
  const fields = [...LISTS, ...AMOUNTS, ...SHARES].map((field) => [field, t(`admissionPolicy.fields.${field}`)]);
  return (
    <VersionedFormButton<Values, unknown>
      ofPage
      primary
      title={t('authority.publish')}
      hint={t('admissionPolicy.proposeHint')}
      draft={`admission-policy-${String(newest.version)}`}
      known={knownOf(newest)}
      read={async () => knownOf((await readNewestAdmission()) ?? newest)}
      send={async (values, version) => proposeAdmissionPolicy(checked(operation.body, bodyOf(values)), version)}
      labels={{
        effectiveFrom: t('authority.effectiveFrom'),
        ...(Object.fromEntries(fields) as Record<string, string>),
      }}
      invalidates={[['admission-policy']]}
      submit={t('authority.submit')}
      done={t('authority.published')}
    >
      <DateField name="effectiveFrom" label={t('authority.effectiveFrom')} />
      {LISTS.map((field) => (
        <NamesField
          key={field}
          name={field}
          label={t(`admissionPolicy.fields.${field}`)}
          extra={field === 'approvedAppraisers' ? t('admissionPolicy.appraisersHint') : t('admissionPolicy.wordsHint')}
          optional
        />
      ))}
      {AMOUNTS.map((field) => (
        <MoneyField key={field} name={field} label={t(`admissionPolicy.fields.${field}`)} />
      ))}
      {SHARES.map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={t(`admissionPolicy.fields.${field}`)}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <Input suffix="%" inputMode="decimal" autoComplete="off" />
        </Form.Item>
      ))}
    </VersionedFormButton>
  );
}

function bodyOf({ effectiveFrom, capital, tierOne, ...values }: Values): unknown {
  const shares = SHARES.map((field) => [field, Math.round(Number(fromPercent(values[field]) ?? NaN) * 1_000_000)]);
  return {
    effectiveFrom,
    prohibitedIndustries: values.prohibitedIndustries,
    restrictedIndustries: values.restrictedIndustries,
    approvedAppraisers: values.approvedAppraisers,
    capital: parseMoney(capital) ?? capital,
    tierOne: parseMoney(tierOne) ?? tierOne,
    ...(Object.fromEntries(shares) as object),
  };
}
