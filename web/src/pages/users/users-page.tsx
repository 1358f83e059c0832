import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUsers, type User } from '../../api/administration';
import { useCode } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Branch } from '../../ui/branch';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { SearchBox, useSearchText } from '../../ui/search-filter';
import { ToneTag } from '../../ui/tone-tag';
import { UserDialog } from './user-dialog';

/** The logins, with what each may do. */
export default function UsersPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const search = useSearchText();
  const users = useUsers(search.wanted);
  const [open, setOpen] = useState<User | 'new' | null>(null);
  const writes = may(me.roles, 'USER_WRITE');
  const columns = useColumns(writes ? setOpen : undefined, me.username);
  return (
    <Page
      title={t('users.title')}
      actions={
        <>
          <SearchBox search={search} label={t('users.search')} />
          {writes && (
            <Button
              type="primary"
              icon={<PlusOutlined />}
              onClick={() => {
                setOpen('new');
              }}
            >
              {t('users.new')}
            </Button>
          )}
        </>
      }
    >
      <PagedTable
        label={t('users.title')}
        pages={users}
        columns={columns}
        rowKey={(row) => row.username}
        empty={t('common.noMatch')}
      />
      {open !== null && (
        <UserDialog
          key={open === 'new' ? 'new' : open.username}
          user={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Page>
  );
}

function useColumns(change: ((user: User) => void) | undefined, self: string): TableColumnsType<User> {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  return [
    { title: t('users.username'), dataIndex: 'username' },
    { title: t('users.displayName'), dataIndex: 'displayName' },
    {
      title: t('users.roles'),
      key: 'roles',
      render: (_, { roles }) => listed(roles.map((role) => code('role', role))),
    },
    {
      title: t('users.levels'),
      key: 'levels',
      render: (_, { levels }) => listed(levels.map((level) => code('level', level))) || '—',
    },
    { title: t('application.branch'), key: 'branchCode', render: (_, { branchCode }) => <Branch of={branchCode} /> },
    { title: t('clients.email'), dataIndex: 'email' },
    {
      title: t('users.state'),
      key: 'state',
      render: (_, { active, locked }) => (
        <ToneTag tone={!active ? 'default' : locked ? 'orange' : 'green'}>
          {!active ? t('users.states.off') : locked ? t('users.states.locked') : t('users.states.on')}
        </ToneTag>
      ),
    },
    ...(change
      ? [
          {
            title: t('common.actions'),
            key: 'actions',
            render: (_: unknown, user: User) =>
              // Nobody changes what he may do himself.
              user.username !== self && (
                <Button
                  size="small"
                  icon={<EditOutlined />}
                  aria-label={t('users.changeOne', { who: user.username })}
                  onClick={() => {
                    change(user);
                  }}
                />
              ),
          },
        ]
      : []),
  ];
}
