import { Checkbox, Col, Form, Input, InputNumber, Row } from 'antd';
import type { Dayjs } from 'dayjs';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STANDARD_SUITABILITY, type SuitabilityRule } from '../../../../src/domain/suitability/judge';
import { proposeProduct as operation } from '../../../../src/contracts/http/products';
import {
  proposeProduct,
  readProduct,
  useProductVersions,
  type Product,
  type ProductProposal,
} from '../../api/products';
import { parseMoney } from '../../format/money';
import { fromPercent, toPercent } from '../../format/rate';
import { checked } from '../../http/checked';
import { DatePicker } from '../../ui/date-picker';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { VersionedForm, type Known } from '../../ui/versioned-form';
import { chinaToday } from '../../format/date';

const AMOUNTS = ['minAmount', 'maxAmount'] as const;
const RATES = ['minRate', 'maxRate', 'overdueMarkup'] as const;
const COUNTS = ['minInstalments', 'maxInstalments', 'maxTermMonths', 'graceDays'] as const;
const SUITABILITY = ['dtiAdvisePercent', 'dtiMaxPercent', 'vulnerableAge'] as const;
const RENAME = {
  '/rules/normalTermMonths': 'normalTermMonths',
  ...Object.fromEntries(SUITABILITY.map((name) => [`/rules/suitability/${name}`, ['suitability', name]])),
};
const DEADLINES = ['documentDays', 'investigationDays', 'approvalHours', 'contractDays'] as const;

type Named = (typeof AMOUNTS | typeof RATES | typeof COUNTS | typeof DEADLINES | typeof SUITABILITY)[number];

interface Values {
  nameZh: string;
  nameEn: string;
  effectiveFrom: Dayjs;
  limits: Record<string, string | number | null>;
  deadlines: Record<string, number | null>;
  retired: boolean;
  /** Empty: by the standard of the category. */
  normalTermMonths: number | null;
  asksSuitability: boolean;
  suitability: SuitabilityRule;
}

export function ProductDialog({ code, onClose }: { code: string; onClose: () => void }): ReactNode {
  const { t } = useTranslation();
  const found = useProductVersions(code);
  return (
    <Dialog open width={860} title={t('products.publish')} onCancel={onClose}>
      <Loaded query={found}>
        {({ versions, version }) =>
          versions[0] && <ProductForm newest={versions[0]} version={version} onClose={onClose} />
        }
      </Loaded>
    </Dialog>
  );
}

function knownOf({ limits, deadlines, nameZh, nameEn, retired, rules }: Product, version: number): Known<Values> {
  const shown = { ...limits, ...Object.fromEntries(RATES.map((name) => [name, toPercent(limits[name])])) };
  const values = {
    nameZh,
    nameEn,
    effectiveFrom: chinaToday(),
    limits: shown as unknown as Values['limits'],
    deadlines,
    retired,
    normalTermMonths: rules.normalTermMonths ?? null,
    asksSuitability: rules.suitability !== undefined,
    suitability: rules.suitability ?? STANDARD_SUITABILITY,
  };
  return { version, values };
}

/** A new version begins as the newest one is; its checklist, methods, securities, other rules and servicing plan go on as they are. */
function ProductForm({
  newest,
  version,
  onClose,
}: {
  newest: Product;
  version: number;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { code } = newest;
  // What was read last: what the form does not show goes on as it is there.
  const latest = useRef(newest);
  const read = async (): Promise<Known<Values>> => {
    const now = await readProduct(code);
    latest.current = now.versions[0] ?? newest;
    return knownOf(latest.current, now.version);
  };
  const of = (group: string, names: readonly Named[]): Record<string, string> =>
    Object.fromEntries(names.map((name) => [`${group}.${name}`, t(`products.${name}`)]));
  const labels = {
    nameZh: t('products.nameZh'),
    nameEn: t('products.nameEn'),
    retired: t('productProposals.retire'),
    normalTermMonths: t('products.normalTermMonths'),
    asksSuitability: t('products.asksSuitability'),
    ...of('limits', [...AMOUNTS, ...RATES, ...COUNTS]),
    ...of('deadlines', DEADLINES),
    ...of('suitability', SUITABILITY),
  };
  return (
    <VersionedForm<Values, ProductProposal>
      draft={`product-${code}-${String(version)}`}
      known={knownOf(newest, version)}
      read={read}
      send={async (values, seen) => proposeProduct(code, checked(operation.body, bodyOf(latest.current, values)), seen)}
      labels={labels}
      invalidates={[['products']]}
      rename={RENAME}
      submit={t('authority.submit')}
      done={t('products.published')}
      onDone={onClose}
    >
      <Row gutter={16}>
        <Col xs={24} md={8}>
          <Form.Item name="nameZh" label={t('products.nameZh')} required>
            <Input />
          </Form.Item>
        </Col>
        <Col xs={24} md={8}>
          <Form.Item name="nameEn" label={t('products.nameEn')} required>
            <Input />
          </Form.Item>
        </Col>
        <Col xs={24} md={8}>
          <Form.Item name="effectiveFrom" label={t('authority.effectiveFrom')} required>
            <DatePicker minDate={chinaToday()} allowClear={false} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        <LimitFields />
        <Col xs={24}>
          <SuitabilityFields />
        </Col>
        <Col xs={24}>
          <Form.Item name="retired" valuePropName="checked">
            <Checkbox>{t('productProposals.retire')}</Checkbox>
          </Form.Item>
        </Col>
      </Row>
    </VersionedForm>
  );
}

/** What the product lends, and how long each step may take. */
function LimitFields(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {[...AMOUNTS, ...RATES].map((name) => (
        <Col key={name} xs={12} md={6}>
          <Form.Item name={['limits', name]} label={t(`products.${name}`)} required>
            <Input inputMode="decimal" />
          </Form.Item>
        </Col>
      ))}
      {COUNTS.map((name) => (
        <Col key={name} xs={12} md={6}>
          <Form.Item name={['limits', name]} label={t(`products.${name}`)} required>
            <InputNumber precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      ))}
      <Col xs={12} md={6}>
        <Form.Item
          name="normalTermMonths"
          label={t('products.normalTermMonths')}
          tooltip={t('products.normalTermHint')}
        >
          <InputNumber precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </Col>
      {DEADLINES.map((name) => (
        <Col key={name} xs={12} md={6}>
          <Form.Item
            name={['deadlines', name]}
            label={t(`products.${name}`)}
            tooltip={name === 'approvalHours' ? t('products.approvalHoursHint') : undefined}
            required
          >
            <InputNumber precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      ))}
    </>
  );
}

/** Whether loans of this version are assessed for their clients, and by which limits. */
function SuitabilityFields(): ReactNode {
  const { t } = useTranslation();
  const asks = Form.useWatch<boolean | undefined>('asksSuitability');
  return (
    <>
      <Form.Item name="asksSuitability" valuePropName="checked" extra={t('products.suitabilityHint')}>
        <Checkbox>{t('products.asksSuitability')}</Checkbox>
      </Form.Item>
      {asks === true && (
        <Row gutter={16}>
          {SUITABILITY.map((name) => (
            <Col key={name} xs={12} md={6}>
              <Form.Item name={['suitability', name]} label={t(`products.${name}`)} required>
                <InputNumber precision={0} style={{ width: '100%' }} />
              </Form.Item>
            </Col>
          ))}
        </Row>
      )}
    </>
  );
}

function bodyOf(newest: Product, values: Values): unknown {
  const { category, checklist, servicingPlan } = newest;
  const suitability = values.asksSuitability ? values.suitability : undefined;
  const rules = { ...newest.rules, normalTermMonths: values.normalTermMonths ?? undefined, suitability };
  const typed = (name: string): string => String(values.limits[name] ?? '');
  return {
    category,
    checklist,
    servicingPlan,
    rules,
    retired: values.retired,
    nameZh: values.nameZh,
    nameEn: values.nameEn,
    effectiveFrom: values.effectiveFrom.format('YYYY-MM-DD'),
    deadlines: values.deadlines,
    limits: {
      ...newest.limits,
      ...values.limits,
      ...Object.fromEntries(AMOUNTS.map((name) => [name, parseMoney(typed(name)) ?? typed(name)])),
      ...Object.fromEntries(RATES.map((name) => [name, fromPercent(typed(name)) ?? typed(name)])),
    },
  };
}
