import { Button, Descriptions, Empty, Flex, Switch, Form, Table, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { correctFundingParty } from '../../../../src/contracts/http/funding';
import { correctParty, OFFERS_KEY, PARTIES_KEY, useOffers, useParty, type FundingPartyFile } from '../../api/funding';
import { rowsOf } from '../../api/paging';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { PersonOn } from '../../ui/person';
import { SideSheet } from '../../ui/side-sheet';
import { Told } from './told';

/** One party: what is on file of it now and was before, and what it was told of the loans it takes part in. */
export function PartyDrawer({ no, onClose }: { no: string; onClose: () => void }): ReactNode {
  const { me } = useSession();
  const party = useParty(no);
  return (
    <SideSheet title={no} size={640} onClose={onClose}>
      <Loaded query={party}>
        {(data) => (
          <Flex vertical gap="middle">
            <Facts party={data} />
            {may(me.roles, 'FUNDING_PARTY_WRITE') && (
              <div>
                <CorrectButton party={data} />
              </div>
            )}
            {data.former.length > 0 && <Former former={data.former} />}
            <ToldOf no={no} />
          </Flex>
        )}
      </Loaded>
    </SideSheet>
  );
}

function Facts({ party }: { party: FundingPartyFile }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const items: [string, ReactNode][] = [
    [t('funding.name'), party.nameMasked],
    [t('funding.kind'), code('fundingKind', party.kind)],
    [t('funding.creditCode'), party.creditCode ?? '—'],
    [t('funding.clientNo'), party.clientNo ?? '—'],
    [t('funding.email'), party.hasEmail ? t('funding.has') : t('funding.hasNot')],
    [t('funding.subscribed'), <Money key="subscribed" amount={party.subscribed} />],
    [t('funding.registered'), <PersonOn key="by" of={party.registeredBy} on={party.registeredOn} />],
  ];
  return (
    <Descriptions
      size="small"
      column={1}
      bordered
      items={items.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}

interface Values {
  name?: string;
  creditCode?: string;
  email?: string;
  dropsEmail?: boolean;
  reason: string;
}

function CorrectButton({ party: { no, hasEmail } }: { party: FundingPartyFile }): ReactNode {
  const { t } = useTranslation();
  const send = ({ dropsEmail, ...values }: Values, key: string): Promise<FundingPartyFile> =>
    correctParty(
      no,
      checked(correctFundingParty.body, { ...filled(values), ...(dropsEmail === true ? { email: null } : {}) }),
      key,
    );
  return (
    <FormButton<Values, FundingPartyFile>
      draft={`funding-party-${no}`}
      send={send}
      invalidates={[PARTIES_KEY, OFFERS_KEY]}
      submit={t('funding.correct')}
      done={t('funding.done')}
      hint={t('funding.correctHint')}
    >
      <TextField name="name" label={t('funding.name')} max={80} optional />
      <TextField name="creditCode" label={t('funding.creditCode')} max={18} optional />
      <TextField name="email" label={t('funding.email')} optional />
      {hasEmail && (
        <Form.Item name="dropsEmail" label={t('funding.dropEmail')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      <TextField name="reason" label={t('funding.reason')} max={200} />
    </FormButton>
  );
}

function Former({ former }: Pick<FundingPartyFile, 'former'>): ReactNode {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      title={() => <strong>{t('funding.former')}</strong>}
      aria-label={t('funding.former')}
      rowKey="version"
      dataSource={former}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('funding.name'), dataIndex: 'nameMasked' },
        { title: t('funding.creditCode'), key: 'code', render: (_, { creditCode }) => creditCode ?? '—' },
        {
          title: t('funding.email'),
          key: 'email',
          render: (_, { hadEmail }) => (hadEmail ? t('funding.has') : t('funding.hasNot')),
        },
        { title: t('funding.reason'), dataIndex: 'reason' },
        {
          title: t('funding.corrected'),
          key: 'by',
          render: (_, { correctedBy, correctedOn }) => <PersonOn of={correctedBy} on={correctedOn} />,
        },
      ]}
    />
  );
}

/** What this party was told, of every loan it has a part in. */
function ToldOf({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const offers = useOffers({ partyNo: no });
  const told = rowsOf(offers).flatMap((offer) =>
    offer.notices.filter(({ partyNo }) => partyNo === no).map((notice) => ({ ...notice, of: offer.no })),
  );
  return (
    <Loaded query={offers}>
      {() => (
        <>
          <Typography.Text strong>{t('funding.told')}</Typography.Text>
          {told.length > 0 && <Told notices={told} />}
          {told.length === 0 && !offers.hasNextPage && (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('funding.nothingTold')} />
          )}
          {offers.hasNextPage && (
            <Button loading={offers.isFetchingNextPage} onClick={() => void offers.fetchNextPage()}>
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
