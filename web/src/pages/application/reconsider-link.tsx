import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Application } from '../../api/applications';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';

/** 复议: once, of a rejection, with new facts; whether it is in time is the API's to say (RULES 7.1). */
export function ReconsiderLink({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const { no, stage, reconsiders, reconsideredIn } = application;
  const isOpen = stage === 'REJECTED' && reconsiders === null && reconsideredIn === null;
  if (!isOpen || !may(me.roles, 'APPLICATION_CREATE')) return null;
  return (
    <Button onClick={() => void navigate(`/applications/new?reconsiders=${no}`)}>{t('application.reconsider')}</Button>
  );
}
