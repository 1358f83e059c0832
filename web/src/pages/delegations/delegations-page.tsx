import { Button, Form, Input, Select, type TableColumnsType } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { delegateAuthority as giving, revokeDelegation as revoking } from '../../../../src/contracts/http/delegations';
import { useColleagues } from '../../api/colleagues';
import { DELEGATIONS, delegateAuthority, revokeDelegation, useDelegations, type Delegation } from '../../api/oversight';
import type { Pages } from '../../api/paging';
import { parseMoney } from '../../format/money';
import { checked } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { DateRangePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { ToneTag } from '../../ui/tone-tag';
import { Person } from '../../ui/person';
import { ReadSelect } from '../../ui/read-select';

/** Authority lent 转授权: for a time, up to an amount, and taken back at once. */
export default function DelegationsPage(): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const delegations = useDelegations();
  const [revoked, setRevoked] = useState<Delegation | null>(null);
  const close = (): void => {
    setRevoked(null);
  };
  return (
    <Page title={t('delegations.title')}>
      <Section title={t('delegations.list')}>
        <Rows rows={delegations} onRevoke={setRevoked} />
      </Section>
      {me.levels.length > 0 && (
        <Section title={t('delegations.give')}>
          <GiveForm />
        </Section>
      )}
      <Dialog open={revoked !== null} onCancel={close} title={t('delegations.revoke')} destroyOnHidden>
        {revoked && (
          <StepForm<{ reason: string }, unknown>
            draft={`revoke-${revoked.id}`}
            send={(values, key) => revokeDelegation(revoked.id)(checked(revoking.body, values), key)}
            invalidates={[DELEGATIONS]}
            submit={t('delegations.revoke')}
            done={t('delegations.revoked')}
            danger
            onDone={close}
          >
            <Form.Item
              name="reason"
              label={t('delegations.reason')}
              rules={[{ required: true, message: t('form.required') }]}
            >
              <Input maxLength={200} />
            </Form.Item>
          </StepForm>
        )}
      </Dialog>
    </Page>
  );
}

function Rows({ rows, onRevoke }: { rows: Pages<Delegation>; onRevoke: (row: Delegation) => void }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const mine = (row: Delegation): boolean => row.from === me.username || me.roles.includes('ADMINISTRATOR');
  const columns: TableColumnsType<Delegation> = [
    { title: t('delegations.level'), key: 'level', render: (_, row) => code('level', row.level) },
    { title: t('delegations.from'), dataIndex: 'from', render: (from: string) => <Person of={from} /> },
    { title: t('delegations.to'), dataIndex: 'to', render: (to: string) => <Person of={to} /> },
    { title: t('delegations.limit'), key: 'limit', align: 'right', render: (_, row) => <Money amount={row.limit} /> },
    { title: t('delegations.fromOn'), dataIndex: 'fromOn', className: 'number' },
    { title: t('delegations.untilOn'), dataIndex: 'untilOn', className: 'number' },
    { title: t('delegations.reason'), dataIndex: 'reason' },
    {
      title: t('delegations.standing'),
      key: 'inForce',
      render: (_, { inForce, revokedOn }) =>
        revokedOn ? (
          <ToneTag tone="default">{t('delegations.revokedOn', { on: revokedOn })}</ToneTag>
        ) : (
          <ToneTag tone={inForce ? 'green' : 'default'}>
            {inForce ? t('delegations.inForce') : t('delegations.notNow')}
          </ToneTag>
        ),
    },
    {
      title: t('common.actions'),
      key: 'actions',
      render: (_, row) =>
        row.revokedOn === null &&
        mine(row) &&
        may(me.roles, 'DELEGATION_REVOKE') && (
          <Button
            size="small"
            danger
            onClick={() => {
              onRevoke(row);
            }}
          >
            {t('delegations.revoke')}
          </Button>
        ),
    },
  ];
  return (
    <PagedTable<Delegation>
      label={t('delegations.list')}
      pages={rows}
      columns={columns}
      rowKey={({ id }) => id}
      empty={t('delegations.empty')}
    />
  );
}

interface Values {
  level: string;
  to: string;
  limit: string;
  period: [Dayjs, Dayjs];
  reason: string;
}

function GiveForm(): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const colleagues = useColleagues();
  const required = { required: true, message: t('form.required') };
  const others = (colleagues.data?.data ?? []).filter(
    ({ username, roles }) => username !== me.username && roles.some((role) => me.roles.includes(role)),
  );
  const send = ({ level, to, limit, period, reason }: Values, key: string): Promise<unknown> =>
    delegateAuthority(
      checked(giving.body, {
        level,
        to,
        reason,
        limit: parseMoney(limit) ?? limit,
        fromOn: period[0].format('YYYY-MM-DD'),
        untilOn: period[1].format('YYYY-MM-DD'),
      }),
      key,
    );
  return (
    <StepForm<Values, unknown>
      draft="delegation"
      send={async (values, key) => send(values, key)}
      invalidates={[DELEGATIONS]}
      submit={t('delegations.give')}
      done={t('delegations.given')}
      rename={{ '/fromOn': 'period', '/untilOn': 'period' }}
    >
      <Form.Item name="level" label={t('delegations.level')} rules={[required]}>
        <Select options={me.levels.map((value) => ({ value, label: code('level', value) }))} />
      </Form.Item>
      <Form.Item name="to" label={t('delegations.to')} rules={[required]}>
        <ReadSelect
          showSearch={{ optionFilterProp: 'label' }}
          query={colleagues}
          options={others.map(({ username, displayName }) => ({
            value: username,
            label: `${displayName} (${username})`,
          }))}
        />
      </Form.Item>
      <Form.Item name="limit" label={t('delegations.limit')} extra={t('form.moneyHint')} rules={[required]}>
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="period" label={t('delegations.period')} rules={[required]}>
        <DateRangePicker />
      </Form.Item>
      <Form.Item name="reason" label={t('delegations.reason')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
    </StepForm>
  );
}
