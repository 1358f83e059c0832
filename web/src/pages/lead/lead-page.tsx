import { Button, Col, Descriptions, Empty, Flex, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useLead, type Lead } from '../../api/leads';
import { groupMoney } from '../../format/money';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';
import { ContactForm } from './contact-form';
import { LeadButtons } from './lead-buttons';
import { RevealLead } from './reveal-lead';
import { Person, usePersonName } from '../../ui/person';

export default function LeadPage(): ReactNode {
  const { no = '' } = useParams();
  const lead = useLead(no);
  return <LoadedPage query={lead}>{(data) => <LeadFile key={data.no} lead={data} />}</LoadedPage>;
}

function LeadFile({ lead }: { lead: Lead }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const mine = may(me.roles, 'LEAD_WRITE') && (lead.ownerUsername === me.username || may(me.roles, 'LEAD_ASSIGN'));
  const underWay = lead.stage !== 'WON' && lead.stage !== 'LOST' && lead.ownerUsername !== null;
  return (
    <Page
      title={t('leads.one', { no: lead.no })}
      beside={
        <>
          <span>{lead.nameMasked}</span>
          <StatusTag kind="leadStage" code={lead.stage} />
        </>
      }
      actions={
        <>
          {lead.clientNo !== null && <Link to={`/clients/${lead.clientNo}`}>{t('leads.toClient')}</Link>}
          {lead.applicationNo !== null && (
            <Link to={`/applications/${lead.applicationNo}`}>{t('leads.toApplication')}</Link>
          )}
          {mine && lead.stage === 'QUALIFIED' && lead.clientNo !== null && (
            <Link to={`/applications/new?clientNo=${lead.clientNo}&leadNo=${lead.no}`}>
              <Button type="primary">{t('leads.apply')}</Button>
            </Link>
          )}
          <LeadButtons lead={lead} mine={mine} />
        </>
      }
    >
      <Row gutter={16}>
        <Col xs={24} xl={10}>
          <Facts lead={lead} />
          {mine && underWay && <ContactForm lead={lead} />}
        </Col>
        <Col xs={24} xl={14}>
          <Contacts lead={lead} />
        </Col>
      </Row>
    </Page>
  );
}

function Facts({ lead }: { lead: Lead }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const items = [
    { key: 'phone', label: t('client.phone'), children: <RevealLead lead={lead} /> },
    { key: 'need', label: t('leads.need'), children: lead.need },
    { key: 'amount', label: t('leads.amount'), children: lead.amount === null ? '—' : groupMoney(lead.amount) },
    { key: 'source', label: t('leads.source'), children: code('leadSource', lead.source) },
    {
      key: 'owner',
      label: t('leads.owner'),
      children: lead.ownerUsername === null ? t('leads.unclaimed') : <Person of={lead.ownerUsername} />,
    },
    { key: 'consent', label: t('leads.consent'), children: t(`leads.consents.${lead.consent}`) },
    {
      key: 'next',
      label: t('leads.nextOn'),
      children: (
        <>
          {lead.nextOn ?? '—'} {lead.late && <ToneTag tone="red">{t('leads.late')}</ToneTag>}
        </>
      ),
    },
    ...(lead.lostReason === null
      ? []
      : [{ key: 'lost', label: t('leads.lostReason'), children: code('lostReason', lead.lostReason) }]),
  ];
  return (
    <Section title={t('leads.facts')}>
      <Descriptions size="small" column={1} items={items} />
    </Section>
  );
}

function Contacts({ lead }: { lead: Lead }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <Section title={t('leads.contacts')}>
      {lead.contacts.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('leads.noContacts')} />}
      <Flex vertical gap={12}>
        {lead.contacts.map(({ id, on, channel, purpose, summary, recordedBy }) => (
          <div key={id}>
            <Typography.Text type="secondary">
              {[on, t(`leads.channels.${channel}`), t(`leads.purposes.${purpose}`), nameOf(recordedBy)].join(' · ')}
            </Typography.Text>
            <div style={{ whiteSpace: 'pre-wrap' }}>{summary}</div>
          </div>
        ))}
      </Flex>
    </Section>
  );
}
