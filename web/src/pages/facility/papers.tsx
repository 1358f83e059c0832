import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCollateral } from '../../api/collateral';
import type { Facility } from '../../api/facilities';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { Papers } from '../loan/collateral/collateral-tab';

/** Where the title papers of what secures a facility are, drawn on or not; nothing where nothing secures it. */
export function FacilityPapers({ facility: { no, managerUsername } }: { facility: Facility }): ReactNode {
  const { t } = useTranslation();
  const at = { of: 'facilities', no, managerUsername } as const;
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
