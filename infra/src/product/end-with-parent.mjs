/*
 * Preloaded into processes we start: when we are killed without a chance to end them, the channel to us
 * closes and they end themselves.
 */
if (process.send !== undefined && process.env.NODE_UNIQUE_ID === undefined) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
