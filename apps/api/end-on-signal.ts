// How does a process end cleanly, once, however often it is told to?
import type { INestApplicationContext } from '@nestjs/common';

/** Closes `app` on SIGTERM or SIGINT; then exits 0. */
export function endOnSignal(app: INestApplicationContext): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    // A request that never ends must not keep the process: what is acknowledged is committed already.
    setTimeout(() => process.exit(0), 8000).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
