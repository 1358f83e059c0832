import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FACILITY_STATUSES } from '../../../../src/domain/facility/facility';
import { useFacilities, type FacilityRow } from '../../api/facilities';
import { useProductName } from '../../api/products';
import { Money } from '../../ui/money';
import { ListTools } from '../../lists/list-tools';
import { useListView, type ListColumn } from '../../lists/use-list-view';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';

/** The facilities 授信额度 one may see, with what is free on each. */
export default function FacilitiesPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const filter = { status };
  const facilities = useFacilities(filter);
  const view = useListView('facilities', useColumns());
  return (
    <Page
      title={t('facilities.title')}
      actions={
        <>
          <CodeFilter name="status" kind="facilityStatus" values={FACILITY_STATUSES} label={t('facilities.status')} />
          <ListTools view={view} filter={filter} />
        </>
      }
    >
      <PagedTable
        label={t('facilities.title')}
        pages={facilities}
        columns={view.shown}
        rowKey={(row) => row.no}
        empty={status ? t('common.noMatch') : t('facilities.empty')}
        onOpen={(row) => void navigate(`/facilities/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): ListColumn<FacilityRow>[] {
  const { t } = useTranslation();
  const productName = useProductName();
  const money = (key: 'limit' | 'used' | 'reserved' | 'available'): ListColumn<FacilityRow> => ({
    key,
    title: t(`facilities.${key}`),
    dataIndex: key,
    align: 'right',
    render: (amount: string) => <Money amount={amount} />,
  });
  return [
    {
      title: t('facilities.no'),
      key: 'no',
      dataIndex: 'no',
      render: (no: string) => (
        <Link
          to={`/facilities/${no}`}
          onClick={(event) => {
            event.stopPropagation();
          }}
        >
          {no}
        </Link>
      ),
    },
    { title: t('client.title'), key: 'clientMasked', dataIndex: 'clientMasked' },
    {
      title: t('application.product'),
      key: 'productCode',
      dataIndex: 'productCode',
      render: (code: string) => productName(code),
    },
    {
      title: t('facilities.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="facilityStatus" code={row.status} />,
    },
    money('limit'),
    money('used'),
    money('available'),
    { title: t('facilities.expiresOn'), key: 'expiresOn', dataIndex: 'expiresOn' },
  ];
}
