import { Flex, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { offerFunding as offering } from '../../../../src/contracts/http/funding';
import { OFFER_STATUSES } from '../../../../src/domain/funding/offer';
import { OFFERS_KEY, offerFunding, useOffers, type FundingOffer } from '../../api/funding';
import { rowsOf } from '../../api/paging';
import { parseMoney } from '../../format/money';
import { checked, filled } from '../../http/checked';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';
import { PersonOn } from '../../ui/person';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { OfferDrawer } from './offer-drawer';

/** What is offered to funding parties, and how much of it is placed. */
export function Offers(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const [status] = useFilter('status');
  const offers = useOffers({ status });
  const [opened, open] = useState<string>();
  const chosen = rowsOf(offers).find(({ no }) => no === opened);
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" wrap>
        <CodeFilter name="status" kind="offerStatus" values={OFFER_STATUSES} label={t('users.state')} />
        {may(me.roles, 'FUNDING_OFFER') && <OfferButton />}
      </Flex>
      <PagedTable
        label={t('funding.offers')}
        pages={offers}
        columns={useColumns()}
        rowKey={({ no }) => no}
        empty={status === undefined ? t('funding.noOffers') : t('common.noMatch')}
        onOpen={({ no }) => {
          open(no);
        }}
      />
      {chosen && (
        <OfferDrawer
          offer={chosen}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </Flex>
  );
}

function useColumns(): TableColumnsType<FundingOffer> {
  const { t } = useTranslation();
  const money = (key: 'principal' | 'amount' | 'subscribed'): TableColumnsType<FundingOffer>[number] => ({
    title: t(`funding.${key}`),
    key,
    align: 'right',
    render: (_, offer) => <Money amount={offer[key]} />,
  });
  return [
    { title: t('funding.no'), dataIndex: 'no' },
    {
      title: t('funding.case'),
      key: 'case',
      render: (_, { applicationNo, loanNo }) => (
        <Link to={loanNo === null ? `/applications/${applicationNo}` : `/loans/${loanNo}`}>
          {loanNo ?? applicationNo}
        </Link>
      ),
    },
    {
      title: t('users.state'),
      key: 'status',
      render: (_, { status }) => <StatusTag kind="offerStatus" code={status} />,
    },
    money('principal'),
    money('amount'),
    money('subscribed'),
    {
      title: t('funding.offered'),
      key: 'by',
      render: (_, { offeredBy, offeredOn }) => <PersonOn of={offeredBy} on={offeredOn} />,
    },
  ];
}

interface Values {
  applicationNo: string;
  amount: string;
  note?: string;
}

function OfferButton(): ReactNode {
  const { t } = useTranslation();
  return (
    <FormButton<Values, FundingOffer>
      ofPage
      primary
      draft="funding-offer"
      send={(values, key) =>
        offerFunding(checked(offering.body, { ...filled(values), amount: parseMoney(values.amount) }), key)
      }
      invalidates={[OFFERS_KEY]}
      submit={t('funding.offer')}
      done={t('funding.done')}
      hint={t('funding.offerHint')}
    >
      <TextField name="applicationNo" label={t('funding.application')} />
      <MoneyField name="amount" label={t('funding.amount')} />
      <TextField name="note" label={t('funding.note')} max={500} optional />
    </FormButton>
  );
}
