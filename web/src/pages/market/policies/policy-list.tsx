import { Flex, Switch, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { POLICY_STANDINGS } from '../../../../../src/domain/policy-library/document';
import { usePolicies, type PolicyRow } from '../../../api/policy-library';
import { useCode } from '../../../i18n/use-code';
import { useListed } from '../../../i18n/use-listed';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { PagedTable } from '../../../ui/paged-table';
import { CodeFilter, SearchBox, useFilter, useSearchText } from '../../../ui/search-filter';
import { StatusTag } from '../../../ui/status-tag';
import { ToneTag } from '../../../ui/tone-tag';
import { EnterPolicyButton } from './enter-policy-button';

/** 政策库: what holds, from when on, and what one still has to read. */
export function PolicyList(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const navigate = useNavigate();
  const search = useSearchText();
  const [standing] = useFilter('standing');
  const [toRead, setToRead] = useFilter('toRead');
  const found = usePolicies({ q: search.wanted, standing, toRead });
  const isFiltered = [search.wanted, standing, toRead].some((one) => one !== undefined);
  return (
    <>
      <Flex gap="small" justify="end" align="center" wrap style={{ marginBlockEnd: 12 }}>
        <label>
          <Switch
            size="small"
            checked={toRead === 'true'}
            onChange={(on) => {
              setToRead(on ? 'true' : undefined);
            }}
          />{' '}
          {t('library.onlyToRead')}
        </label>
        <SearchBox search={search} label={t('library.search')} />
        <CodeFilter name="standing" kind="policyStanding" values={POLICY_STANDINGS} label={t('library.standing')} />
        {may(me.roles, 'POLICY_ENTER') && <EnterPolicyButton />}
      </Flex>
      <PagedTable
        label={t('market.policies')}
        pages={found}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={isFiltered ? t('common.noMatch') : t('library.empty')}
        onOpen={({ no }) => void navigate(`/market/policies/${no}`)}
      />
    </>
  );
}

function useColumns(): TableColumnsType<PolicyRow> {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  return [
    {
      title: t('library.name'),
      key: 'title',
      render: (_, { no, title }) => <Link to={`/market/policies/${no}`}>{title}</Link>,
    },
    { title: t('library.issuer'), key: 'issuer', render: (_, { issuer, number }) => `${issuer} ${number}` },
    { title: t('library.kind'), key: 'kind', render: (_, { kind }) => code('policyKind', kind) },
    { title: t('library.stance'), key: 'stance', render: (_, { stance }) => code('policyStance', stance) },
    { title: t('library.industries'), key: 'industries', render: (_, { industries }) => listed(industries) || '—' },
    { title: t('library.effectiveFrom'), dataIndex: 'effectiveFrom', className: 'number' },
    {
      title: t('library.standing'),
      key: 'standing',
      render: (_, { standing, toRead }) => (
        <>
          <StatusTag kind="policyStanding" code={standing} />
          {toRead && <ToneTag tone="gold">{t('library.toRead')}</ToneTag>}
        </>
      ),
    },
  ];
}
