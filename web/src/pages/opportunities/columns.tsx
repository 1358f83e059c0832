import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpportunityRow } from '../../api/cross-sell';
import { useCode } from '../../i18n/use-code';
import { Person } from '../../ui/person';
import { StatusTag } from '../../ui/status-tag';
import { ToneTag } from '../../ui/tone-tag';

/** What a list of opportunities shows of each. */
export function useOpportunityColumns(): TableColumnsType<OpportunityRow> {
  const { t } = useTranslation();
  const code = useCode();
  return [
    {
      title: t('crossSell.kind'),
      key: 'kind',
      render: (_, { no, kind }) => <Link to={`/opportunities/${no}`}>{code('opportunityKind', kind)}</Link>,
    },
    { title: t('crossSell.need'), key: 'need', render: (_, { need }) => <span className="prose">{need}</span> },
    {
      title: t('crossSell.stage'),
      key: 'stage',
      render: (_, { stage }) => <StatusTag kind="opportunityStage" code={stage} />,
    },
    {
      title: t('crossSell.nextOn'),
      key: 'nextOn',
      className: 'number',
      render: (_, { nextOn, late }) => (
        <>
          {nextOn ?? '—'} {late && <ToneTag tone="red">{t('crossSell.late')}</ToneTag>}
        </>
      ),
    },
    { title: t('crossSell.owner'), key: 'owner', render: (_, { owner }) => <Person of={owner} /> },
  ];
}
