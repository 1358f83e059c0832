import { Empty, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../api/applications';
import { useAppraisals } from '../../../api/case';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { AppraisalResult } from '../appraisals';
import { CapitalPaid } from './capital-paid';
import { ProjectTablesView } from './project-tables';
import { WorkOutButton } from './work-out-button';

/** 项目可行性 of a loan for fixed assets: figures, years, sensitivity, and the capital that was paid in. */
export function ProjectSection({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const { no, category } = application;
  const appraisals = useAppraisals(no);
  if (category !== 'FIXED_ASSET') return null;
  const found = appraisals.data?.data.find(({ kind }) => kind === 'FEASIBILITY');
  return (
    <Section
      title={t('project.title')}
      id="project"
      extra={<WorkOutButton application={application} isWorkedOut={found !== undefined} />}
    >
      <Loaded query={appraisals}>
        {() =>
          found?.project === undefined ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('project.empty')} />
          ) : (
            <Flex vertical gap="large">
              <AppraisalResult appraisal={found} />
              <ProjectTablesView tables={found.project} />
              <CapitalPaid application={application} />
            </Flex>
          )
        }
      </Loaded>
    </Section>
  );
}
