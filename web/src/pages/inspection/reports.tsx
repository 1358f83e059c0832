import { Alert, Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSection } from '../../../../src/domain/inspection/plan';
import type { Inspection } from '../../api/inspections';
import { useCode } from '../../i18n/use-code';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { usePersonName } from '../../ui/person';

type Report = Inspection['reports'][number];

/** Every report as it was filed, newest first, with what was noticed about it and what was said of it. */
export function Reports({ inspection }: { inspection: Inspection }): ReactNode {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  return (
    <>
      {inspection.reviews.map(({ outcome, comment, by, on }) => (
        <Alert
          key={`${on}-${by}-${outcome}`}
          type={outcome === 'ACCEPT' ? 'success' : 'warning'}
          title={`${outcome === 'ACCEPT' ? t('inspections.accepted', { by: nameOf(by), on }) : t('inspections.returned', { by: nameOf(by), on })} ${comment}`}
          style={{ marginBlockEnd: 8 }}
        />
      ))}
      {inspection.reports.map((report) => (
        <Section
          key={report.recordedAt}
          title={t('inspections.filed', { by: nameOf(report.reportedBy), on: report.on })}
        >
          <Copied report={report} />
          <ReportText report={report} />
        </Section>
      ))}
    </>
  );
}

function Copied({ report }: { report: Report }): ReactNode {
  const { t } = useTranslation();
  return report.warnings.map(({ inspectionId, ppm }) => (
    <Alert
      key={inspectionId}
      type="warning"
      title={t('inspections.copied', { id: inspectionId, percent: Math.floor(ppm / 10_000) })}
      style={{ marginBlockEnd: 8 }}
    />
  ));
}

function ReportText({ report }: { report: Report }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const { sections, conclusion, measures } = report;
  return (
    <>
      <Descriptions size="small" column={1}>
        <Descriptions.Item label={t('inspections.inspectedOn')}>{report.inspectedOn}</Descriptions.Item>
        <Descriptions.Item label={t('inspections.place')}>{report.place}</Descriptions.Item>
        <Descriptions.Item label={t('inspections.conclusion')}>
          <StatusTag kind="conclusion" code={conclusion} />
        </Descriptions.Item>
        {measures !== '' && <Descriptions.Item label={t('inspections.measures')}>{measures}</Descriptions.Item>}
        {report.nextOn !== undefined && (
          <Descriptions.Item label={t('inspections.nextOn')}>{report.nextOn}</Descriptions.Item>
        )}
      </Descriptions>
      {(Object.entries(sections) as [ReportSection, string][]).map(([section, text]) => (
        <div key={section}>
          <Typography.Text type="secondary">{code('inspectionSection', section)}</Typography.Text>
          <div className="prose">{text}</div>
        </div>
      ))}
    </>
  );
}
