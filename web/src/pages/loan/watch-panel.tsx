import { Button, Flex, Form, Input, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  inspectionsKey,
  orderInspection,
  useLoanInspections,
  useWarnings,
  type InspectionRow,
} from '../../api/inspections';
import type { Loan } from '../../api/loans';
import { rowsOf } from '../../api/paging';
import { useCode, useSpoken } from '../../i18n/use-code';
import { may } from '../../session/rights';
import { useSession } from '../../session/use-session';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { StatusTag } from '../../ui/status-tag';
import { StepForm } from '../../ui/step-form';
import { useDialog } from '../../ui/use-dialog';
import { SignalButton } from './signal-button';
import { Unread } from '../../ui/unread';

/** The watch over the loan: its inspections and its warnings, and the order to look again. */
export function WatchPanel({ loan: { no, status } }: { loan: Loan }): ReactNode {
  const { t } = useTranslation();
  const { me } = useSession();
  const inspections = useLoanInspections(no);
  const acts = (
    <Flex gap="small" wrap>
      {status !== 'SETTLED' && may(me.roles, 'INSPECTION_ORDER') && <OrderButton no={no} />}
      {(status === 'CURRENT' || status === 'OVERDUE') && may(me.roles, 'WARNING_REPORT') && (
        <SignalButton loanNo={no} />
      )}
    </Flex>
  );
  return (
    <Section title={t('inspections.watch')} extra={acts} id="watch">
      <Loaded query={inspections}>
        {({ data }) =>
          data.length === 0 ? (
            <Typography.Text type="secondary">{t('inspections.none')}</Typography.Text>
          ) : (
            <Flex vertical gap={4}>
              {data.map((row) => (
                <InspectionLine key={row.id} row={row} />
              ))}
            </Flex>
          )
        }
      </Loaded>
      <Warnings no={no} />
    </Section>
  );
}

function InspectionLine({ row }: { row: InspectionRow }): ReactNode {
  const code = useCode();
  return (
    <Flex wrap gap={8} align="center">
      <Link to={`/loans/${row.loanNo}/inspections/${row.id}`}>{code('inspectionKind', row.kind)}</Link>
      <span className="number">{row.dueOn}</span>
      <StatusTag kind="inspectionStatus" code={row.status} />
    </Flex>
  );
}

function Warnings({ no }: { no: string }): ReactNode {
  const spoken = useSpoken();
  const warnings = useWarnings({ loanNo: no });
  return (
    <Flex vertical gap={4}>
      <Unread query={warnings} />
      {rowsOf(warnings).map((one) => (
        <Flex key={one.no} wrap gap={8} align="center">
          <StatusTag kind="warningLevel" code={one.level} />
          <Link to={`/warnings/${one.no}`}>{spoken(one.title)}</Link>
          <StatusTag kind="warningStatus" code={one.status} />
        </Flex>
      ))}
    </Flex>
  );
}

function OrderButton({ no }: { no: string }): ReactNode {
  const { t } = useTranslation();
  const dialog = useDialog();
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {t('inspections.order')}
      </Button>
      <Dialog open={dialog.isOpen} title={t('inspections.order')} onCancel={dialog.hide}>
        <StepForm<{ reason: string }, unknown>
          draft={`inspection-order-${no}`}
          send={(values, key) => orderInspection(no)(values, key)}
          invalidates={[inspectionsKey(no), ['inspections'], ['tasks']]}
          submit={t('inspections.order')}
          done={t('inspections.ordered')}
          onDone={dialog.hide}
        >
          <Form.Item
            name="reason"
            label={t('inspections.reason')}
            rules={[{ required: true, whitespace: true, message: t('form.required') }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
          </Form.Item>
        </StepForm>
      </Dialog>
    </>
  );
}
