import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from '../../api/clients';
import { groupMoney } from '../../format/money';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';

/** What the client and its group owe or have applied for, as the levels of approval count it. */
export function Exposure({ clientNo }: { clientNo: string }): ReactNode {
  const { me } = useSession();
  return may(me.roles, 'CLIENT_READ') ? <Figured clientNo={clientNo} /> : null;
}

function Figured({ clientNo }: { clientNo: string }): ReactNode {
  const { t } = useTranslation();
  const client = useClient(clientNo);
  return (
    <Section title={t('exposure.title')} extra={<Link to={`/clients/${clientNo}`}>{t('exposure.more')}</Link>}>
      <Loaded query={client}>
        {({ exposure, openApplications, loans, loansOverdue }) => (
          <Figures
            figures={[
              { title: t('exposure.amount'), value: groupMoney(exposure) },
              { title: t('exposure.applications'), value: openApplications },
              { title: t('exposure.loans'), value: loans },
              { title: t('exposure.overdue'), value: loansOverdue },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
