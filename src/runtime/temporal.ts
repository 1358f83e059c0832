import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import type { Config } from './config';
import { EncryptionCodec } from './payload-codec';

type TemporalConfig = Pick<
  Config,
  'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_TLS' | 'TEMPORAL_API_KEY' | 'TEMPORAL_PAYLOAD_KEY'
>;

export function payloadCodec(config: Pick<Config, 'TEMPORAL_PAYLOAD_KEY'>): EncryptionCodec {
  return new EncryptionCodec(config.TEMPORAL_PAYLOAD_KEY.split(','));
}

/** The same for whoever writes to Temporal: API, worker, tests. */
export function dataConverter(config: Pick<Config, 'TEMPORAL_PAYLOAD_KEY'>): DataConverter {
  return { payloadCodecs: [payloadCodec(config)] };
}

export async function connectClient(config: TemporalConfig): Promise<Client> {
  const connection = await Connection.connect(connectionOptions(config));
  return new Client({ connection, namespace: config.TEMPORAL_NAMESPACE, dataConverter: dataConverter(config) });
}

export function connectWorker(config: TemporalConfig): Promise<NativeConnection> {
  return NativeConnection.connect(connectionOptions(config));
}

interface ConnectionSettings {
  address: string;
  tls: boolean;
  apiKey?: string;
}

function connectionOptions(config: TemporalConfig): ConnectionSettings {
  return {
    address: config.TEMPORAL_ADDRESS,
    tls: config.TEMPORAL_TLS,
    ...(config.TEMPORAL_API_KEY === undefined ? {} : { apiKey: config.TEMPORAL_API_KEY }),
  };
}
