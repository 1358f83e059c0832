import { Alert, Empty, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandle } from '../../../../../src/domain/approval/separation';
import type { Application } from '../../../api/applications';
import { useSecurity, type Security } from '../../../api/security';
import { groupMoney } from '../../../format/money';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { Figures } from '../../../ui/figures';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { OfferButton } from './offer-button';
import { SecurityCard } from './security-card';

/** 担保: what secures the case, how far each piece of it has come, and whether all of it bears the debt. */
export function SecuritySection({ application: filed }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const security = useSecurity(filed.no);
  // A closed case keeps the name of who had it; what goes on with its security is for whoever has the client now.
  const application = { ...filed, managerUsername: security.data?.managerUsername ?? filed.managerUsername };
  const handles = mayHandle(me, application.managerUsername).allowed;
  const mayOffer = handles && may(me.roles, 'SECURITY_OFFER') && security.data?.open === true;
  return (
    <Section title={t('security.title')} id="security" extra={mayOffer && <OfferButton application={application} />}>
      <Loaded query={security}>
        {(data) =>
          data.items.length === 0 ? (
            <>
              <Findings security={data} />
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description={application.security === 'UNSECURED' ? t('security.unsecured') : t('security.none')}
              />
            </>
          ) : (
            <Flex vertical gap="middle">
              <Cover security={data} />
              {data.items.map((item) => (
                <SecurityCard key={item.no} item={item} application={application} open={data.open} />
              ))}
            </Flex>
          )
        }
      </Loaded>
    </Section>
  );
}

function Cover({ security }: { security: Security }): ReactNode {
  const { t } = useTranslation();
  const { debt, borne, covered, circle, items } = security;
  return (
    <>
      <Figures
        figures={[
          { title: t('security.debt'), value: groupMoney(debt) },
          { title: t('security.borne'), value: groupMoney(borne) },
          { title: t('security.covered'), value: covered ? t('security.isCovered') : t('security.notCovered') },
          { title: t('security.pieces'), value: items.filter(({ withdrawnOn }) => withdrawnOn === null).length },
        ]}
      />
      <Findings security={security} />
      {circle.length > 0 && (
        <Alert showIcon type="warning" title={t('security.circle', { list: circle.join(' → ') })} />
      )}
    </>
  );
}

/** Why the money would be refused if it were to leave now. */
function Findings({ security }: { security: Security }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  if (security.findings.length === 0) return null;
  const list = listed(security.findings.map((finding) => code('hindrance', finding)));
  return <Alert showIcon type="warning" title={t('security.hindrance', { list })} />;
}
