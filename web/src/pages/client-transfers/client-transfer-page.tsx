import { Form, Input, Radio, Select, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { TAKEOVER_CONCLUSIONS } from '../../../../src/domain/client-transfer/transfer';
import { decideTransfer, reviewTakeover, useTransfer, type ClientTransfer } from '../../api/client-transfers';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { FormButton } from '../../ui/form-button';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { Person, usePersonName } from '../../ui/person';

type Row = ClientTransfer['clients'][number];

export default function ClientTransferPage(): ReactNode {
  const { no = '' } = useParams();
  const transfer = useTransfer(no);
  return <LoadedPage query={transfer}>{(data) => <TransferFile key={data.no} transfer={data} />}</LoadedPage>;
}

function TransferFile({ transfer }: { transfer: ClientTransfer }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { no, from, to, reason, status, clients, may, decidedBy, decidedOn, comment } = transfer;
  const columns: TableColumnsType<Row> = [
    {
      title: t('transfers.client'),
      key: 'client',
      render: (_, row) => (
        <Link to={`/clients/${row.clientNo}`}>
          {row.clientMasked} {row.clientNo}
        </Link>
      ),
    },
    { title: t('transfers.loans'), dataIndex: 'loans', align: 'right' },
    {
      title: t('transfers.conclusion'),
      key: 'conclusion',
      render: (_, row) => <StatusTag kind="takeover" code={row.conclusion} />,
    },
    { title: t('transfers.opinion'), key: 'opinion', render: (_, row) => row.opinion ?? '—' },
    { title: t('transfers.measures'), key: 'measures', render: (_, row) => row.measures ?? '—' },
    ...(may.review ? [{ key: 'review', render: (_: unknown, row: Row) => <ReviewButton no={no} row={row} /> }] : []),
  ];
  return (
    <Page
      title={t('transfers.one', { no })}
      beside={<StatusTag kind="transferStatus" code={status} />}
      actions={may.decide && <DecideButton no={no} />}
    >
      <p>
        <Person of={from} /> → <Person of={to} /> · {reason}
        {decidedBy !== null &&
          ` · ${t('transfers.decidedBy')} ${nameOf(decidedBy)} ${decidedOn ?? ''} ${comment ?? ''}`}
      </p>
      <Table<Row>
        size="small"
        rowKey={({ clientNo }) => clientNo}
        columns={columns}
        dataSource={clients}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
      />
    </Page>
  );
}

const KEYS = [['client-transfers'], ['tasks'], ['clients']] as const;

function ReviewButton({ no, row }: { no: string; row: Row }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<object, ClientTransfer>
      draft={`takeover-${no}-${row.clientNo}`}
      send={(values, key) => reviewTakeover(no)({ clientNo: row.clientNo, ...filled(values) }, key)}
      invalidates={KEYS}
      submit={t('transfers.review')}
      done={t('transfers.reviewed')}
    >
      <Form.Item name="conclusion" label={t('transfers.conclusion')} rules={[required]}>
        <Select options={TAKEOVER_CONCLUSIONS.map((value) => ({ value, label: code('takeover', value) }))} />
      </Form.Item>
      <Form.Item name="opinion" label={t('transfers.opinion')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="measures" label={t('transfers.measures')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormButton>
  );
}

function DecideButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, ClientTransfer>
      ofPage
      primary
      draft={`transfer-${no}`}
      initialValues={{ agree: true }}
      send={(values, key) => decideTransfer(no)(values, key)}
      invalidates={KEYS}
      submit={t('transfers.decide')}
      done={t('transfers.decided')}
    >
      <Form.Item name="agree" label={t('transfers.outcome')}>
        <Radio.Group
          options={[
            { value: true, label: t('transfers.agree') },
            { value: false, label: t('transfers.refuse') },
          ]}
        />
      </Form.Item>
      <Form.Item name="comment" label={t('transfers.comment')} initialValue="">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </FormButton>
  );
}
