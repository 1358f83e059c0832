import { Card, Col, Row } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient, type Client } from '../../api/clients';
import { ClientCard } from '../../clients/client-card';
import { groupMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { addressOf } from '../../terms/terms-address';
import { Figures } from '../../ui/figures';
import { LoadedPage } from '../../ui/loaded-page';
import { Page } from '../../ui/page';
import { ChangeButton } from './change-button';
import { ContactPreferencesPanel } from './contact-preferences';
import { StatementButton } from './statement-button';
import { ClientApplications, ClientLoans } from './client-cases';
import { ClientChanges } from './client-changes';
import { ClientConsents } from './client-consents';
import { ClientContacts } from './client-contacts';
import { ClientHoldings } from './client-holdings';
import { ClientOpportunities } from './client-opportunities';
import { ClientRelations } from './client-relations';
import { ClientScreenings } from './client-screenings';

export default function ClientPage(): ReactNode {
  const { no = '' } = useParams();
  const client = useClient(no);
  return <LoadedPage query={client}>{(data) => <ClientFile key={data.no} client={data} />}</LoadedPage>;
}

/** All that a client has with the lender; who it is stays masked until somebody gives a reason. */
function ClientFile({ client }: { client: Client }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  return (
    <Page
      title={t('clients.one', { no: client.no })}
      beside={<span>{client.nameMasked}</span>}
      actions={
        <>
          <Link to={`/loans?clientNo=${client.no}`}>{t('clients.toLoans')}</Link>
          <Link to={`/applications?clientNo=${client.no}`}>{t('clients.toApplications')}</Link>
          <Link to={addressOf('/solutions', { clientNo: client.no })}>{t('solutions.open')}</Link>
          {may(me.roles, 'APPLICATION_CREATE') && (
            <Link to={addressOf('/applications/new', { clientNo: client.no })}>{t('applications.new')}</Link>
          )}
          <StatementButton clientNo={client.no} />
          <ChangeButton client={client} />
        </>
      }
    >
      <Card size="small" style={{ marginBlockEnd: 16 }}>
        <Figures
          figures={[
            { title: t('clients.exposure'), value: groupMoney(client.exposure) },
            { title: t('clients.openApplications'), value: client.openApplications },
            { title: t('clients.loans'), value: client.loans },
            { title: t('clients.loansOverdue'), value: client.loansOverdue },
          ]}
        />
      </Card>
      <Row gutter={16}>
        <Col xs={24} xl={16}>
          <ClientLoans no={client.no} />
          <ClientApplications no={client.no} />
          {may(me.roles, 'HOLDING_READ') && (
            <>
              <ClientHoldings no={client.no} />
              <ClientOpportunities no={client.no} />
            </>
          )}
          <ClientChanges client={client} />
          <ClientRelations no={client.no} />
          <ClientScreenings no={client.no} />
          <ClientConsents no={client.no} />
        </Col>
        <Col xs={24} xl={8}>
          <ClientCard client={client} />
          <ClientContacts no={client.no} />
          <ContactPreferencesPanel client={client} />
        </Col>
      </Row>
    </Page>
  );
}
