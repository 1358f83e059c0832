import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayHandle } from '../../../../../src/domain/approval/separation';
import { PERFECTED_AT } from '../../../../../src/domain/security/duties';
import type { Application } from '../../../api/applications';
import type { SecurityItem } from '../../../api/security';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { AppraiseButton } from './appraise-button';
import { RegisterButton } from './register-button';
import { SearchButton } from './search-button';
import { SignButton } from './sign-button';
import { WithdrawSecurityButton } from './withdraw-security-button';

interface Props {
  item: SecurityItem;
  application: Application;
  open: boolean;
}

/** What this person may do next to one piece of security; to the account manager, why others must do some of it. */
export function SecurityActs({ item, application, open }: Props): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const isManager = application.managerUsername === me.username;
  const handles = mayHandle(me, application.managerUsername).allowed;
  const perfectable = PERFECTED_AT.includes(application.stage);
  const { contract, registration, office } = item;
  const toRegister = office !== null && contract !== null && registration === null && perfectable;
  return (
    <>
      {open && may(me.roles, 'SECURITY_APPRAISE') && !isManager && (
        <AppraiseButton item={item} no={application.no} today={application.today} />
      )}
      {handles && perfectable && contract === null && item.appraisal !== null && may(me.roles, 'APPLICATION_SIGN') && (
        <SignButton item={item} application={application} />
      )}
      {toRegister && may(me.roles, 'SECURITY_REGISTER') && !isManager && (
        <RegisterButton item={item} no={application.no} today={application.today} />
      )}
      {registration !== null && perfectable && may(me.roles, 'SECURITY_REGISTER') && !isManager && (
        <SearchButton item={item} no={application.no} today={application.today} />
      )}
      {handles && open && contract === null && may(me.roles, 'SECURITY_OFFER') && (
        <WithdrawSecurityButton item={item} no={application.no} />
      )}
      {isManager && open && item.appraisal === null && (
        <Typography.Text type="secondary">{t('security.othersAppraise')}</Typography.Text>
      )}
      {isManager && toRegister && <Typography.Text type="secondary">{t('security.othersRegister')}</Typography.Text>}
    </>
  );
}
