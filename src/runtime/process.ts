import type { Logger } from './logging';
import { CONFIG_EXIT_CODE, ConfigError } from './config';

/** The one thing that the supervisor hears from a process it started. */
export function tellReady(): void {
  process.send?.({ type: 'ready' });
}

/**
 * Resolves when this process shall end: told to by a signal, or because its supervisor is gone. Ctrl-C reaches the whole
 * process group; the supervisor alone answers it and ends the others in order.
 */
export function untilStopped(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    const stop = (why: string) => (): void => {
      log.info({ why }, 'stopping');
      resolve();
    };
    process.once('SIGTERM', stop('SIGTERM'));
    if (process.send === undefined) {
      process.once('SIGINT', stop('SIGINT'));
      return;
    }
    process.on('SIGINT', () => undefined);
    process.once('disconnect', stop('the supervisor is gone'));
  });
}

/** Runs the main function of a process; a wrong configuration gets one readable list and its own exit code. */
export function runMain(main: () => Promise<void>): void {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error instanceof ConfigError ? error.message : error);
      process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
    },
  );
}
