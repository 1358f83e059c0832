import { Input, Typography } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAudit, type AuditEntry } from '../../api/administration';
import { useColleagues } from '../../api/colleagues';
import { DatePicker } from '../../ui/date-picker';
import { Instant } from '../../ui/instant';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { ReadSelect } from '../../ui/read-select';
import { useFilter } from '../../ui/search-filter';
import { AuditFacts } from './audit-facts';
import { subjectPath } from '../notices/subject-path';
import { STORY_TITLES } from '../../../../src/contracts/story-titles';
import { Person } from '../../ui/person';
import { useSpoken } from '../../i18n/use-code';

const WORDS = ['subjectNo', 'action'] as const;
const DAYS = ['from', 'to'] as const;

/** Who did what, newest first; every entry is chained to the one before it. */
export default function AuditPage(): ReactNode {
  const { t } = useTranslation();
  const [subjectNo] = useFilter('subjectNo');
  const [actor] = useFilter('actor');
  const [action] = useFilter('action');
  const [from] = useFilter('from');
  const [to] = useFilter('to');
  const filter = { subjectNo, actor, action, from, to };
  const entries = useAudit(filter);
  const view = useListView('audit', useColumns());
  return (
    <Page
      title={t('audit.title')}
      actions={
        <>
          {WORDS.map((name) => (
            <WordFilter key={name} name={name} label={t(`audit.${name}`)} />
          ))}
          <ActorFilter />
          {DAYS.map((name) => (
            <DayFilter key={name} name={name} label={t(`audit.${name}`)} />
          ))}
          <ListTools view={view} filter={filter} />
        </>
      }
    >
      <PagedTable
        label={t('audit.title')}
        pages={entries}
        columns={view.shown}
        rowKey={(row) => row.seq}
        empty={t('common.noMatch')}
      />
    </Page>
  );
}

function WordFilter({ name, label }: { name: string; label: string }): ReactNode {
  const [value, setValue] = useFilter(name);
  return (
    <Input.Search
      allowClear
      style={{ width: 190 }}
      aria-label={label}
      placeholder={label}
      defaultValue={value}
      onSearch={(typed) => {
        setValue(typed.trim());
      }}
    />
  );
}

/** People by their names; what the system did by itself is under its own, and who has left by the login that is typed. */
function ActorFilter(): ReactNode {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const [value, setValue] = useFilter('actor');
  const [typed, setTyped] = useState('');
  const people = (colleagues.data?.data ?? []).map(({ username, displayName }) => ({
    value: username,
    label: `${displayName} ${username}`,
  }));
  const known = [{ value: 'system', label: t('common.system') }, ...people];
  return (
    <ReadSelect
      query={colleagues}
      allowClear
      showSearch={{
        optionFilterProp: 'label',
        onSearch: (text) => {
          setTyped(text.trim());
        },
      }}
      style={{ width: 190 }}
      aria-label={t('audit.actor')}
      placeholder={t('audit.actor')}
      value={value ?? null}
      onChange={(picked: string | null) => {
        setValue(picked ?? undefined);
      }}
      options={
        typed === '' || known.some((one) => one.value === typed) ? known : [...known, { value: typed, label: typed }]
      }
    />
  );
}

function DayFilter({ name, label }: { name: string; label: string }): ReactNode {
  const [value, setValue] = useFilter(name);
  return (
    <DatePicker
      aria-label={label}
      placeholder={label}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day: dayjs.Dayjs | null) => {
        setValue(day?.format('YYYY-MM-DD'));
      }}
    />
  );
}

/** In words, and the code by which one filters. */
function Action({ code }: { code: string }): ReactNode {
  const spoken = useSpoken();
  const title = STORY_TITLES[code];
  return (
    <>
      {title && <div>{spoken(title)}</div>}
      <Typography.Text type="secondary" style={{ fontSize: 12 }}>
        {code}
      </Typography.Text>
    </>
  );
}

function useColumns(): ListColumn<AuditEntry>[] {
  const { t } = useTranslation();
  return [
    { title: t('audit.seq'), key: 'seq', dataIndex: 'seq', align: 'right', className: 'number' },
    { title: t('audit.at'), key: 'at', render: (_, { at }) => <Instant at={at} /> },
    { title: t('audit.businessOn'), key: 'businessOn', dataIndex: 'businessOn', className: 'number' },
    { title: t('audit.actor'), key: 'actor', render: (_, { actor }) => <Person of={actor} /> },
    { title: t('audit.action'), key: 'action', render: (_, { action }) => <Action code={action} /> },
    {
      title: t('audit.subjectNo'),
      key: 'subjectNo',
      render: (_, { subjectNo }) => {
        const to = subjectPath(subjectNo);
        return to === null ? subjectNo : <Link to={to}>{subjectNo}</Link>;
      },
    },
    {
      title: t('audit.detail'),
      key: 'detail',
      render: (_, entry) => <AuditFacts entry={entry} />,
    },
  ];
}
