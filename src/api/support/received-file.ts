import { businessDate } from '../../domain/business-time';
import { admitFile } from '../../domain/file/admit';
import type { ScanResult } from '../../gateways/virus-scan';
import type { ApiDeps } from '../deps';
import { objectStreamsOf } from './object-streams';
import { allow, refuse, refuseField } from './refused';

/** A file that was sent and may be filed; its content is kept under its hash. */
export interface ReceivedFile {
  hash: string;
  name: string;
  mime: string;
  size: number;
}

/**
 * Judges a file by its content, has it scanned and keeps it. One with something in it is refused when `infected` has written
 * down that it came.
 */
export async function receivedFile(
  deps: ApiDeps,
  sent: { name: string; bytes: Uint8Array },
  infected: (detail: { name: string; found: string }) => Promise<void>,
): Promise<ReceivedFile> {
  const unpacked = objectStreamsOf(sent.bytes);
  if (unpacked === null) throw refuse('FILE_ACTIVE_CONTENT');
  const { verdict, file } = admitFile(sent.name, sent.bytes, unpacked);
  allow(verdict);
  if (file === null) throw refuse('FILE_TYPE_NOT_TAKEN');
  await refuseInfected(deps, { name: file.name, bytes: sent.bytes }, infected);
  const hash = await deps.files.put(sent.bytes);
  return { hash, name: file.name, mime: file.mime, size: sent.bytes.length };
}

/** Refuses a file with something in it, when `infected` has written down that it came. */
export async function refuseInfected(
  deps: ApiDeps,
  { name, bytes }: { name: string; bytes: Uint8Array },
  infected: (detail: { name: string; found: string }) => Promise<void>,
): Promise<void> {
  const scanned = await scan(deps, bytes);
  if (scanned.clean) return;
  const { found } = scanned;
  await infected({ name, found });
  throw refuse('FILE_INFECTED', { params: { found } });
}

/** What the scanner says of a file; no scanner, no file. */
async function scan({ scanner, logger }: ApiDeps, bytes: Uint8Array): Promise<ScanResult> {
  if (scanner === null) throw refuse('FILE_SCAN_UNAVAILABLE');
  try {
    return await scanner.scan(bytes);
  } catch (error) {
    logger.error({ err: error }, 'the virus scan failed');
    throw refuse('FILE_SCAN_UNAVAILABLE');
  }
}

interface Placed {
  takenAt?: string | undefined;
  latitude?: string | undefined;
  longitude?: string | undefined;
}

/** Time and place of a photograph: all of it or nothing, for half of it proves nothing; and not of a day to come. */
export function takenOf({ takenAt, latitude, longitude }: Placed, today: string) {
  if (takenAt === undefined && latitude === undefined && longitude === undefined) return null;
  if (takenAt === undefined || latitude === undefined || longitude === undefined)
    throw refuseField('/takenAt', 'FILE_PLACE_INCOMPLETE');
  const date = businessDate(Date.parse(takenAt));
  if (date > today) throw refuseField('/takenAt', 'DATE_IN_FUTURE', { date, today });
  return { at: takenAt, latitude, longitude };
}
