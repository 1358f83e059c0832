import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCollateral, type Secured } from '../../../api/collateral';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { Papers } from './collateral-tab';

/** Where the title papers of what secures a facility, a promise or an application are, whether or not anything was lent on it; nothing where nothing secures it. */
export function HeldPapers({ at }: { at: Secured }): ReactNode {
  const { t } = useTranslation();
  const collateral = useCollateral(at);
  const things = collateral.data?.items.filter(({ form }) => form !== 'SURETY') ?? [];
  if (collateral.data !== undefined && things.length === 0) return null;
  return (
    <Section title={t('collateral.papers')} id="papers">
      <Loaded query={collateral}>
        {() => (
          <Flex vertical gap={12}>
            {things.map((item) => (
              <div key={item.no}>
                <Typography.Text strong>{item.description}</Typography.Text>
                <Papers at={at} item={item} />
              </div>
            ))}
          </Flex>
        )}
      </Loaded>
    </Section>
  );
}
