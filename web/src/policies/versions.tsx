import { Table } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Version } from '../api/policies';
import { chinaToday } from '../format/date';
import { useListed } from '../i18n/use-listed';
import { Loaded } from '../ui/loaded';
import { Section } from '../ui/section';
import { ToneTag } from '../ui/tone-tag';
import { Differences, type Words } from './differences';

interface Props {
  versions: UseQueryResult<{ data: Version[] }>;
  words: Words;
}

/** Every version of a policy, newest first, each with what it changed. */
export function Versions({ versions, words }: Props): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const today = chinaToday().format('YYYY-MM-DD');
  return (
    <Section title={t('policies.versions')}>
      <Loaded query={versions}>
        {({ data }) => (
          <Table<Version>
            size="small"
            aria-label={t('policies.versions')}
            rowKey="version"
            dataSource={data}
            pagination={false}
            expandable={{
              rowExpandable: ({ differences }) => differences.length > 0,
              expandedRowRender: ({ differences }) => <Differences differences={differences} words={words} />,
            }}
            columns={[
              { title: t('policies.version'), dataIndex: 'version' },
              { title: t('authority.effectiveFrom'), dataIndex: 'effectiveFrom', className: 'number' },
              {
                title: t('policies.changes'),
                key: 'changes',
                render: (_, { differences }) =>
                  differences.length === 0 ? '—' : listed(differences.map(({ path }) => words.nameOf(path))),
              },
              {
                title: t('users.state'),
                key: 'current',
                render: (_, { current, effectiveFrom }) => <State current={current} isToCome={effectiveFrom > today} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

function State({ current, isToCome }: { current: boolean; isToCome: boolean }): ReactNode {
  const { t } = useTranslation();
  if (current) return <ToneTag tone="green">{t('policies.inForce')}</ToneTag>;
  return isToCome ? <ToneTag tone="blue">{t('policies.toCome')}</ToneTag> : t('policies.over');
}
