import { Empty, Flex, Table, Tag, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sourceOfFigure } from '../../../../src/contracts/figure-sources';
import { figureName, figureValue } from '../../../../src/contracts/figure-text';
import type { Application } from '../../api/applications';
import { useAppraisals, type Appraisal } from '../../api/case';
import { useCode, useSpoken } from '../../i18n/use-code';
import { useListed } from '../../i18n/use-listed';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { Person } from '../../ui/person';
import { AppraiseButton } from './appraise/appraise-button';

type Row = Appraisal['figures'][number];

/** Ratios, scorecard and cover of the security, each figure with the formula and the rule it comes from. */
export function Appraisals({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const appraisals = useAppraisals(application.no);
  return (
    <Section title={t('appraisals.title')} id="appraisals" extra={<AppraiseButton application={application} />}>
      <Loaded query={appraisals}>
        {({ data }) =>
          data.every(isOfProject) ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('appraisals.empty')} />
          ) : (
            <Flex vertical gap="large">
              {data
                .filter((one) => !isOfProject(one))
                .map((appraisal) => (
                  <AppraisalResult key={appraisal.id} appraisal={appraisal} />
                ))}
            </Flex>
          )
        }
      </Loaded>
    </Section>
  );
}

/** The feasibility of a project has a part of its own. */
const isOfProject = ({ kind }: Appraisal): boolean => kind === 'FEASIBILITY';

/** One appraisal: its result, then each figure with its formula. */
export function AppraisalResult({ appraisal }: { appraisal: Appraisal }): ReactNode {
  const { t } = useTranslation();
  const listed = useListed();
  const code = useCode();
  const spoken = useSpoken();
  const columns: TableColumnsType<Row> = [
    { title: t('appraisals.figure'), key: 'code', render: (_, row) => spoken(figureName(row.code)) },
    {
      title: t('appraisals.value'),
      key: 'value',
      align: 'right',
      className: 'number',
      render: (_, row) => figureValue(row),
    },
    { title: t('appraisals.formula'), dataIndex: 'formula' },
    { title: t('appraisals.rule'), key: 'rule', render: (_, row) => spoken(sourceOfFigure(row.rule)) },
  ];
  return (
    <article>
      <Flex gap="small" wrap align="center" style={{ marginBlockEnd: 8 }}>
        <strong>{code('appraisal', appraisal.kind)}</strong>
        <StatusTag kind="appraisalOutcome" code={appraisal.outcome} />
        {appraisal.grade && <span>{t('appraisals.grade', { grade: appraisal.grade })}</span>}
        {appraisal.score && <span>{t('appraisals.score', { score: appraisal.score })}</span>}
        {appraisal.setAsideIn && <Tag color="orange">{t('appraisals.setAside', { no: appraisal.setAsideIn })}</Tag>}
        <Typography.Text type="secondary">
          <Person of={appraisal.appraisedBy} /> · {appraisal.on}
        </Typography.Text>
      </Flex>
      {appraisal.findings.length > 0 && (
        <p>
          {t('appraisals.findings', { list: listed(appraisal.findings.map((finding) => spoken(figureName(finding)))) })}
        </p>
      )}
      <Table<Row>
        size="small"
        rowKey="code"
        columns={columns}
        dataSource={[...appraisal.figures]}
        pagination={false}
        scroll={{ x: 'max-content' }}
      />
    </article>
  );
}
