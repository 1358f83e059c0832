import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayReach } from '../../../../src/domain/access/access';
import { useApplicationChanges } from '../../api/client-changes';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Loaded } from '../../ui/loaded';
import { Person } from '../../ui/person';

/** Whoever judges the case sees what changed of its parties and waits to be re-assessed. */
export function ChangesAlert({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const found = useApplicationChanges(no);
  return (
    <Loaded query={found} mostlyEmpty>
      {({ data }) =>
        data.length === 0 ? null : (
          <Alert
            showIcon
            type="warning"
            style={{ marginBlockEnd: 16 }}
            title={t('clientChanges.stopped')}
            description={data.map((one) => (
              <div key={`${one.what} ${one.no}`}>
                {t(`clientChanges.waits.${one.what}`, {
                  client: `${one.clientMasked} ${one.clientNo}`,
                  kind: code('clientEvent', one.kind),
                  on: one.on ?? '',
                  dueOn: one.dueOn,
                })}{' '}
                {t('clientChanges.manager')} <Person of={one.managerUsername} />{' '}
                {may(me.roles, 'CHANGE_READ') && mayReach(me.branchCode, one.branchCode) && (
                  <Link to={`/client-changes/${one.no}`}>{one.no}</Link>
                )}
              </div>
            ))}
          />
        )
      }
    </Loaded>
  );
}
