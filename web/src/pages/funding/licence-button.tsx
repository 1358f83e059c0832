import { Form, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proposeFundingPolicy as operation } from '../../../../src/contracts/http/funding-policy';
import { FUNDING_KINDS, type FundingKind } from '../../../../src/domain/funding/policy';
import { proposeFundingPolicy, readNewestFunding, type FundingPolicyVersions } from '../../api/funding';
import { chinaToday } from '../../format/date';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { DateField, TextField } from '../../ui/fields';
import { VersionedFormButton } from '../../ui/form-button';
import type { Known } from '../../ui/versioned-form';

interface Values {
  effectiveFrom: string;
  isOn: boolean;
  licence?: { name: string; number: string; authority: string; validUntil: string };
  kinds?: FundingKind[];
}

type Newest = FundingPolicyVersions['data'][number];

function knownOf(newest?: Newest): Known<Values> {
  const today = chinaToday().format('YYYY-MM-DD');
  const { version = 0, licence = null, kinds = [], effectiveFrom = today } = newest ?? {};
  const values = {
    effectiveFrom: effectiveFrom > today ? effectiveFrom : today,
    isOn: true,
    kinds,
    ...(licence === null ? {} : { licence }),
  };
  return { version, values };
}

/** Enters, changes or switches off the licence; another person confirms it. */
export function LicenceButton({ newest }: { newest?: Newest }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const listed = useListed();
  const known = knownOf(newest);
  const labels = {
    effectiveFrom: t('authority.effectiveFrom'),
    isOn: t('funding.licence.isOn'),
    kinds: t('funding.kinds'),
    'licence.name': t('funding.licence.name'),
    'licence.number': t('funding.licence.number'),
    'licence.authority': t('funding.licence.authority'),
    'licence.validUntil': t('funding.licence.validUntil'),
  };
  const shown = (_: string, value: unknown): string =>
    Array.isArray(value) ? listed(value.map((kind) => code('fundingKind', String(kind)))) : String(value);
  const bodyOf = (values: Values): unknown => ({
    effectiveFrom: values.effectiveFrom,
    licence: values.isOn ? values.licence : null,
    kinds: values.isOn ? (values.kinds ?? []) : [],
  });
  return (
    <VersionedFormButton<Values, unknown>
      ofPage
      primary
      title={t('funding.licence.enter')}
      hint={t('funding.licence.hint')}
      draft={`funding-policy-${String(known.version)}`}
      known={known}
      read={async () => knownOf(await readNewestFunding())}
      send={async (values, version) => proposeFundingPolicy(checked(operation.body, bodyOf(values)), version)}
      labels={labels}
      shown={shown}
      invalidates={[['funding-policy']]}
      submit={t('authority.submit')}
      done={t('authority.published')}
    >
      <DateField name="effectiveFrom" label={t('authority.effectiveFrom')} />
      <Form.Item name="isOn" label={t('funding.licence.isOn')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <LicenceFields />
    </VersionedFormButton>
  );
}

function LicenceFields(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const isOn = Form.useWatch<boolean | undefined>('isOn') ?? true;
  if (!isOn) return null;
  return (
    <>
      <TextField name={['licence', 'name']} label={t('funding.licence.name')} max={80} />
      <TextField name={['licence', 'number']} label={t('funding.licence.number')} max={40} />
      <TextField name={['licence', 'authority']} label={t('funding.licence.authority')} max={80} />
      <DateField
        name={['licence', 'validUntil']}
        label={t('funding.licence.validUntil')}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, on: string | undefined) =>
              on !== undefined && on < String(getFieldValue('effectiveFrom'))
                ? Promise.reject(new Error(t('funding.licence.ranOut')))
                : Promise.resolve(),
          }),
        ]}
      />
      <Form.Item
        name="kinds"
        label={t('funding.kinds')}
        extra={t('funding.kindsHint')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <Select
          mode="multiple"
          options={FUNDING_KINDS.map((value) => ({ value, label: code('fundingKind', value) }))}
        />
      </Form.Item>
    </>
  );
}
