import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSystem, type System } from '../../api/administration';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Section } from '../../ui/section';
import { EndOfDay } from './end-of-day';
import { Outbox } from './outbox';
import { ReconciliationPanel } from './reconciliation';
import { Workflows } from './workflows';

/** How the system runs; read again every ten seconds. */
export default function SystemPage(): ReactNode {
  const { t } = useTranslation();
  const system = useSystem();
  const { me } = useSession();
  return (
    <Page title={t('system.title')}>
      <Loaded query={system}>
        {(data) => (
          <>
            <Checks checks={data.checks} />
            <Workflows workflows={data.workflows} broken={data.broken} stuck={data.stuck} />
            <EndOfDay runs={data.endOfDay} />
            <Outbox outbox={data.outbox} undelivered={data.undelivered} />
          </>
        )}
      </Loaded>
      {may(me.roles, 'RECONCILIATION_READ') && <ReconciliationPanel />}
    </Page>
  );
}

function Checks({ checks }: { checks: System['checks'] }): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('system.services')}>
      {checks.map(({ name, ok, reason }) => (
        <Alert
          key={name}
          showIcon
          type={ok ? 'success' : 'error'}
          style={{ marginBlockEnd: 8 }}
          title={t(`system.checks.${name as 'database'}`)}
          description={reason}
        />
      ))}
    </Section>
  );
}
