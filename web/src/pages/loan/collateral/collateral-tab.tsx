import { Alert, Card, Descriptions, Flex, Space, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useCollateral,
  type CollateralItem,
  type LoanCollateral,
  type Paper,
  type Secured,
} from '../../../api/collateral';
import type { Loan } from '../../../api/loans';
import { groupMoney, toFen } from '../../../format/money';
import { useCode } from '../../../i18n/use-code';
import { Loaded } from '../../../ui/loaded';
import { ToneTag, type Tone } from '../../../ui/tone-tag';
import { Guarantors } from './guarantors';
import { ConfirmButton, CustodyButton, ExtendButton, InsureButton } from './collateral-buttons';
import { usePersonName } from '../../../ui/person';

const atOf = ({ no, managerUsername }: Loan): Secured => ({ of: 'loans', no, managerUsername });

/** What secures the loan: its worth, its papers, its insurance and registration, and whether it is still enough. */
export function CollateralTab({ loan }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const collateral = useCollateral(atOf(loan));
  return (
    <Loaded query={collateral}>
      {(data) => (
        <Flex vertical gap={12}>
          <Margin data={data} />
          {data.items.length === 0 && <Typography.Text type="secondary">{t('collateral.none')}</Typography.Text>}
          {data.items.map((item) => (
            <Item key={item.no} loan={loan} item={item} />
          ))}
          <Guarantors loan={loan} />
          <Link to={`/applications/${loan.applicationNo}`}>{t('collateral.more')}</Link>
        </Flex>
      )}
    </Loaded>
  );
}

function Margin({ data: { debt, margin } }: { data: LoanCollateral }): ReactNode {
  const { t } = useTranslation();
  if (margin === null) return null;
  const words = t('collateral.margin', {
    debt: groupMoney(debt),
    borne: groupMoney(margin.borne),
    short: groupMoney(margin.short),
  });
  return (
    <Alert
      showIcon
      type={margin.called ? 'error' : toFen(margin.short) > 0n ? 'warning' : 'success'}
      title={margin.called ? `${words} ${t('collateral.called')}` : words}
    />
  );
}

function Item({ loan, item }: { loan: Loan; item: CollateralItem }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const latest = item.valuations.at(-1);
  const isThing = item.form !== 'SURETY';
  const facts: [string, ReactNode][] = [
    [t('collateral.owner'), item.ownerMasked],
    [
      t('collateral.value'),
      latest === undefined
        ? '—'
        : [groupMoney(latest.value), latest.on, ...(item.change === null ? [] : [item.change])].join(' · '),
    ],
    [t('collateral.bears'), `${groupMoney(item.bears)} · ${String(item.maxPercent)}%`],
    [t('collateral.revaluationDue'), item.revaluationDue ?? '—'],
  ];
  if (isThing) {
    facts.push(
      [t('collateral.registration'), <Registration key="r" loan={loan} item={item} />],
      [t('collateral.papers'), <Papers key="p" at={atOf(loan)} item={item} />],
      [t('collateral.insurance'), <Insurance key="i" loan={loan} item={item} />],
    );
  }
  return (
    <Card size="small" title={`${code('securityForm', item.form)} · ${item.description}`}>
      <Descriptions
        size="small"
        column={1}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
    </Card>
  );
}

function Registration({ loan, item }: { loan: Loan; item: CollateralItem }): ReactNode {
  const { t } = useTranslation();
  const { registration } = item;
  if (registration === null) return t('collateral.notRegistered');
  const { certificateNo, registeredOn, validUntil } = registration;
  return (
    <Space wrap>
      <span>{`${certificateNo} · ${registeredOn}`}</span>
      {validUntil !== null && <span>{t('collateral.until', { on: validUntil })}</span>}
      {validUntil !== null && <ExtendButton loan={loan} item={item} />}
    </Space>
  );
}

const TONES: Readonly<Record<Paper['state'], Tone>> = {
  UNKNOWN: 'gold',
  IN: 'green',
  OUT: 'orange',
  RELEASED: 'default',
};

/** Where each title paper is, with what may be done about it. */
export function Papers({ at, item }: { at: Secured; item: CollateralItem }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const code = useCode();
  return (
    <Flex vertical gap={4} align="start">
      {item.papers.map(({ paper, state, place, backBy, pending }) => (
        <Space key={paper} wrap size={4}>
          <span>{paper}</span>
          <ToneTag tone={TONES[state]}>{code('paperState', state)}</ToneTag>
          <span>{place}</span>
          {state === 'OUT' && backBy !== null && <span>{t('collateral.backBy', { on: backBy })}</span>}
          {pending !== null && (
            <Typography.Text type="secondary">
              {t('collateral.pending', { what: code('custodyAct', pending.act), by: nameOf(pending.by) })}
            </Typography.Text>
          )}
          {pending !== null && <ConfirmButton at={at} item={item} entry={pending} />}
        </Space>
      ))}
      <CustodyButton at={at} item={item} />
    </Flex>
  );
}

function Insurance({ loan, item }: { loan: Loan; item: CollateralItem }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Flex vertical gap={4}>
      {item.policies.map(({ id, insurer, policyNo, insured, until }) => (
        <span key={id}>
          {[insurer, policyNo, groupMoney(insured), t('collateral.until', { on: until })].join(' · ')}
        </span>
      ))}
      <Space wrap size={4}>
        {item.insuranceGaps.map((gap) => (
          <ToneTag key={gap} tone="red">
            {code('insuranceGap', gap)}
          </ToneTag>
        ))}
        <InsureButton loan={loan} item={item} />
      </Space>
    </Flex>
  );
}
