import { readSignal, type ReadSignal, type SignalKind } from '../src/contracts/messages/signals';
import type { Actor } from '../src/contracts/roles';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';

/** A signal as read, with its sender's authority as stored; null when there is no such active user. */
export interface AdmittedSignal extends ReadSignal {
  actor: Actor | null;
}

export interface SignalActivities {
  /** Reads what an outside system sent and looks its sender up. Whatever the payload, it answers and never refuses. */
  admitSignal(kind: SignalKind, payload: unknown): Promise<AdmittedSignal>;
}

export function createSignalActivities({ prisma }: ActivityDeps): SignalActivities {
  return {
    async admitSignal(kind, payload) {
      const read = readSignal(kind, payload);
      return { ...read, actor: read.wrong === null ? await findActor(prisma, read.username) : null };
    },
  };
}
