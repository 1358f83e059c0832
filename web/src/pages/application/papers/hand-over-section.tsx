import { Button, Checkbox, Empty, Flex, Form, Input, InputNumber, Select, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HAND_OVER_TARGETS } from '../../../../../src/domain/hand-over/hand-over';
import { giveOverPapers, HAND_OVERS, useHandOversOf, type HandOver } from '../../../api/archive';
import type { Application } from '../../../api/applications';
import { filled } from '../../../http/checked';
import { useCode } from '../../../i18n/use-code';
import { may } from '../../../session/rights';
import { useSession } from '../../../session/use-session';
import { TextField } from '../../../ui/fields';
import { FormButton } from '../../../ui/form-button';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { useHandOverColumns } from '../../archive/hand-overs';

/** From when on there are papers to hand over. */
const SINCE: readonly Application['stage'][] = ['CONTRACT', 'DISBURSEMENT', 'PAYING', 'GRANTED', 'ISSUED', 'DISBURSED'];

/** 移交: the lists of papers of this case that were handed to the archive or to finance. */
export function HandOverSection({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!SINCE.includes(application.stage) || !may(me.roles, 'HAND_OVER_READ')) return null;
  return (
    <Section title={t('archive.handOvers')} id="hand-overs" extra={<GiveButton application={application} />}>
      <Lists no={application.no} />
    </Section>
  );
}

function Lists({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const found = useHandOversOf(no);
  const columns = useHandOverColumns();
  return (
    <Loaded query={found}>
      {({ data }) => (
        <Table<HandOver>
          size="small"
          rowKey="no"
          columns={columns}
          dataSource={data}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('archive.noHandOvers')} /> }}
        />
      )}
    </Loaded>
  );
}

interface Values {
  target: string;
  items: HandOver['items'];
  note?: string;
}

function GiveButton({ application: { no, managerUsername } }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const code = useCode();
  if (managerUsername !== me.username || !may(me.roles, 'HAND_OVER_GIVE')) return null;
  return (
    <FormButton<Values, HandOver>
      draft={`hand-over-${no}`}
      initialValues={{ target: 'ARCHIVE', items: [{ name: '', pages: 1, original: true }] }}
      send={(values, key) => giveOverPapers(no)(filled(values), key)}
      invalidates={[HAND_OVERS, ['tasks']]}
      submit={t('archive.give')}
      done={t('archive.givenDone')}
    >
      <Form.Item name="target" label={t('archive.target')}>
        <Select options={HAND_OVER_TARGETS.map((value) => ({ value, label: code('handOverTarget', value) }))} />
      </Form.Item>
      <Items />
      <TextField optional name="note" label={t('archive.note')} max={300} />
    </FormButton>
  );
}

function Items(): ReactNode {
  const { t } = useTranslation();
  const required = { required: true, message: t('form.required') };
  return (
    <Form.List name="items">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <Flex key={key} gap="small" wrap align="baseline">
              <Form.Item name={[name, 'name']} label={t('archive.item')} rules={[{ ...required, whitespace: true }]}>
                <Input maxLength={80} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[name, 'pages']} label={t('archive.pages')} rules={[required]}>
                <InputNumber min={1} max={5000} precision={0} />
              </Form.Item>
              <Form.Item name={[name, 'original']} valuePropName="checked">
                <Checkbox>{t('archive.isOriginal')}</Checkbox>
              </Form.Item>
              {fields.length > 1 && (
                <Button
                  type="text"
                  size="small"
                  onClick={() => {
                    remove(name);
                  }}
                >
                  {t('archive.removeItem')}
                </Button>
              )}
            </Flex>
          ))}
          <Form.Item>
            <Button
              onClick={() => {
                add({ name: '', pages: 1, original: true });
              }}
            >
              {t('archive.addItem')}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
}
