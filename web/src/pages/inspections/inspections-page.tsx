import { Checkbox, Grid, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { INSPECTION_STATUSES } from '../../../../src/contracts/http/inspections';
import { useInspections, type InspectionRow } from '../../api/inspections';
import { rowsOf } from '../../api/paging';
import { BulkBar } from '../../bulk/bulk-bar';
import { useTicks } from '../../bulk/use-ticks';
import { useCode } from '../../i18n/use-code';
import { ExportButton } from '../../lists/export-button';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';
import { useInspectionActs } from './bulk-acts';
import { Person } from '../../ui/person';

const pathOf = ({ loanNo, id }: InspectionRow): string => `/loans/${loanNo}/inspections/${id}`;

/** The inspections one may see, the most urgent first. */
export default function InspectionsPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const [mine, setMine] = useFilter('mine');
  const inspections = useInspections({ status, mine });
  const ticks = useTicks(rowsOf(inspections).map(({ id }) => id));
  const acts = useInspectionActs();
  return (
    <Page
      title={t('inspections.title')}
      actions={
        <>
          <Checkbox
            checked={mine === 'true'}
            onChange={(event) => {
              setMine(event.target.checked ? 'true' : undefined);
            }}
          >
            {t('inspections.mine')}
          </Checkbox>
          <CodeFilter
            name="status"
            kind="inspectionStatus"
            values={INSPECTION_STATUSES}
            label={t('inspections.status')}
          />
          <ExportButton view={{ name: 'inspections', columns: [], shown: [] }} filter={{ status, mine }} />
        </>
      }
    >
      <BulkBar ticks={ticks} acts={acts} />
      <PagedTable
        label={t('inspections.title')}
        pages={inspections}
        columns={useColumns()}
        rowKey={(row) => row.id}
        nameOf={({ loanNo }) => loanNo}
        empty={status || mine ? t('common.noMatch') : t('inspections.empty')}
        {...(acts.length === 0 ? {} : { ticked: ticks })}
        onOpen={(row) => void navigate(pathOf(row))}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<InspectionRow> {
  const { t } = useTranslation();
  const code = useCode();
  const { sm } = Grid.useBreakpoint();
  const status: TableColumnsType<InspectionRow>[number] = {
    title: t('inspections.status'),
    key: 'status',
    render: (_, row) => <StatusTag kind="inspectionStatus" code={row.status} />,
  };
  // On a telephone one column says whose it is, of what kind and by when; on the way to a client nobody pushes a table about.
  if (sm === false)
    return [
      {
        title: t('inspections.title'),
        key: 'inspection',
        render: (_, row) => (
          <>
            <Link to={pathOf(row)}>{row.clientMasked}</Link>
            <div>
              {code('inspectionKind', row.kind)} · <span className="number">{row.dueOn}</span>
            </div>
            <div>
              {t('inspections.inspector')} <Inspector of={row} />
            </div>
          </>
        ),
      },
      status,
    ];
  return [
    {
      title: t('loans.no'),
      key: 'loanNo',
      render: (_, row) => (
        <Link
          to={pathOf(row)}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {row.loanNo}
        </Link>
      ),
    },
    { title: t('client.title'), dataIndex: 'clientMasked' },
    { title: t('inspections.kind'), key: 'kind', render: (_, { kind }) => code('inspectionKind', kind) },
    status,
    { title: t('inspections.dueOn'), dataIndex: 'dueOn' },
    {
      title: t('inspections.late'),
      key: 'late',
      render: (_, { late }) => (late === 'NONE' ? '—' : <StatusTag kind="lateLevel" code={late} />),
    },
    { title: t('inspections.inspector'), key: 'inspector', render: (_, row) => <Inspector of={row} /> },
    { title: t('application.manager'), dataIndex: 'managerUsername', render: (of: string) => <Person of={of} /> },
  ];
}

/** Who makes it; what nobody has taken is there to be taken. */
function Inspector({ of: { inspector } }: { of: InspectionRow }): ReactNode {
  const { t } = useTranslation();
  return inspector === null ? t('inspections.untaken') : <Person of={inspector} />;
}
