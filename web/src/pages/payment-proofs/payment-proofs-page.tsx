import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PROOF_STANDINGS } from '../../../../src/domain/application/payment-proof';
import { usePaymentProofs, type PaymentProof } from '../../api/payment-proofs';
import { useCode } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { ProveButton } from './prove-button';

/** Every payment, and whether the proof that the money arrived is there. */
export default function PaymentProofsPage(): ReactNode {
  const { t } = useTranslation();
  const [standing] = useFilter('standing');
  return (
    <Page
      title={t('proofs.title')}
      actions={
        <>
          <CodeFilter name="standing" kind="proofStanding" values={PROOF_STANDINGS} label={t('proofs.standing')} />
          <ExportButton view={{ name: 'payment-proofs', columns: [], shown: [] }} filter={{ standing }} />
        </>
      }
    >
      <PagedTable
        label={t('proofs.title')}
        pages={usePaymentProofs(standing)}
        columns={useColumns()}
        rowKey={({ applicationNo, bankReference }) => `${applicationNo}/${bankReference}`}
        empty={standing ? t('common.noMatch') : t('proofs.empty')}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<PaymentProof> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('applications.no'),
      key: 'application',
      render: (_, { applicationNo }) => <Link to={`/applications/${applicationNo}`}>{applicationNo}</Link>,
    },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    { title: t('proofs.mode'), key: 'mode', render: (_, { mode }) => code('paymentMode', mode) },
    { title: t('proofs.payee'), dataIndex: 'payeeMasked' },
    {
      title: t('proofs.amount'),
      key: 'amount',
      align: 'right',
      render: (_, { amount }) => <Money amount={amount} />,
    },
    { title: t('terms.disbursedOn'), dataIndex: 'disbursedOn', className: 'number' },
    { title: t('proofs.proofBy'), key: 'proofBy', className: 'number', render: (_, { proofBy }) => proofBy ?? '—' },
    {
      title: t('proofs.standing'),
      key: 'standing',
      render: (_, row) => <StatusTag kind="proofStanding" code={row.standing} />,
    },
    {
      title: t('proofs.proof'),
      key: 'proof',
      render: (_, row) =>
        row.paidOn === null ? (
          <ProveButton proof={row} />
        ) : (
          <>
            {[row.paidOn, code('proofSource', row.source)].filter(Boolean).join(' · ')}
            {row.recordedBy !== null && ' · '}
            {row.recordedBy !== null && <Person of={row.recordedBy} />}
          </>
        ),
    },
  ];
}
