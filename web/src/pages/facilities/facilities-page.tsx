import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { FACILITY_STATUSES } from '../../../../src/domain/facility/facility';
import { useFacilities, type FacilityRow } from '../../api/facilities';
import { useProductName } from '../../api/products';
import { Money } from '../../ui/money';
import { Page } from '../../ui/page';
import { PagedTable } from '../../ui/paged-table';
import { CodeFilter, useFilter } from '../../ui/search-filter';
import { StatusTag } from '../../ui/status-tag';

/** The facilities 授信额度 one may see, with what is free on each. */
export default function FacilitiesPage(): ReactNode {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [status] = useFilter('status');
  const facilities = useFacilities({ status });
  const columns = useColumns();
  return (
    <Page
      title={t('facilities.title')}
      actions={
        <CodeFilter name="status" kind="facilityStatus" values={FACILITY_STATUSES} label={t('facilities.status')} />
      }
    >
      <PagedTable
        label={t('facilities.title')}
        pages={facilities}
        columns={columns}
        rowKey={(row) => row.no}
        empty={status ? t('common.noMatch') : t('facilities.empty')}
        onOpen={(row) => void navigate(`/facilities/${row.no}`)}
      />
    </Page>
  );
}

function useColumns(): TableColumnsType<FacilityRow> {
  const { t } = useTranslation();
  const productName = useProductName();
  const money = (key: 'limit' | 'used' | 'reserved' | 'available'): TableColumnsType<FacilityRow>[number] => ({
    title: t(`facilities.${key}`),
    dataIndex: key,
    align: 'right',
    render: (amount: string) => <Money amount={amount} />,
  });
  return [
    {
      title: t('facilities.no'),
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
    { title: t('client.title'), dataIndex: 'clientMasked' },
    { title: t('application.product'), dataIndex: 'productCode', render: (code: string) => productName(code) },
    {
      title: t('facilities.status'),
      key: 'status',
      render: (_, row) => <StatusTag kind="facilityStatus" code={row.status} />,
    },
    money('limit'),
    money('used'),
    money('available'),
    { title: t('facilities.expiresOn'), dataIndex: 'expiresOn' },
  ];
}
