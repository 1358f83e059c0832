import { z } from 'zod';
import { RECUSAL_GROUNDS } from '../messages/approval';
import { date, instant } from './fields';
import { terms } from './terms';

export const decision = z
  .object({
    level: z.string(),
    username: z.string(),
    onBehalfOf: z.string().nullable().meta({ description: '转授权人；本人授权为空。Who lent the authority.' }),
    outcome: z.enum(['APPROVE', 'APPROVE_CHANGED', 'RETURN', 'REJECT']),
    reasonCode: z.string().nullable(),
    comment: z.string(),
    decidedAt: instant,
    terms: terms.nullable(),
  })
  .meta({ id: 'Decision', description: '一个审批决定或委员表决。A decision, or a member’s vote.' });

const session = z
  .object({
    level: z.string(),
    chair: z.string(),
    members: z.array(z.string()),
    heldOn: date,
    recusals: z.array(z.object({ username: z.string(), ground: z.enum(RECUSAL_GROUNDS) })),
  })
  .meta({
    id: 'CommitteeSession',
    description: '贷审会会议：主任委员、参会委员、回避。A committee session: chair, members, recusals.',
  });

const STATUS = ['OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'CANCELLED'] as const;

/** What a decision answers: the approval after it. */
export const approvalView = z
  .object({
    approvalId: z.string(),
    status: z.enum(STATUS),
    levelIndex: z.int(),
    level: z.string(),
    taskId: z.string().nullable(),
    decisions: z.array(decision),
    terms: terms.nullable(),
    session: session.nullable(),
  })
  .meta({ id: 'ApprovalView' });

/** One round of approval in the file. */
export const approvalRound = z
  .object({
    id: z.string(),
    subject: z.enum(['APPLICATION', 'WRITE_OFF', 'EXTENSION', 'RESTRUCTURE', 'WAIVER', 'DUE_DAY', 'DISPOSAL']),
    round: z.int(),
    status: z.enum(STATUS),
    levelIndex: z.int(),
    levels: z.array(
      z.object({
        code: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        kind: z.enum(['INDIVIDUAL', 'COMMITTEE']),
        quorum: z.int().optional(),
        convened: z.boolean().optional(),
        smallOnly: z.boolean().optional(),
      }),
    ),
    terms: terms.nullable(),
    openedAt: instant,
    concludedAt: instant.nullable(),
    decisions: z.array(decision),
    sessions: z.array(session),
  })
  .meta({ id: 'ApprovalRound', description: '一轮审批。One round of approval.' });
