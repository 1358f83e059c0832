import { Empty, Flex, Form, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { subscribeFunding, withdrawFunding } from '../../../../src/contracts/http/funding';
import { actOnOffer, OFFERS_KEY, PARTIES_KEY, useParties, type FundingOffer } from '../../api/funding';
import { parseMoney } from '../../format/money';
import { checked } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Money } from '../../ui/money';
import { PagesSelect } from '../../ui/pages-select';
import { PersonOn } from '../../ui/person';
import { SideSheet } from '../../ui/side-sheet';
import { Told } from './told';

const CHANGED = [OFFERS_KEY, PARTIES_KEY];
type Subscription = FundingOffer['subscriptions'][number];

/** One offer: who takes part, who withdrew and why, what they were told, and what may be done next. */
export function OfferDrawer({ offer, onClose }: { offer: FundingOffer; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const { no, status, offeredBy, withdrawn, notices } = offer;
  const mayRecord = may(me.roles, 'FUNDING_SUBSCRIBE') && me.username !== offeredBy;
  return (
    <SideSheet title={no} size={720} onClose={onClose}>
      <Flex vertical gap="middle">
        {offer.note !== null && <Typography.Text>{offer.note}</Typography.Text>}
        <Flex gap="small" wrap>
          {status === 'OPEN' && mayRecord && <SubscribeButton offer={offer} />}
          {status === 'OPEN' && may(me.roles, 'FUNDING_OFFER') && <CloseButton no={no} />}
        </Flex>
        <Subscriptions offer={offer} mayWithdraw={mayRecord && offer.loanNo === null} />
        {withdrawn.length > 0 && <Withdrawn withdrawn={withdrawn} />}
        <Typography.Text strong>{t('funding.told')}</Typography.Text>
        {notices.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('funding.nothingTold')} />
        ) : (
          <Told notices={notices.map((notice) => ({ ...notice, of: notice.partyNo }))} />
        )}
      </Flex>
    </SideSheet>
  );
}

function Subscriptions({ offer, mayWithdraw }: { offer: FundingOffer; mayWithdraw: boolean }): ReactNode {
  const { t } = useTranslation();
  const columns: TableColumnsType<Subscription> = [
    { title: t('funding.party'), key: 'party', render: (_, one) => `${one.partyNo} ${one.nameMasked}` },
    {
      title: t('funding.subscribed'),
      key: 'amount',
      align: 'right',
      render: (_, one) => <Money amount={one.amount} />,
    },
    {
      title: t('funding.outstanding'),
      key: 'outstanding',
      align: 'right',
      render: (_, { outstanding }) => <Money amount={outstanding} />,
    },
    { title: t('funding.recorded'), key: 'by', render: (_, { by, on }) => <PersonOn of={by} on={on} /> },
    {
      title: t('common.actions'),
      key: 'withdraw',
      render: (_, { partyNo }) => mayWithdraw && <WithdrawButton no={offer.no} partyNo={partyNo} />,
    },
  ];
  return (
    <Table<Subscription>
      size="small"
      title={() => <strong>{t('funding.subscriptions')}</strong>}
      aria-label={t('funding.subscriptions')}
      rowKey="partyNo"
      dataSource={offer.subscriptions}
      columns={columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('funding.noSubscriptions')} />,
      }}
    />
  );
}

function Withdrawn({ withdrawn }: Pick<FundingOffer, 'withdrawn'>): ReactNode {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      title={() => <strong>{t('funding.withdrawn')}</strong>}
      aria-label={t('funding.withdrawn')}
      rowKey="partyNo"
      dataSource={withdrawn}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('funding.party'), key: 'party', render: (_, one) => `${one.partyNo} ${one.nameMasked}` },
        {
          title: t('funding.subscribed'),
          key: 'amount',
          align: 'right',
          render: (_, { amount }) => <Money amount={amount} />,
        },
        { title: t('funding.reason'), dataIndex: 'reason' },
        { title: t('funding.recorded'), key: 'by', render: (_, { by, on }) => <PersonOn of={by} on={on} /> },
      ]}
    />
  );
}

function SubscribeButton({ offer: { no } }: { offer: FundingOffer }): ReactNode {
  const { t } = useTranslation();
  const parties = useParties();
  return (
    <FormButton<{ partyNo: string; amount: string }, FundingOffer>
      primary
      draft={`funding-subscribe-${no}`}
      send={({ partyNo, amount }, key) =>
        actOnOffer(no, 'subscriptions')(checked(subscribeFunding.body, { partyNo, amount: parseMoney(amount) }), key)
      }
      invalidates={CHANGED}
      submit={t('funding.subscribe')}
      done={t('funding.done')}
    >
      <Form.Item name="partyNo" label={t('funding.party')} rules={[{ required: true, message: t('form.required') }]}>
        <PagesSelect
          pages={parties}
          optionOf={({ no: value, nameMasked }) => ({ value, label: `${value} ${nameMasked}` })}
        />
      </Form.Item>
      <MoneyField name="amount" label={t('funding.subscribed')} />
    </FormButton>
  );
}

function WithdrawButton({ no, partyNo }: { no: string; partyNo: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<{ reason: string }, FundingOffer>
      danger
      draft={`funding-withdraw-${no}-${partyNo}`}
      send={({ reason }, key) => actOnOffer(no, 'withdrawals')(checked(withdrawFunding.body, { partyNo, reason }), key)}
      invalidates={CHANGED}
      submit={t('funding.withdraw')}
      done={t('funding.done')}
      hint={t('funding.withdrawHint')}
    >
      <TextField name="reason" label={t('funding.reason')} max={200} />
    </FormButton>
  );
}

function CloseButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<object, FundingOffer>
      draft={`funding-close-${no}`}
      send={(_, key) => actOnOffer(no, 'closing')({}, key)}
      invalidates={CHANGED}
      submit={t('funding.close')}
      done={t('funding.done')}
      hint={t('funding.closeHint')}
    >
      {null}
    </FormButton>
  );
}
