import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssets, type Asset } from '../../api/assets';
import type { Loan } from '../../api/loans';
import { groupMoney } from '../../format/money';
import { Lines } from '../../ui/lines';
import { AcquireAssetButton, CheckAssetButton, CreditAssetButton } from './asset-buttons';
import { DisposeButton, ProposeButton } from './disposal-buttons';
import { Records, WorkoutRecord } from './records';
import { Person, usePersonName } from '../../ui/person';

/** The assets that were taken for a loan: where each stands, what must be done about it and by when. */
export function AssetPanel({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  return (
    <Records<Asset>
      id="assets"
      title={t('asset.title')}
      extra={<AcquireAssetButton loan={loan} />}
      query={useAssets(loan.no)}
      empty={t('asset.empty')}
    >
      {(asset) => <OneAsset key={asset.no} loan={loan} asset={asset} />}
    </Records>
  );
}

function OneAsset({ loan, asset }: { loan: Loan; asset: Asset }): ReactNode {
  const { t } = useTranslation();
  return (
    <WorkoutRecord
      title={`${asset.no} · ${t(`asset.states.${asset.state}`)}`}
      duties={asset.duties}
      facts={useFacts(asset)}
      actions={
        <>
          <CreditAssetButton loan={loan} asset={asset} />
          <CheckAssetButton loan={loan} asset={asset} />
          <ProposeButton loan={loan} asset={asset} />
          <DisposeButton loan={loan} asset={asset} />
        </>
      }
    />
  );
}

function useFacts(asset: Asset): [string, ReactNode][] {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { disposal } = asset;
  return [
    [t('asset.kind'), `${t(`asset.kinds.${asset.asset}`)} · ${t(`asset.bases.${asset.basis}`)}`],
    [t('asset.description'), asset.description],
    [t('asset.value'), groupMoney(asset.value)],
    [t('asset.acquiredOn'), asset.acquiredOn],
    [t('asset.disposeBy'), asset.disposeBy],
    [t('asset.custodian'), asset.custodian],
    [t('asset.document'), asset.document],
    [t('asset.by'), <Person key="by" of={asset.by} />],
    [
      t('asset.proposals'),
      <Lines
        key="proposals"
        texts={asset.proposals.map(({ method, reserve, state, by, proposedOn }) =>
          [
            proposedOn,
            nameOf(by),
            t(`asset.methods.${method}`),
            groupMoney(reserve),
            t(`asset.proposalStates.${state}`),
          ].join(' · '),
        )}
      />,
    ],
    [
      t('asset.checks'),
      <Lines key="checks" texts={asset.checks.map(({ on, by, note }) => `${on} · ${nameOf(by)} · ${note}`)} />,
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
