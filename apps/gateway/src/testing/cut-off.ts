import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to the database that can be cut and mended, as when a server goes away. */
export interface CutOff {
  /** The database's URL through it. */
  readonly url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Opens a relay on a free port to where the URL points. */
export async function openCutOff(databaseUrl: string): Promise<CutOff> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const relay = (client: Socket): void => {
    const upstream = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from) && to.destroy());
    }
  };
  let server = await listen(createServer(relay), 0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  [url.hostname, url.port] = ['127.0.0.1', String(port)];
  return {
    url: url.href,
    cut: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => {
      server = await listen(createServer(relay), port);
    },
  };
}

const listen = (server: Server, port: number): Promise<Server> =>
  new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
