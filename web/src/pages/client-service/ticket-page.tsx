import { Descriptions, Form, Input, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { stepTicket, useTicket, type Ticket } from '../../api/client-service';
import { useCode } from '../../i18n/use-code';
import { ColleagueSelect } from '../../ui/colleague-select';
import { FormButton } from '../../ui/form-button';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Person } from '../../ui/person';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { DaysLeft } from '../complaint/days-left';

export default function TicketPage(): ReactNode {
  const { no = '' } = useParams();
  const ticket = useTicket(no);
  return <LoadedPage query={ticket}>{(data) => <TicketFile key={data.no} ticket={data} />}</LoadedPage>;
}

function TicketFile({ ticket }: { ticket: Ticket }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { no, status, daysLeft, may, steps, loanNo } = ticket;
  const prose = (text: string): ReactNode => <span className="prose">{text}</span>;
  const facts: [string, ReactNode][] = [
    [
      t('client.title'),
      <Link key="client" to={`/clients/${ticket.clientNo}`}>
        {ticket.clientMasked}
      </Link>,
    ],
    [t('clientService.loan'), loanNo === null ? '—' : <Link to={`/loans/${loanNo}`}>{loanNo}</Link>],
    [t('clientService.request'), prose(ticket.request)],
    [t('clientService.owner'), <Person key="owner" of={ticket.owner} />],
    [t('clientService.dueOn'), ticket.dueOn],
    [t('clientService.answer'), prose(ticket.answer ?? '—')],
  ];
  return (
    <Page
      title={t('clientService.one', { no, kind: code('ticketKind', ticket.kind) })}
      beside={
        <>
          <StatusTag kind="ticketStatus" code={status} />
          {daysLeft !== null && <DaysLeft days={daysLeft} />}
        </>
      }
      actions={may.map((act) => (
        <ActButton key={act} ticket={ticket} act={act} />
      ))}
    >
      <Section title={t('clientService.tickets')}>
        <Descriptions
          size="small"
          column={1}
          items={facts.map(([label, children]) => ({ key: label, label, children }))}
        />
      </Section>
      <Section title={t('clientService.steps')}>
        <Timeline
          items={steps.map(({ act, by, on, text }, index) => ({
            key: index,
            content: (
              <>
                <div>
                  {code('ticketAct', act)} · {on} · <Person of={by} />
                </div>
                <div className="prose">{text}</div>
              </>
            ),
          }))}
        />
      </Section>
    </Page>
  );
}

function ActButton({ ticket, act }: { ticket: Ticket; act: Ticket['may'][number] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<object, Ticket>
      ofPage
      primary={act === 'ANSWER'}
      danger={act === 'WITHDRAW'}
      draft={`service-ticket-${ticket.no}-${act}`}
      send={stepTicket(ticket.no, act)}
      invalidates={[['service-tickets'], ['surveys'], ['tasks']]}
      submit={code('ticketAct', act)}
      done={t('clientService.done')}
    >
      {act === 'ASSIGN' && (
        <Form.Item
          name="owner"
          label={t('clientService.owner')}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <ColleagueSelect right="SERVICE_WRITE" except={[ticket.owner]} />
        </Form.Item>
      )}
      <Form.Item
        name="text"
        label={act === 'ANSWER' ? t('clientService.answerHint') : t('clientService.text')}
        rules={[{ required: true, whitespace: true, message: t('form.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
      </Form.Item>
    </FormButton>
  );
}
