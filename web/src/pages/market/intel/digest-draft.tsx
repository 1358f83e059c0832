import { Flex, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import {
  DIGESTS,
  signDigest,
  useDigestDraft,
  useDigests,
  type Digest,
  type DigestRow,
} from '../../../api/market-intel';
import { chinaToday } from '../../../format/date';
import { DatePicker } from '../../../ui/date-picker';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Branch, useBranchName } from '../../../ui/branch';
import { Loaded } from '../../../ui/loaded';
import { PagedTable } from '../../../ui/paged-table';
import { PersonOn } from '../../../ui/person';
import { useFilter } from '../../../ui/search-filter';
import { Section } from '../../../ui/section';
import { DigestContent } from './digest-content';

/** 月度摘要: what would be signed of a month, and what has been. */
export function DigestDraft(): ReactNode {
  const { t } = useTranslation();
  const branchName = useBranchName();
  const [chosen, choose] = useFilter('month');
  const month = chosen ?? chinaToday().format('YYYY-MM');
  const draft = useDigestDraft(month);
  return (
    <>
      <Flex gap="small" justify="end" wrap style={{ marginBlockEnd: 12 }}>
        <DatePicker
          picker="month"
          aria-label={t('digests.month')}
          allowClear={false}
          value={dayjs(`${month}-01`)}
          onChange={(day) => {
            choose(day?.format('YYYY-MM'));
          }}
        />
        {draft.data?.maySign && <SignButton month={month} />}
      </Flex>
      <Loaded query={draft}>
        {({ branchCode, ...content }) => (
          <Section title={t('digests.draft', { month, branch: branchName(branchCode) })}>
            <DigestContent content={content} />
          </Section>
        )}
      </Loaded>
      <Section title={t('digests.signed')}>
        <PagedTable
          label={t('digests.signed')}
          pages={useDigests()}
          columns={useColumns()}
          rowKey={({ no }) => no}
          empty={t('digests.none')}
        />
      </Section>
    </>
  );
}

function SignButton({ month }: { month: string }): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <FormButton<object, Digest>
      ofPage
      primary
      draft={`market-digest-${month}`}
      send={signDigest(month)}
      invalidates={[DIGESTS]}
      submit={t('digests.sign')}
      hint={t('digests.signHint')}
      done={t('digests.done')}
      onDone={({ no }) => void navigate(`/market/digests/${no}`)}
    >
      <TextField name="remarks" label={t('digests.remarks')} max={2000} />
    </FormButton>
  );
}

function useColumns(): TableColumnsType<DigestRow> {
  const { t } = useTranslation();
  return [
    {
      title: t('digests.month'),
      key: 'month',
      render: (_, { no, month }) => <Link to={`/market/digests/${no}`}>{month}</Link>,
    },
    { title: t('digests.branch'), key: 'branch', render: (_, { branchCode }) => <Branch of={branchCode} /> },
    { title: t('digests.entries'), dataIndex: 'entries', align: 'right' },
    {
      title: t('digests.remarks'),
      key: 'remarks',
      render: (_, { remarks }) => <span className="prose">{remarks}</span>,
    },
    {
      title: t('digests.signedBy'),
      key: 'signedBy',
      render: (_, { signedBy, signedOn }) => <PersonOn of={signedBy} on={signedOn} />,
    },
  ];
}
