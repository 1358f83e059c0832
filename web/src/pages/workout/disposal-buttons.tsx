import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnAsset, assetsKey, type Asset } from '../../api/assets';
import { loanKey, type Loan } from '../../api/loans';
import { parseMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';

const METHODS = ['AUCTION', 'TENDER', 'AGREEMENT', 'OTHER'] as const;

interface Props {
  loan: Loan;
  asset: Asset;
}
interface ProposeValues {
  method: string;
  reserve: string;
  reason: string;
  document: string;
}

export function ProposeButton({ loan, asset }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const stands = asset.proposals.some(({ state }) => state === 'REQUESTED' || state === 'APPROVED');
  if (asset.state !== 'CREDITED' || stands || !may(me.roles, 'ASSET_WRITE')) return null;
  return (
    <FormButton<ProposeValues, unknown>
      ofPage
      invalidates={[assetsKey(loan.no), loanKey(loan.no), ['tasks'], ['legal-calendar']]}
      draft={`asset-proposal-${asset.no}`}
      submit={t('asset.propose')}
      done={t('asset.proposed')}
      initialValues={{ method: 'AUCTION' }}
      send={({ reserve, ...values }, key) =>
        actOnAsset(loan.no, asset.no, 'proposals')({ ...values, reserve: parseMoney(reserve) }, key)
      }
    >
      <Form.Item name="method" label={t('asset.method')}>
        <Select options={METHODS.map((value) => ({ value, label: t(`asset.methods.${value}`) }))} />
      </Form.Item>
      <MoneyField name="reserve" label={t('asset.reserve')} />
      <TextField name="reason" label={t('asset.reason')} max={1000} />
      <TextField name="document" label={t('asset.document')} max={200} />
    </FormButton>
  );
}

interface SaleValues {
  on: string;
  proceeds: string;
  costs: string;
  buyer: string;
  document: string;
}

/** For finance, once a disposal is approved, and for nobody who recorded or proposed it. */
export function DisposeButton({ loan, asset }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const approved = asset.proposals.find(({ state }) => state === 'APPROVED');
  const isMine = asset.by === me.username || approved?.by === me.username;
  if (approved === undefined || isMine || !may(me.roles, 'ASSET_BOOK')) return null;
  return (
    <FormButton<SaleValues, unknown>
      ofPage
      invalidates={[assetsKey(loan.no), loanKey(loan.no), ['tasks'], ['legal-calendar']]}
      draft={`asset-sale-${asset.no}`}
      submit={t('asset.dispose')}
      done={t('asset.disposed')}
      primary
      initialValues={{ on: loan.today, costs: '0' }}
      send={({ on, proceeds, costs, ...values }, key) =>
        actOnAsset(
          loan.no,
          asset.no,
          'disposal',
        )({ ...values, on, proceeds: parseMoney(proceeds), costs: parseMoney(costs) }, key)
      }
    >
      <DateField name="on" label={t('asset.on')} />
      <MoneyField name="proceeds" label={t('asset.proceeds')} />
      <MoneyField name="costs" label={t('asset.costs')} />
      <TextField name="buyer" label={t('asset.buyer')} max={80} />
      <TextField name="document" label={t('asset.document')} max={200} />
    </FormButton>
  );
}
