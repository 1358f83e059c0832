import { Alert, Descriptions, Empty, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssets, type Asset } from '../../api/assets';
import type { Loan } from '../../api/loans';
import { groupMoney } from '../../format/money';
import { useSpoken } from '../../i18n/use-code';
import { Lines } from '../../ui/lines';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { AcquireAssetButton, CheckAssetButton, CreditAssetButton } from './asset-buttons';
import { DisposeButton, ProposeButton } from './disposal-buttons';
import { DutyTag } from './duty-tag';

/** The assets that were taken for a loan: where each stands, what must be done about it and by when. */
export function AssetPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const found = useAssets(loan.no);
  return (
    <Section title={t('asset.title')} id="assets" extra={<AcquireAssetButton loan={loan} />}>
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('asset.empty')} />
          ) : (
            data.map((asset) => <OneAsset key={asset.no} loan={loan} asset={asset} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function OneAsset({ loan, asset }: { loan: Loan; asset: Asset }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  return (
    <div style={{ marginBlockEnd: 16 }}>
      {asset.duties.map((duty) => (
        <Alert
          key={duty.kind}
          showIcon
          type={duty.state === 'RUNNING' ? 'info' : 'warning'}
          style={{ marginBlockEnd: 8 }}
          title={`${spoken(duty.title)} · ${duty.lastOn}`}
          description={duty.source}
          action={<DutyTag duty={duty} />}
        />
      ))}
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        title={`${asset.no} · ${t(`asset.states.${asset.state}`)}`}
        extra={
          <Flex gap="small" wrap>
            <CreditAssetButton loan={loan} asset={asset} />
            <CheckAssetButton loan={loan} asset={asset} />
            <ProposeButton loan={loan} asset={asset} />
            <DisposeButton loan={loan} asset={asset} />
          </Flex>
        }
        items={useFacts(asset).map(([label, children]) => ({ key: label, label, children }))}
      />
    </div>
  );
}

function useFacts(asset: Asset): [string, ReactNode][] {
  const { t } = useTranslation();
  const { disposal } = asset;
  return [
    [t('asset.kind'), `${t(`asset.kinds.${asset.asset}`)} · ${t(`asset.bases.${asset.basis}`)}`],
    [t('asset.description'), asset.description],
    [t('asset.value'), groupMoney(asset.value)],
    [t('asset.acquiredOn'), asset.acquiredOn],
    [t('asset.disposeBy'), asset.disposeBy],
    [t('asset.custodian'), asset.custodian],
    [t('asset.document'), asset.document],
    [t('asset.by'), asset.by],
    [
      t('asset.proposals'),
      <Lines
        key="proposals"
        texts={asset.proposals.map(({ method, reserve, state, by, proposedOn }) =>
          [proposedOn, by, t(`asset.methods.${method}`), groupMoney(reserve), t(`asset.proposalStates.${state}`)].join(
            ' · ',
          ),
        )}
      />,
    ],
    [
      t('asset.checks'),
      <Lines key="checks" texts={asset.checks.map(({ on, by, note }) => `${on} · ${by} · ${note}`)} />,
    ],
    ...(disposal === null
      ? []
      : ([
          [t('asset.on'), `${disposal.on} · ${disposal.buyer}`],
          [t('asset.proceeds'), groupMoney(disposal.proceeds)],
          [t('asset.costs'), groupMoney(disposal.costs)],
          [t('asset.gain'), groupMoney(disposal.gain)],
        ] satisfies [string, ReactNode][])),
  ];
}
