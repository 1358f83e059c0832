import { Empty, Form, Input, Select, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RELATION_KINDS } from '../../../../src/domain/client/relation';
import {
  actOnClient,
  clientPart,
  useGroup,
  useRelations,
  type ClientGroup,
  type Relation,
} from '../../api/client-file';
import { groupMoney } from '../../format/money';
import { fromPercent, percent } from '../../format/rate';
import { chinaToday } from '../../format/date';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { percentRule } from '../../terms/terms-fields';
import { ClientSelect } from '../../ui/client-select';
import { DateField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';

type Member = ClientGroup['members'][number];

/** 关联关系: what this client is to others, and what the group owes together (RULES 1.8). */
export function ClientRelations({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={t('clientFile.relations')} id="relations" extra={<AddButton no={no} />}>
      <Relations no={no} />
      <Group no={no} />
    </Section>
  );
}

function Relations({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const found = useRelations(no);
  const party = ({ no: other, nameMasked }: Relation['from']): ReactNode =>
    other === no ? nameMasked : <Link to={`/clients/${other}`}>{nameMasked}</Link>;
  const columns: TableColumnsType<Relation> = [
    {
      title: t('clientFile.relation'),
      key: 'relation',
      render: (_, { from, kind, to, share }) => (
        <>
          {party(from)} {code('relationKind', kind)} {party(to)} {share !== null && percent(share)}
        </>
      ),
    },
    { title: t('clientFile.since'), dataIndex: 'since', className: 'number' },
    { title: t('clientFile.basis'), key: 'note', render: (_, { note }) => note ?? '—' },
    {
      title: t('clientFile.endedOn'),
      key: 'ended',
      render: (_, relation) => relation.endedOn ?? <EndButton no={no} relation={relation} />,
    },
  ];
  return (
    <Loaded query={found}>
      {({ data }) => (
        <Table<Relation>
          size="small"
          rowKey="id"
          aria-label={t('clientFile.relations')}
          columns={columns}
          dataSource={data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('clientFile.noRelations')} />,
          }}
        />
      )}
    </Loaded>
  );
}

function Group({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const found = useGroup(no);
  const money = (key: 'principal' | 'applied' | 'undrawn' | 'promised'): TableColumnsType<Member>[number] => ({
    title: t(`clientFile.group.${key}`),
    key,
    align: 'right',
    render: (_, member) => groupMoney(member[key]),
  });
  const columns: TableColumnsType<Member> = [
    {
      title: t('client.title'),
      key: 'client',
      render: (_, member) => <Link to={`/clients/${member.no}`}>{member.nameMasked}</Link>,
    },
    money('principal'),
    money('applied'),
    money('undrawn'),
    money('promised'),
  ];
  return (
    <Loaded query={found} mostlyEmpty>
      {({ exposure, members }) =>
        members.length < 2 ? null : (
          <>
            <p>{t('clientFile.groupOwes', { amount: groupMoney(exposure), count: members.length })}</p>
            <Table<Member>
              size="small"
              rowKey="no"
              aria-label={t('clientFile.members')}
              columns={columns}
              dataSource={members}
              pagination={false}
              scroll={{ x: 'max-content' }}
            />
          </>
        )
      }
    </Loaded>
  );
}

function AddButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  const required = { required: true, message: t('form.required') };
  if (!may(me.roles, 'CLIENT_WRITE')) return null;
  return (
    <FormButton<{ kind: string; since: string; share?: string }, unknown>
      draft={`relation-${no}`}
      initialValues={{ kind: 'OWNS', since: chinaToday().format('YYYY-MM-DD') }}
      send={({ share = '', ...values }, key) =>
        actOnClient(no, 'relations')(filled({ ...values, share: fromPercent(share) ?? share }), key)
      }
      invalidates={[clientPart(no, 'relations'), clientPart(no, 'group')]}
      submit={t('clientFile.addRelation')}
      done={t('clientFile.relationAdded')}
    >
      <Form.Item name="kind" label={t('clientFile.relationKind')}>
        <Select options={RELATION_KINDS.map((value) => ({ value, label: code('relationKind', value) }))} />
      </Form.Item>
      <Form.Item name="toClientNo" label={t('clientFile.toClient')} rules={[required]}>
        <ClientSelect />
      </Form.Item>
      <Form.Item
        name="share"
        label={t('clientFile.share')}
        extra={t('clientFile.shareHint')}
        rules={[percentRule(t('form.rate'))]}
      >
        <Input inputMode="decimal" suffix="%" autoComplete="off" />
      </Form.Item>
      <DateField name="since" label={t('clientFile.since')} />
      <TextField optional name="note" label={t('clientFile.basis')} max={500} />
    </FormButton>
  );
}

function EndButton({ no, relation: { id } }: { no: string; relation: Relation }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!may(me.roles, 'CLIENT_WRITE')) return '—';
  return (
    <FormButton<object, unknown>
      draft={`relation-end-${id}`}
      initialValues={{ endedOn: chinaToday().format('YYYY-MM-DD') }}
      send={actOnClient(no, `relations/${id}/end`)}
      invalidates={[clientPart(no, 'relations'), clientPart(no, 'group')]}
      submit={t('clientFile.end')}
      done={t('clientFile.ended')}
    >
      <DateField name="endedOn" label={t('clientFile.endedOn')} />
      <TextField name="reason" label={t('clientFile.reason')} max={500} />
    </FormButton>
  );
}
