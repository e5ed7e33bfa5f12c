import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Services } from '../features/tenancy/context.ts';
import { createAccessLog, type AccessLog } from './access-log.ts';
import type { Config } from './config.ts';
import { buildDoors } from './doors.ts';
import { createHttpServer } from './http-server.ts';

export interface Running {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly server: Server;
  /** Stops accepting, lets requests in flight finish for as long as the settings allow, then closes what is left. */
  readonly close: () => Promise<void>;
}

export async function startServer(
  services: Services,
  config: Config,
  access: AccessLog | null = config.log.access ? createAccessLog(process.stdout) : null,
): Promise<Running> {
  const doors = buildDoors(services, config, access);
  const server = createHttpServer(doors.app, doors.handler);
  await listen(server, config.listen);
  const { address, family, port } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    server,
    close: async () => {
      await drain(server, config.shutdownMs);
      doors.close();
      access?.flush();
    },
  };
}

function listen(server: Server, at: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function drain(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const last = setTimeout(() => server.closeAllConnections(), patienceMs);
    // Kept-alive connections that are between requests would hold the server open for their whole timeout.
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(last);
      clearInterval(idle);
      resolve();
    });
    server.closeIdleConnections();
  });
}
