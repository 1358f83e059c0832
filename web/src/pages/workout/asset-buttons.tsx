import { Alert, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { acquireAsset, actOnAsset, assetsKey, type Asset } from '../../api/assets';
import { loanKey, type Loan } from '../../api/loans';
import { parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

const KINDS = ['REAL_ESTATE', 'LAND', 'EQUIPMENT', 'VEHICLE', 'EQUITY', 'OTHER'] as const;
const BASES = ['COURT', 'AGREEMENT'] as const;

interface AcquireValues {
  asset: string;
  basis: string;
  description: string;
  value: string;
  acquiredOn: string;
  custodian: string;
  document: string;
}

export function AcquireAssetButton({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (loan.status === 'SETTLED' || !may(me.roles, 'ASSET_WRITE')) return null;
  return (
    <FormButton<AcquireValues, unknown>
      ofPage
      invalidates={[assetsKey(loan.no), loanKey(loan.no), ['tasks'], ['legal-calendar']]}
      draft={`asset-${loan.no}`}
      submit={t('asset.acquire')}
      done={t('asset.acquired')}
      initialValues={{ asset: 'REAL_ESTATE', basis: 'COURT', acquiredOn: loan.today }}
      send={({ value, acquiredOn, ...values }, key) =>
        acquireAsset(loan.no)({ ...values, value: parseMoney(value), acquiredOn }, key)
      }
    >
      <Form.Item name="asset" label={t('asset.kind')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`asset.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item name="basis" label={t('asset.basis')}>
        <Select options={BASES.map((value) => ({ value, label: t(`asset.bases.${value}`) }))} />
      </Form.Item>
      <TextField name="description" label={t('asset.description')} max={500} />
      <MoneyField name="value" label={t('asset.value')} extra={t('asset.valueHint')} />
      <DateField name="acquiredOn" label={t('asset.acquiredOn')} />
      <TextField name="custodian" label={t('asset.custodian')} max={80} />
      <TextField name="document" label={t('asset.document')} max={200} />
    </FormButton>
  );
}

interface Props {
  loan: Loan;
  asset: Asset;
}

/** For finance, and not for who recorded the asset. */
export function CreditAssetButton({ loan, asset }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (asset.state !== 'HELD' || asset.by === me.username || !may(me.roles, 'ASSET_BOOK')) return null;
  return (
    <FormButton<object, unknown>
      ofPage
      invalidates={[assetsKey(loan.no), loanKey(loan.no), ['tasks'], ['legal-calendar']]}
      draft={`asset-credit-${asset.no}`}
      submit={t('asset.credit')}
      done={t('asset.credited')}
      primary
      send={actOnAsset(loan.no, asset.no, 'credit')}
    >
      <Alert showIcon type="warning" title={t('asset.creditHint')} style={{ marginBlockEnd: 12 }} />
    </FormButton>
  );
}

export function CheckAssetButton({ loan, asset }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (asset.state === 'DISPOSED' || !may(me.roles, 'ASSET_WRITE')) return null;
  return (
    <FormButton<{ on: string; note: string }, unknown>
      ofPage
      invalidates={[assetsKey(loan.no), loanKey(loan.no), ['tasks'], ['legal-calendar']]}
      draft={`asset-check-${asset.no}`}
      submit={t('asset.check')}
      done={t('asset.checked')}
      initialValues={{ on: loan.today }}
      send={({ on, note }, key) => actOnAsset(loan.no, asset.no, 'checks')({ on, note }, key)}
    >
      <DateField name="on" label={t('asset.checkedOn')} />
      <TextField name="note" label={t('asset.note')} max={1000} />
    </FormButton>
  );
}
