import { Form, Input, Select, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CHANGE_SOURCES } from '../../../../src/contracts/http/client-events';
import { kindsOf } from '../../../../src/domain/client-change/kinds';
import { changesKey, evidenceUrl, registerChange, useChanges, type Change } from '../../api/client-changes';
import type { Client } from '../../api/clients';
import { chinaToday } from '../../format/date';
import { parseMoney } from '../../format/money';
import { fromPercent } from '../../format/rate';
import { filled } from '../../http/checked';
import { useCode } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { percentRule } from '../../terms/terms-fields';
import { DateField, MoneyField, TextField } from '../../ui/fields';
import { FormButton } from '../../ui/form-button';
import { Loaded } from '../../ui/loaded';
import { usePersonName } from '../../ui/person';
import { Section } from '../../ui/section';
import { EvidenceField } from './evidence-field';
import { ToneTag } from '../../ui/tone-tag';

/** 变更登记: what changed of the client, the latest first. */
export function ClientChanges({ client }: { client: Client }): ReactNode {
  const { t } = useTranslation();
  const found = useChanges(client.no);
  return (
    <Section
      title={t('clientChanges.title')}
      id="changes"
      extra={<RegisterButton client={client} standing={found.data?.data.filter(isStanding) ?? []} />}
    >
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            t('clientChanges.none')
          ) : (
            <Timeline
              items={data.map((change) => ({ key: change.id, content: <One clientNo={client.no} change={change} /> }))}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

const isStanding = ({ correctedBy }: Change): boolean => correctedBy === null;

function One({ clientNo, change }: { clientNo: string; change: Change }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const nameOf = usePersonName();
  const { kind, on, by, before, after, note, weight, correctedBy, reassessmentNo, fileHash } = change;
  const states = before === '' && after === '' ? '' : `${before} → ${after}`;
  return (
    <>
      <div>
        {[on, code('clientEvent', kind), weight === null ? '' : code('changeWeight', weight), nameOf(by)]
          .filter(Boolean)
          .join(' · ')}{' '}
        {correctedBy !== null && <ToneTag tone="default">{t('clientChanges.corrected')}</ToneTag>}
        {reassessmentNo !== null && <Link to={`/client-changes/${reassessmentNo}`}>{reassessmentNo}</Link>}
      </div>
      {fileHash !== null && (
        <a href={evidenceUrl(clientNo, fileHash)} target="_blank" rel="noreferrer">
          {t('clientChanges.file')}
        </a>
      )}
      <div className="prose">{[states, note].filter(Boolean).join(' · ')}</div>
    </>
  );
}

interface Values {
  kind: string;
  share?: string;
  amount?: string;
}

function RegisterButton({ client, standing }: { client: Client; standing: readonly Change[] }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { me } = useSession();
  if (!may(me.roles, 'CLIENT_EVENT')) return null;
  const { no, kind } = client;
  const today = chinaToday().format('YYYY-MM-DD');
  const send = ({ share, amount, ...values }: Values, key: string): Promise<unknown> =>
    registerChange(no)(
      {
        ...filled(values),
        ...(share ? { share: fromPercent(share) ?? share } : {}),
        ...(amount ? { amount: parseMoney(amount) ?? amount } : {}),
      },
      key,
    );
  const corrected = standing.map(({ id, on, kind: of }) => ({ value: id, label: `${on} ${code('clientEvent', of)}` }));
  return (
    <FormButton<Values, unknown>
      draft={`client-change-${no}`}
      initialValues={{ on: today, learnedOn: today, source: 'CLIENT' } as Partial<Values>}
      send={send}
      invalidates={[changesKey(no), ['reassessments'], ['warnings'], ['tasks'], ['applications']]}
      submit={t('clientChanges.register')}
      done={t('clientChanges.registered')}
    >
      <Form.Item name="kind" label={t('clientChanges.kind')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={kindsOf(kind).map((value) => ({ value, label: code('clientEvent', value) }))} />
      </Form.Item>
      <DateField name="on" label={t('clientChanges.on')} />
      <DateField name="learnedOn" label={t('clientChanges.learnedOn')} extra={t('clientChanges.learnedHint')} />
      <TextField optional name="before" label={t('clientChanges.before')} max={200} />
      <TextField
        optional
        name="after"
        label={t('clientChanges.after')}
        extra={t('clientChanges.stateHint')}
        max={200}
      />
      <Form.Item
        name="share"
        label={t('clientChanges.share')}
        extra={t('clientChanges.shareHint')}
        rules={[percentRule(t('form.rate'))]}
      >
        <Input suffix="%" inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <MoneyField optional name="amount" label={t('clientChanges.amount')} extra={t('clientChanges.amountHint')} />
      <Form.Item name="source" label={t('clientChanges.source')}>
        <Select options={CHANGE_SOURCES.map((value) => ({ value, label: code('changeSource', value) }))} />
      </Form.Item>
      <TextField name="evidence" label={t('clientChanges.evidence')} max={200} />
      <EvidenceField clientNo={no} />
      <TextField optional name="note" label={t('clientChanges.note')} max={1000} />
      {corrected.length > 0 && (
        <Form.Item name="corrects" label={t('clientChanges.corrects')} extra={t('clientChanges.correctsHint')}>
          <Select allowClear options={corrected} />
        </Form.Item>
      )}
    </FormButton>
  );
}
