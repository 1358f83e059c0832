import { Alert, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Application } from '../../api/applications';
import { useRiskPrice, type RiskPrice } from '../../api/case';
import { percent } from '../../format/rate';
import { asFailure } from '../../http/failure';
import { useCode } from '../../i18n/use-code';
import { Figures } from '../../ui/figures';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';

type Part = RiskPrice['parts'][number];

/** What the loan should cost by its risk, and whether the rate proposed earns its capital. */
export function Price({ application }: { application: Application }): ReactNode {
  const { t } = useTranslation();
  const price = useRiskPrice(application.no, application.grade !== null);
  if (application.grade === null) return null;
  // That there is no price yet is a state of the case, not a failure of the page.
  const failure = price.error ? asFailure(price.error) : null;
  const refused = failure?.kind === 'invalid' || failure?.kind === 'refused' ? failure : null;
  return (
    <Section title={t('price.title')} id="price">
      {refused ? (
        <Alert
          showIcon
          type="info"
          title={refused.problem?.title}
          {...(refused.problem?.code === 'LPR_NOT_COVERED' ? { action: <Link to="/lpr">{t('lpr.title')}</Link> } : {})}
        />
      ) : (
        <Loaded query={price}>{(data) => <Breakdown price={data} />}</Loaded>
      )}
    </Section>
  );
}

function Breakdown({ price }: { price: RiskPrice }): ReactNode {
  const { t } = useTranslation();
  const code = useCode();
  const below = price.standing === 'BELOW_GUIDE';
  const columns: TableColumnsType<Part> = [
    { title: t('price.part'), key: 'code', render: (_, part) => code('pricePart', part.code) },
    { title: t('price.rate'), key: 'rate', align: 'right', render: (_, { rate }) => percent(rate, 2) },
    { title: t('price.formula'), dataIndex: 'formula' },
  ];
  return (
    <>
      <Alert
        showIcon
        type={below ? 'warning' : 'success'}
        style={{ marginBlockEnd: 12 }}
        title={below ? t('price.below') : t('price.atOrAbove')}
      />
      {price.setAsideIn && (
        <Alert
          showIcon
          type="warning"
          style={{ marginBlockEnd: 12 }}
          title={t('appraisals.setAside', { no: price.setAsideIn })}
        />
      )}
      <Figures
        figures={[
          { title: t('price.guide'), value: percent(price.guideRate, 2) },
          { title: t('price.asked'), value: percent(price.askedRate, 2) },
          { title: t('price.raroc'), value: percent(price.raroc, 2) },
          { title: t('price.overLpr', { tenor: price.lpr.tenor }), value: `${String(price.guideBasisPoints)} bp` },
        ]}
      />
      <Table<Part>
        size="small"
        style={{ marginBlockStart: 12 }}
        rowKey="code"
        columns={columns}
        dataSource={[...price.parts]}
        pagination={false}
      />
    </>
  );
}
