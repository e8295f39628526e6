import { BlockList, isIPv6 } from 'node:net';
import type { Db } from '../database/index.ts';
import { marketNetworks } from './market-networks.ts';

/** The networks that halls offer their visitors, held in process; loaded anew when an event says that they changed. */
export class HallNetworks {
  private networks = withOwnMachine();

  constructor(private readonly db: Db) {}

  async load(): Promise<void> {
    const networks = withOwnMachine();
    for (const { network } of await marketNetworks(this.db)) {
      const [address, bits] = network.split('/') as [string, string];
      networks.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
    }
    this.networks = networks;
  }

  /** True when many people may share the address. */
  has(address: string): boolean {
    return this.networks.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  }
}

/** Behind a proxy that does not say for whom it asks, everybody comes from this machine. */
function withOwnMachine(): BlockList {
  const networks = new BlockList();
  networks.addSubnet('127.0.0.0', 8, 'ipv4');
  networks.addAddress('::1', 'ipv6');
  return networks;
}
