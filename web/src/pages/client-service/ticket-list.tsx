import { Flex, Form, Input, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { TICKET_KINDS, TICKET_STATES } from '../../../../src/domain/service/ticket';
import { openTicket, useTickets, type Ticket, type TicketRow } from '../../api/client-service';
import { useCode } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { ClientSelect } from '../../ui/client-select';
import { ColleagueSelect } from '../../ui/colleague-select';
import { FormButton } from '../../ui/form-button';
import { PagedTable } from '../../ui/paged-table';
import { Person } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { DaysLeft } from '../complaint/days-left';

export function TicketList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const tickets = useTickets({ status });
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <CodeFilter name="status" kind="ticketStatus" values={TICKET_STATES} label={t('clientService.status')} />
        <ExportButton view={{ name: 'service-tickets', columns: [], shown: [] }} filter={{ status }} />
        {may(me.roles, 'SERVICE_WRITE') && <OpenButton />}
      </Flex>
      <PagedTable
        label={t('clientService.tickets')}
        pages={tickets}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={status ? t('common.noMatch') : t('clientService.noTickets')}
        onOpen={({ no }) => void navigate(`/service-tickets/${no}`)}
      />
    </>
  );
}

function OpenButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const navigate = useNavigate();
  const required = { required: true, message: t('form.required') };
  return (
    <FormButton<object, Ticket>
      ofPage
      primary
      draft="service-ticket"
      send={openTicket}
      invalidates={[['service-tickets'], ['tasks']]}
      submit={t('clientService.open')}
      done={t('clientService.opened')}
      onDone={({ no }) => void navigate(`/service-tickets/${no}`)}
    >
      <Form.Item name="clientNo" label={t('client.title')} rules={[required]}>
        <ClientSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('clientService.kind')} rules={[required]}>
        <Select options={TICKET_KINDS.map((value) => ({ value, label: code('ticketKind', value) }))} />
      </Form.Item>
      <Form.Item name="request" label={t('clientService.request')} rules={[{ ...required, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="owner" label={t('clientService.owner')} extra={t('clientService.ownerHint')}>
        <ColleagueSelect right="SERVICE_WRITE" />
      </Form.Item>
    </FormButton>
  );
}

function useColumns(): TableColumnsType<TicketRow> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('clientService.no'),
      key: 'no',
      render: (_, { no }) => (
        <Link
          to={`/service-tickets/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    { title: t('clientService.kind'), key: 'kind', render: (_, { kind }) => code('ticketKind', kind) },
    {
      title: t('clientService.status'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="ticketStatus" code={status} />,
    },
    { title: t('clientService.owner'), key: 'owner', render: (_, { owner }) => <Person of={owner} /> },
    { title: t('clientService.dueOn'), dataIndex: 'dueOn', className: 'number' },
    { title: t('clientService.left'), key: 'left', render: (_, { daysLeft }) => <DaysLeft days={daysLeft} /> },
  ];
}
