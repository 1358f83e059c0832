import { Form, Input, type TableColumnsType } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { proposeTransfer, useTransfers, type ClientTransfer } from '../../api/client-transfers';
import { ExportButton } from '../../lists/export-button';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { FormButton } from '../../ui/form-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { StatusTag } from '../../ui/status-tag';
import { ClientsSelect } from '../../ui/client-select';
import { ColleagueSelect } from '../../ui/colleague-select';
import { Person } from '../../ui/person';

/** 责任移交: who hands which clients to whom. */
export default function ClientTransfersPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const found = useTransfers();
  const columns: TableColumnsType<ClientTransfer> = [
    {
      title: t('transfers.no'),
      key: 'no',
      render: (_, { no }) => <Link to={`/client-transfers/${no}`}>{no}</Link>,
    },
    { title: t('transfers.from'), dataIndex: 'from', render: (from: string) => <Person of={from} /> },
    { title: t('transfers.to'), dataIndex: 'to', render: (to: string) => <Person of={to} /> },
    { title: t('transfers.count'), key: 'count', align: 'right', render: (_, { clients }) => clients.length },
    {
      title: t('transfers.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="transferStatus" code={status} />,
    },
    { title: t('transfers.reason'), dataIndex: 'reason' },
    {
      title: t('transfers.proposedBy'),
      key: 'proposed',
      render: (_, row) => (
        <>
          <Person of={row.proposedBy} /> {row.proposedOn}
        </>
      ),
    },
  ];
  return (
    <Page
      title={t('transfers.title')}
      actions={
        <>
          <ExportButton view={{ name: 'client-transfers', columns: [], shown: [] }} filter={{}} />
          {may(me.roles, 'TRANSFER_PROPOSE') && <ProposeButton me={me.username} />}
        </>
      }
    >
      <PagedTable<ClientTransfer>
        label={t('transfers.title')}
        pages={found}
        columns={columns}
        rowKey={({ no }) => no}
        empty={t('transfers.empty')}
      />
    </Page>
  );
}

/** Clients that were ticked in a list, and whose they are. */
interface Chosen {
  from: string;
  clientNos: string[];
}
interface Values {
  from: string;
  clientNos?: string[];
}

function ProposeButton({ me }: { me: string }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // What led here is heard once: the page come back to, or read again, does not ask for it anew.
  const state = useLocation().state as Chosen | null;
  const [chosen] = useState(state);
  useEffect(() => {
    if (state !== null) void navigate('.', { replace: true, state: null });
  }, [state, navigate]);
  const required = { required: true, message: t('form.required') };
  const send = (values: Values, key: string): Promise<ClientTransfer> => proposeTransfer(values, key);
  return (
    <FormButton<Values, ClientTransfer>
      ofPage
      primary
      draft={`client-transfer-${chosen === null ? '' : chosen.clientNos.join()}`}
      {...(chosen === null ? {} : { open: true as const })}
      initialValues={chosen === null ? { from: me } : { from: chosen.from, clientNos: chosen.clientNos }}
      send={send}
      invalidates={[['client-transfers'], ['tasks']]}
      submit={t('transfers.propose')}
      done={t('transfers.proposed')}
      onDone={({ no }) => void navigate(`/client-transfers/${no}`)}
    >
      <Form.Item name="from" label={t('transfers.from')} rules={[required]}>
        <ColleagueSelect />
      </Form.Item>
      <Form.Item noStyle dependencies={['from']}>
        {({ getFieldValue }) => (
          <Form.Item name="to" label={t('transfers.to')} rules={[required]}>
            <ColleagueSelect role="CLIENT_MANAGER" except={[getFieldValue('from') as string]} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="clientNos" label={t('transfers.clients')} rules={[required]}>
        <ClientsSelect />
      </Form.Item>
      <Form.Item name="reason" label={t('transfers.reason')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={500} />
      </Form.Item>
    </FormButton>
  );
}
