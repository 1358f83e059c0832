import { Button, Empty, Form, Input, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HANDED_OVER } from '../../../../src/domain/collection/placement';
import { useAgencies } from '../../api/agencies';
import { place, recall, usePlacements, type Placement } from '../../api/collection-desk';
import { collectionKey, type CollectionCase } from '../../api/collections';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';
import { StepForm } from '../../ui/step-form';
import { ToneTag } from '../../ui/tone-tag';
import { useDialog } from '../../ui/use-dialog';
import { ReadSelect } from '../../ui/read-select';

/** 委外: with which agency the case is, and was. */
export function PlacementsPanel({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const found = usePlacements(file.id);
  const open = found.data?.data.find(({ endedOn }) => endedOn === null);
  const isDecider = may(me.roles, 'PLACEMENT_DECIDE') && file.status === 'OPEN' && found.data !== undefined;
  const button = open === undefined ? <PlaceButton file={file} /> : <RecallButton file={file} />;
  return (
    <Section title={t('placements.title')} id="placements" extra={isDecider && button}>
      <Loaded query={found}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('placements.none')} />
          ) : (
            data.map((placement) => <One key={placement.id} placement={placement} />)
          )
        }
      </Loaded>
    </Section>
  );
}

function One({ placement }: { placement: Placement }): ReactNode {
  const { t } = useTranslation();
  const { agencyName, placedOn, endedOn, received, commission, reason, endedFor } = placement;
  return (
    <div style={{ marginBlockEnd: 12 }}>
      <strong>{agencyName}</strong>{' '}
      <ToneTag tone={endedOn === null ? 'blue' : 'default'}>
        {endedOn === null ? t('placements.placed') : t('placements.ended')}
      </ToneTag>
      <div>
        {placedOn} – {endedOn ?? ''}
      </div>
      <div>
        {t('placements.received')} <Money amount={received} /> · {t('placements.commission')}{' '}
        <Money amount={commission} />
      </div>
      <Typography.Text type="secondary">{[reason, endedFor].filter(Boolean).join(' · ')}</Typography.Text>
    </div>
  );
}

interface Values {
  agency: string;
  reason: string;
  handedOver: string[];
}

function PlaceButton({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  const agencies = useAgencies();
  const required = { required: true, message: t('form.required') };
  const able = agencies.data?.data.filter(({ mayWork }) => mayWork) ?? [];
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('placements.place')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('placements.place')} onCancel={dialog.hide}>
        <StepForm<Values, unknown>
          draft={`placement-${file.id}`}
          initialValues={{ handedOver: [...HANDED_OVER] }}
          send={place(file.id)}
          invalidates={[collectionKey(file.id)]}
          submit={t('placements.submit')}
          done={t('placements.done')}
          onDone={dialog.hide}
        >
          <Form.Item name="agency" label={t('placements.agency')} rules={[required]}>
            <ReadSelect query={agencies} options={able.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
          <Form.Item name="handedOver" label={t('placements.handedOver')} rules={[required]}>
            <Select
              mode="multiple"
              options={HANDED_OVER.map((value) => ({ value, label: t(`placements.data.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="reason" label={t('placements.reason')} rules={[required]}>
            <Input.TextArea maxLength={500} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}

function RecallButton({ file }: { file: CollectionCase }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('placements.recall')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('placements.recall')} onCancel={dialog.hide}>
        <StepForm<{ reason: string }, unknown>
          draft={`recall-${file.id}`}
          send={recall(file.id)}
          invalidates={[collectionKey(file.id)]}
          submit={t('placements.recall')}
          done={t('placements.recalled')}
          onDone={dialog.hide}
        >
          <Form.Item
            name="reason"
            label={t('placements.reason')}
            rules={[{ required: true, message: t('form.required') }]}
          >
            <Input.TextArea maxLength={500} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
