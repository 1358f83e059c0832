import { Descriptions, Empty, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REPORT_SECTIONS } from '../../../../src/domain/paper/investigation-report';
import type { Application, Investigation } from '../../api/applications';
import { useCode } from '../../i18n/use-code';
import { Money } from '../../ui/money';
import { Section } from '../../ui/section';
import { ToneTag } from '../../ui/tone-tag';
import { Person } from '../../ui/person';

interface Props {
  investigations: readonly Investigation[];
  application: Application;
}

/** What the two investigators reported, the latest round first, and the rating. */
export function Investigations({ investigations, application }: Props): ReactNode {
  const { t } = useTranslation();
  const { grade, score } = application;
  const sorted = [...investigations].sort(
    (one, other) => other.round - one.round || one.part.localeCompare(other.part),
  );
  return (
    <Section
      title={t('investigation.title')}
      extra={grade && <ToneTag tone="blue">{t('rating.result', { grade, score: score ?? '—' })}</ToneTag>}
    >
      {sorted.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('investigation.empty')} />}
      <Flex vertical gap="middle">
        {sorted.map((one) => (
          <Report key={`${String(one.round)}-${one.part}`} investigation={one} />
        ))}
      </Flex>
    </Section>
  );
}

function Report({ investigation }: { investigation: Investigation }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { report, agree, part, round, investigator, signedOn } = investigation;
  return (
    <article>
      <Flex gap="small" wrap align="center">
        <strong>{code('part', part)}</strong>
        <Person of={investigator} />
        <ToneTag tone={agree ? 'green' : 'red'}>
          {agree ? t('investigation.agrees') : t('investigation.disagrees')}
        </ToneTag>
        <Typography.Text type="secondary">
          {t('investigation.signed', { on: signedOn, round: round + 1 })}
        </Typography.Text>
      </Flex>
      <p className="prose" style={{ marginBlock: 8 }}>
        {report.summary}
      </p>
      <p className="prose" style={{ marginBlock: 8 }}>
        {report.findings}
      </p>
      {REPORT_SECTIONS.filter((section) => report.sections?.[section]).map((section) => (
        <p key={section} className="prose" style={{ marginBlock: 8 }}>
          <strong>{code('reportSection', section)}</strong> {report.sections?.[section]}
        </p>
      ))}
      <Descriptions size="small" column={{ xs: 1, sm: 3 }}>
        <Descriptions.Item label={t('investigation.siteVisitOn')}>
          {report.siteVisitOn ?? t('investigation.withoutVisit', { verification: report.verification ?? '—' })}
        </Descriptions.Item>
        {report.monthlyIncome && (
          <Descriptions.Item label={t('investigation.monthlyIncome')}>
            <Money amount={report.monthlyIncome} />
          </Descriptions.Item>
        )}
        {report.monthlyDebt && (
          <Descriptions.Item label={t('investigation.monthlyDebt')}>
            <Money amount={report.monthlyDebt} />
          </Descriptions.Item>
        )}
      </Descriptions>
    </article>
  );
}
