import { Form, Select, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addToBlacklist, BLACKLIST, removeFromBlacklist, useBlacklist, type BlacklistEntry } from '../../api/blacklist';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { PersonOn } from '../../ui/person';

/** 黑名单: whom nothing is lent to, why, and until when that stood. */
export default function BlacklistPage(): ReactNode {
  const { t } = useTranslation();
  const found = useBlacklist();
  const columns: TableColumnsType<BlacklistEntry> = [
    { title: t('blacklist.identity'), dataIndex: 'identityMasked' },
    { title: t('blacklist.reason'), dataIndex: 'reason' },
    { title: t('blacklist.source'), dataIndex: 'source' },
    {
      title: t('blacklist.added'),
      key: 'added',
      render: (_, { listedBy, listedOn }) => <PersonOn of={listedBy} on={listedOn} />,
    },
    {
      title: t('blacklist.removed'),
      key: 'removed',
      render: (_, entry) =>
        entry.removedOn === null ? (
          <RemoveButton entry={entry} />
        ) : (
          <PersonOn of={entry.removedBy} on={entry.removedOn} />
        ),
    },
  ];
  return (
    <Page title={t('blacklist.title')} actions={<AddButton />}>
      <PagedTable<BlacklistEntry>
        label={t('blacklist.title')}
        pages={found}
        columns={columns}
        rowKey={({ id }) => id}
        empty={t('blacklist.empty')}
      />
    </Page>
  );
}

function AddButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  if (!may(me.roles, 'BLACKLIST_WRITE')) return null;
  return (
    <FormButton<object, unknown>
      ofPage
      primary
      draft="blacklist"
      initialValues={{ kind: 'PERSON' }}
      send={addToBlacklist}
      invalidates={[BLACKLIST]}
      submit={t('blacklist.add')}
      done={t('blacklist.addDone')}
    >
      <Form.Item name="kind" label={t('blacklist.kind')}>
        <Select
          options={(['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: code('clientKind', value) }))}
        />
      </Form.Item>
      <TextField name="identity" label={t('blacklist.identityInput')} max={30} />
      <TextField name="reason" label={t('blacklist.reason')} max={500} />
      <TextField name="source" label={t('blacklist.source')} max={120} />
    </FormButton>
  );
}

function RemoveButton({ entry: { id } }: { entry: BlacklistEntry }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'BLACKLIST_WRITE')) return '—';
  return (
    <FormButton<{ reason: string }, unknown>
      draft={`blacklist-${id}`}
      send={removeFromBlacklist(id)}
      invalidates={[BLACKLIST]}
      submit={t('blacklist.remove')}
      done={t('blacklist.removeDone')}
    >
      <TextField name="reason" label={t('blacklist.removeReason')} max={500} />
    </FormButton>
  );
}
