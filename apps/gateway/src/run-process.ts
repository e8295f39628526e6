import { startGateway, type Gateway } from './gateway.ts';
import { startComplaint } from './start-complaint.ts';
import type { GatewayEnv } from './env.ts';

const rootKeyChanged =
  'The deployment has a new root key, and this gateway was started with the former one: start it with the new YIZHAN_SECRET, and the former one in YIZHAN_SECRET_PREVIOUS until npm run keys -- rotate-root has ended.';

/** Runs one gateway process until it is told to stop. Exits by itself: 0 after a stop, 1 when it cannot start. */
export async function runProcess(env: GatewayEnv): Promise<void> {
  let gateway: Gateway | null = null;
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await gateway?.close();
    process.exit(0);
  };
  const giveUp = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    process.stderr.write(`${rootKeyChanged}\n`);
    await gateway?.close();
    process.exit(1);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  try {
    gateway = await startGateway({ ...env, onRootKeyChanged: () => void giveUp() });
  } catch (error) {
    process.stderr.write(`${startComplaint(error, env)}\n`);
    process.exit(1);
  }
}
