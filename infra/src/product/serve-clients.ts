import { createClientServer } from '../clients/client-server.ts';
import type { Life } from '../processes/life.ts';
import { clients, folderOf } from './client-list.ts';
import type { Ports } from './ports.ts';

/** Serves the three built clients, each with the gateway under its own origin. */
export async function serveClients(life: Life, host: string, ports: Ports, gateway: string): Promise<void> {
  for (const client of clients) {
    const server = await createClientServer({ ...client, folder: folderOf(client), gateway });
    life.atEnd(() => server.close());
    await server.listen({ host, port: ports[client.name] });
  }
}
