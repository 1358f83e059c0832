import { Alert, Flex, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkProduct as operation } from '../../../../src/contracts/http/products';
import { checkProduct, useProductProposals, type ProductProposal } from '../../api/products';
import { checked } from '../../http/checked';
import { useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { CheckForm } from '../../ui/check-form';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';
import { usePersonName } from '../../ui/person';
import { Unread } from '../../ui/unread';

/** What somebody proposed for the products, each with everything it changes; another person confirms or rejects it. */
export function ProductProposals(): ReactNode {
  const proposals = useProductProposals();
  return (
    <>
      <Unread query={proposals} />
      {proposals.data?.data.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} />
      ))}
    </>
  );
}

function Proposal({ proposal }: { proposal: ProductProposal }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const spoken = useSpoken();
  const { me } = useSession();
  const { id, code, nameZh, nameEn, proposedBy, effectiveFrom, baseVersion, retired, differences } = proposal;
  const isOwn = me.username === proposedBy;
  const heading = { name: spoken({ zh: nameZh, en: nameEn }), code, by: nameOf(proposedBy), on: effectiveFrom };
  return (
    <Section
      title={t('productProposals.heading', heading)}
      extra={
        <Flex gap="small">
          {baseVersion === 0 && <ToneTag tone="blue">{t('productProposals.isNew')}</ToneTag>}
          {retired && <ToneTag tone="orange">{t('productProposals.retires')}</ToneTag>}
        </Flex>
      }
    >
      <Table
        size="small"
        aria-label={t('productProposals.title')}
        rowKey="path"
        dataSource={differences}
        pagination={false}
        scroll={{ x: 'max-content', y: 320 }}
        columns={[
          { title: t('productProposals.path'), dataIndex: 'path' },
          { title: t('productProposals.before'), key: 'before', render: (_, { before }) => <Shown value={before} /> },
          { title: t('productProposals.after'), key: 'after', render: (_, { after }) => <Shown value={after} /> },
        ]}
      />
      {isOwn && <Alert type="info" showIcon title={t('authority.ownProposal')} style={{ marginBlockStart: 16 }} />}
      {!isOwn && may(me.roles, 'PRODUCT_CONFIRM') && (
        <CheckForm
          draft={`product-check-${id}`}
          send={(values, key) => checkProduct(id, checked(operation.body, values), key)}
          invalidates={[['products']]}
        />
      )}
    </Section>
  );
}

/** One side of a difference: what it says, in the plainest form. */
function Shown({ value }: { value: unknown }): ReactNode {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : <code>{JSON.stringify(value)}</code>;
}
