import { App, Button, Flex, List, Typography } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceKind } from '../../../../src/domain/inspection/evidence';
import { evidenceUrl, inspectionsKey, sendEvidence, type Evidence, type Inspection } from '../../api/inspections';
import { useSubmission } from '../../http/use-submission';
import { useCode } from '../../i18n/use-code';
import { FailureAlert } from '../../ui/failure-alert';
import { Instant } from '../../ui/instant';
import { Section } from '../../ui/section';
import { hereAndNow } from './here-and-now';
import { Person } from '../../ui/person';

/** What was filed of the visit; on a phone the camera takes the photograph and the phone says where. */
export function EvidencePanel({ inspection, open }: { inspection: Inspection; open: boolean }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <Section title={t('inspections.evidence')}>
      <List<Evidence>
        size="small"
        dataSource={inspection.files}
        locale={{ emptyText: <Typography.Text type="secondary">{t('inspections.noEvidence')}</Typography.Text> }}
        renderItem={(file) => (
          <List.Item key={file.id}>
            <Flex vertical style={{ minWidth: 0 }}>
              <a href={evidenceUrl(inspection, file.id)} target="_blank" rel="noreferrer">
                {file.name}
              </a>
              <Typography.Text type="secondary">
                {code('evidenceKind', file.kind)} · <Person of={file.filedBy} /> ·{' '}
                <Instant at={file.takenAt ?? file.filedAt} />
                {file.latitude === null ? '' : ` · ${file.latitude}, ${file.longitude ?? ''}`}
              </Typography.Text>
            </Flex>
          </List.Item>
        )}
      />
      {open && (
        <Flex gap="small" wrap style={{ marginBlockStart: 8 }}>
          <SendButton inspection={inspection} kind="PHOTO" label={t('inspections.photo')} accept="image/*" />
          <SendButton
            inspection={inspection}
            kind="PURPOSE"
            label={t('inspections.purpose')}
            accept=".pdf,.jpg,.jpeg,.png,.webp"
          />
        </Flex>
      )}
      {open && <Typography.Text type="secondary">{t('inspections.evidenceHint')}</Typography.Text>}
    </Section>
  );
}

interface SendProps {
  inspection: Inspection;
  kind: EvidenceKind;
  label: string;
  accept: string;
}

function SendButton({ inspection, kind, label, accept }: SendProps): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const sending = useSubmission<File, Evidence>({
    send: async (file) => sendEvidence(inspection, file, kind, kind === 'PHOTO' ? await hereAndNow() : null),
    invalidates: [inspectionsKey(inspection.loanNo)],
    onDone: ({ name }) => void message.success(t('files.done', { name })),
  });
  return (
    <div>
      <FailureAlert failure={sending.error} />
      <Button loading={sending.isPending} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        {...(kind === 'PHOTO' ? { capture: 'environment' } : {})}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) sending.mutate(file);
        }}
      />
    </div>
  );
}
