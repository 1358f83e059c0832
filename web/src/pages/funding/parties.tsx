import { Flex, Form, Select, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { registerFundingParty } from '../../../../src/contracts/http/funding';
import { FUNDING_KINDS, type FundingKind } from '../../../../src/domain/funding/policy';
import { PARTIES_KEY, registerParty, useParties, type FundingParty } from '../../api/funding';
import { checked, filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Money } from '../../ui/money';
import { PagedTable } from '../../ui/paged-table';
import { PersonOn } from '../../ui/person';
import { PartyDrawer } from './party-drawer';

/** The parties on file, and one more. */
export function Parties(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  const parties = useParties();
  const [opened, open] = useState<string>();
  const columns: TableColumnsType<FundingParty> = [
    { title: t('funding.no'), dataIndex: 'no' },
    { title: t('funding.name'), dataIndex: 'nameMasked' },
    { title: t('funding.kind'), key: 'kind', render: (_, { kind }) => code('fundingKind', kind) },
    {
      title: t('funding.identity'),
      key: 'identity',
      render: (_, { creditCode, clientNo }) => creditCode ?? clientNo ?? '—',
    },
    {
      title: t('funding.email'),
      key: 'email',
      render: (_, { hasEmail }) => (hasEmail ? t('funding.has') : t('funding.hasNot')),
    },
    {
      title: t('funding.subscribed'),
      key: 'subscribed',
      align: 'right',
      render: (_, { subscribed }) => <Money amount={subscribed} />,
    },
    {
      title: t('funding.registered'),
      key: 'registered',
      render: (_, { registeredBy, registeredOn }) => <PersonOn of={registeredBy} on={registeredOn} />,
    },
  ];
  return (
    <Flex vertical gap="middle">
      {may(me.roles, 'FUNDING_PARTY_WRITE') && (
        <div>
          <RegisterButton />
        </div>
      )}
      <PagedTable
        label={t('funding.parties')}
        pages={parties}
        columns={columns}
        rowKey={({ no }) => no}
        empty={t('funding.noParties')}
        onOpen={({ no }) => {
          open(no);
        }}
      />
      {opened !== undefined && (
        <PartyDrawer
          no={opened}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </Flex>
  );
}

interface Values {
  kind: FundingKind;
  name: string;
  creditCode?: string;
  clientNo?: string;
  email?: string;
}

function RegisterButton(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <FormButton<Values, FundingParty>
      ofPage
      primary
      draft="funding-party"
      send={(values, key) => registerParty(checked(registerFundingParty.body, filled(values)), key)}
      invalidates={[PARTIES_KEY]}
      submit={t('funding.register')}
      done={t('funding.done')}
      hint={t('funding.registerHint')}
    >
      <Form.Item name="kind" label={t('funding.kind')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={FUNDING_KINDS.map((value) => ({ value, label: code('fundingKind', value) }))} />
      </Form.Item>
      <TextField name="name" label={t('funding.name')} max={80} />
      <TextField name="creditCode" label={t('funding.creditCode')} max={18} optional />
      <TextField name="clientNo" label={t('funding.clientNo')} optional />
      <TextField name="email" label={t('funding.email')} optional />
    </FormButton>
  );
}
