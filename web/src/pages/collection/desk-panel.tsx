import { Alert, Collapse, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, type Desk } from '../../api/collection-desk';
import { useSpoken } from '../../i18n/use-code';
import { Instant } from '../../ui/instant';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';

/** What to do next, when one may call, and what to say: looked at before the telephone is taken up. */
export function DeskPanel({ id, client }: { id: string; client: string }): ReactNode {
  const { t } = useTranslation();
  const found = useDesk(id);
  return (
    <Section title={t('desk.title')} id="desk">
      <Loaded query={found}>{(data) => <Advice desk={data} client={client} />}</Loaded>
    </Section>
  );
}

function Advice({ desk: { next, script, hours, call }, client }: { desk: Desk; client: string }): ReactNode {
  const { t } = useTranslation();
  const spoken = useSpoken();
  const range = { from: hours.from, until: hours.until };
  const fill = (text: string): string =>
    text
      .replaceAll('{{client}}', client)
      .replaceAll('{{lender}}', t('desk.lender'))
      .replaceAll('{{agent}}', t('desk.agent'));
  return (
    <>
      <Alert
        showIcon
        type={next.code === 'KEEP_CLAIM' ? 'error' : 'info'}
        title={spoken(next.text)}
        description={next.on === null ? undefined : t('desk.on', { on: next.on })}
      />
      <Alert
        showIcon
        style={{ marginBlock: 12 }}
        type={call.allowed ? 'success' : 'warning'}
        title={call.allowed ? t('collection.mayContact') : t('collection.mayNotContact')}
        description={
          <>
            <div>{hours.nightConsent ? t('desk.anyHour', range) : t('desk.hours', range)}</div>
            {!call.allowed && <div>{spoken(call.reason)}</div>}
            {!call.allowed && call.nextAt !== null && (
              <div>
                {t('contactRules.nextAt')} <Instant at={call.nextAt} />
              </div>
            )}
          </>
        }
      />
      <Collapse
        size="small"
        items={[
          {
            key: script.code,
            label: t('desk.script', { bucket: t(`desk.scripts.${script.code}`) }),
            children: script.lines.map((line) => (
              <Typography.Paragraph key={line.en}>{fill(spoken(line))}</Typography.Paragraph>
            )),
          },
        ]}
      />
    </>
  );
}
