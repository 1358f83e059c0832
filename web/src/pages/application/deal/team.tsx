import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveDeal } from '../../../../../src/contracts/http/deals';
import { actOnDeal, changedBy, type DealMember } from '../../../api/deals';
import { checked } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Person } from '../../../ui/person';
import type { DealProps } from './deal-section';

/** Who is on the team now, in which part, and since when. */
export function Team({ deal, application: { no } }: DealProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const mayRelease = may(me.roles, 'DEAL_APPOINT');
  const columns: TableColumnsType<DealMember> = [
    { title: t('deal.member'), key: 'member', render: (_, { username }) => <Person of={username} /> },
    { title: t('deal.role'), key: 'role', render: (_, { role }) => code('dealRole', role) },
    { title: t('deal.note'), dataIndex: 'note' },
    { title: t('deal.since'), dataIndex: 'on', className: 'number' },
    ...(mayRelease
      ? [
          {
            title: t('common.actions'),
            key: 'act',
            render: (_: unknown, { username }: DealMember) => <LeaveButton no={no} username={username} />,
          },
        ]
      : []),
  ];
  return (
    <Table<DealMember>
      size="small"
      rowKey="username"
      aria-label={t('deal.member')}
      columns={columns}
      dataSource={[...deal.members]}
      pagination={false}
      locale={{ emptyText: t('deal.none') }}
      scroll={{ x: 'max-content' }}
    />
  );
}

function LeaveButton({ no, username }: { no: string; username: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ note: string }, unknown>
      draft={`deal-leave-${no}-${username}`}
      send={(values, key) => actOnDeal(no, 'departures')(checked(leaveDeal.body, { ...values, username }), key)}
      invalidates={changedBy(no)}
      submit={t('deal.leave')}
      done={t('deal.left')}
      hint={t('deal.leaveHint')}
    >
      <TextField name="note" label={t('deal.note')} max={500} />
    </FormButton>
  );
}
