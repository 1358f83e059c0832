import type { ApprovalConclusion } from '../src/contracts/messages/approval';
import type { Occasion } from '../src/contracts/messages/common';
import {
  caseNoOf,
  type ActOnWorkout,
  type WorkoutAct,
  type WorkoutInput,
  type WorkoutRecorded,
} from '../src/contracts/messages/workout';
import { PERMISSIONS, type AccessRole } from '../src/domain/access/permissions';
import { ALLOWED, refused } from '../src/domain/verdict';
import { isOnFile } from '../src/store/approval-facts';
import { concludeDecided, concludeProposal } from '../src/store/asset-disposals';
import { actOnObjection } from '../src/store/credit-objections';
import { withManager } from '../src/store/managers';
import { once, type Tx } from '../src/store/once';
import { findActor } from '../src/store/users';
import { lockCase, nextPress, pressAll } from '../src/store/workout-duties';
import { actOnLawsuit, type Acted, type By } from '../src/store/lawsuits';
import { actOnRelease } from '../src/store/releases';
import { actOnAsset } from '../src/store/repossession';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface WorkoutActivities {
  /** Judges and records what was done, once; answers with the next day on which somebody is told of a deadline. */
  recordWorkout(input: WorkoutInput, command: ActOnWorkout, at: Occasion): Promise<WorkoutRecorded>;
  /** The decision on what was proposed, once. One that nobody took is refused. */
  concludeWorkout(input: WorkoutInput, conclusion: ApprovalConclusion, at: Occasion): Promise<void>;
  /** Tells whoever is to be told by now, each once, and takes what was decided; answers with the next day, or null when nothing is waited for. */
  pressDuties(input: WorkoutInput, at: Occasion): Promise<string | null>;
}

export function createWorkoutActivities({ prisma }: ActivityDeps): WorkoutActivities {
  return {
    async recordWorkout(given, { commandId, actor, act }, at) {
      const caseNo = caseNoOf(given);
      const work = once(prisma, `workout-${caseNo}/${commandId}`, async (tx) => {
        refuseUnless((await mayAct(tx, actor, act)) ? ALLOWED : refused('UNKNOWN_USER'));
        await lockCase(tx, given);
        const input = await withManager(tx, given);
        const by = { ...at, by: actor.username };
        const acted = await actOn(tx, input, act, by);
        if ('refused' in acted) refuseUnless(acted.refused);
        // What it brings may have to be told of at once.
        await pressAll(tx, input, at);
        return 'subject' in acted ? acted : { subject: '' };
      });
      const { result } = await recordedOrRefused(work);
      return { ...result, nextOn: await nextPress(prisma, caseNo, at.today) };
    },

    async concludeWorkout(input, conclusion, at) {
      refuseUnless((await isOnFile(prisma, conclusion)) ? ALLOWED : refused('CONCLUSION_NOT_ON_FILE'));
      await once(prisma, `${conclusion.approvalId}/concluded`, async (tx) => {
        if ('loanNo' in input) await concludeProposal(tx, input, conclusion, at);
        return null;
      });
    },

    async pressDuties(given, at) {
      await prisma.$transaction(async (tx) => {
        const input = await withManager(tx, given);
        if ('loanNo' in input) await concludeDecided(tx, input, at);
        await pressAll(tx, input, at);
      });
      return nextPress(prisma, caseNoOf(given), at.today);
    },
  };
}

async function actOn(tx: Tx, input: WorkoutInput, act: WorkoutAct, by: By): Promise<Acted> {
  if (act.kind === 'RELEASE_REPORT' || act.kind === 'RELEASE_CHECK') return actOnRelease(tx, input, act, by);
  // Of a facility, a promise or an ended application nothing else has days.
  if (!('loanNo' in input)) return { refused: refused('NOT_FOUND', { what: '贷款 loan' }) };
  switch (act.kind) {
    case 'LAWSUIT_OPEN':
    case 'LAWSUIT_STEP':
    case 'LAWSUIT_COST':
      return actOnLawsuit(tx, input, act, by);
    case 'OBJECTION_OPEN':
    case 'OBJECTION_ANSWER':
      return actOnObjection(tx, input, act, by);
    default:
      return actOnAsset(tx, input, act, by);
  }
}

/** Whose post an act is; what it books is finance's. */
function rolesFor({ kind }: WorkoutAct): readonly AccessRole[] {
  if (kind === 'ASSET_CREDIT' || kind === 'ASSET_DISPOSE') return PERMISSIONS.ASSET_BOOK;
  if (kind === 'OBJECTION_OPEN') return PERMISSIONS.OBJECTION_RECORD;
  if (kind === 'OBJECTION_ANSWER') return PERMISSIONS.OBJECTION_ANSWER;
  if (kind.startsWith('RELEASE_')) return PERMISSIONS.SECURITY_RELEASE;
  return kind.startsWith('ASSET_') ? PERMISSIONS.ASSET_WRITE : PERMISSIONS.LAWSUIT_WRITE;
}

/** What a message says of its sender's roles does not count; the user table does. */
async function mayAct(tx: Tx, { username }: ActOnWorkout['actor'], act: WorkoutAct): Promise<boolean> {
  const stored = await findActor(tx, username);
  const able: readonly string[] = rolesFor(act);
  return stored !== null && stored.roles.some((role) => able.includes(role));
}
