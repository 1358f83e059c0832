import { z } from 'zod';
import { REPORT_SECTIONS } from '../../domain/inspection/plan';
import { whole } from './fields';

const interval = z.strictObject({ every: whole(1, 366), unit: z.enum(['MONTH', 'DAY']) }).nullable();

/** How the loans of a product are inspected. */
export const inspectionPlan = z
  .strictObject({
    firstWithinDays: whole(1, 120),
    shortTermMonths: whole(0, 480),
    shortTerm: interval,
    longTerm: interval,
    specialMention: interval,
    nonPerforming: interval,
    trigger: z.strictObject({
      principalOverdue: z.boolean(),
      missedInstalments: whole(1, 12).nullable(),
      interestUnpaidDays: whole(1, 366),
    }),
    triggerWithinDays: whole(1, 60),
    leadDays: whole(0, 60),
    reminderDays: whole(0, 30),
    riskAfterDays: whole(1, 60),
    sections: z.array(z.enum(REPORT_SECTIONS)).min(1).max(REPORT_SECTIONS.length),
  })
  .meta({
    id: 'InspectionPlan',
    description: '贷后检查计划，示例参数，需按本行制度调整。An interval of null: by automated data, without a visit.',
  });
