/** The doors in one list, and the order in which they are asked. */
import type { BlockList } from 'node:net';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { RequestListener } from 'node:http';
import { buildAssetsDoor } from '../api/assets/door.ts';
import { buildDeliveryDoor } from '../api/delivery/door.ts';
import { buildDevicesDoor } from '../api/devices/door.ts';
import { buildHealthDoor } from '../api/health/door.ts';
import { buildHomeDoor } from '../api/home/door.ts';
import { buildProxyList, clientAddress, isFromProxy } from '../api/http/client-address.ts';
import { toFailure } from '../api/http/failure.ts';
import { sendFailure } from '../api/http/http-errors.ts';
import { factsOf, setFacts } from '../api/http/request.ts';
import { apiHeaders } from '../api/http/security-headers.ts';
import { buildManagementDoor } from '../api/management/door.ts';
import { buildPagesDoor } from '../api/pages/door.ts';
import type { Services } from '../features/tenancy/context.ts';
import { AppError } from '../lib/errors.ts';
import { logAccess, type AccessLog } from './access-log.ts';
import type { Config } from './config.ts';

export interface Doors {
  readonly app: Express;
  readonly handler: RequestListener;
  readonly close: () => void;
}

/** `access` = where a line per request goes; null = nowhere. */
export function buildDoors(services: Services, config: Config, access: AccessLog | null): Doors {
  const proxies: BlockList | null = config.trustProxy.length === 0 ? null : buildProxyList(config.trustProxy);
  const pages = buildPagesDoor(services, (req) => isFromProxy(req, proxies));
  const delivery = buildDeliveryDoor(services, { introspection: config.graphiql });
  const api = apiHeaders(config.settings.publicUrl.startsWith('https:'));

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  app.use('/health', api);
  app.use('/graphql', api);
  app.use('/uploads', api);
  app.use('/devices', api);
  app.use(buildHealthDoor(services));
  app.use(buildManagementDoor(services, { graphiql: config.graphiql }));
  app.use(buildDevicesDoor(services));
  app.use(delivery);
  app.use(buildAssetsDoor(services));
  app.use(pages.router);
  app.use(buildHomeDoor(services, { explorer: config.graphiql }));
  app.use(api, (req, res) => {
    const { id } = factsOf(req);
    const nothing = new AppError('NOT_FOUND', `Nothing answers ${req.method} ${req.path} here.`);
    sendFailure(res, toFailure(nothing, services.log, id));
  });
  app.use(answerFailure(services));

  let count = 0;
  const boot = services.ids.token(4);
  const handler: RequestListener = (req, res) => {
    count += 1;
    setFacts(req, {
      id: `${boot}-${count.toString(36)}`,
      client: clientAddress(req, proxies),
      startedAt: performance.now(),
    });
    if (access !== null) logAccess(access, req, res);
    // Both answer without a framework what they can.
    if (pages.hot(req, res) || delivery.hot(req, res)) return;
    res.setHeader('X-Request-Id', factsOf(req).id);
    app(req, res);
  };
  return {
    app,
    handler,
    close: () => {
      pages.close();
      delivery.close();
    },
  };
}

/** What a door threw, as JSON. Express knows an error handler by its four parameters. */
function answerFailure(services: Services): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express's own signature
  return (error: unknown, req, res, _next) => {
    // Express refuses an address that is not valid percent-encoding with a plain error that carries the status.
    if (error instanceof URIError) {
      res.status(400).end();
      return;
    }
    sendFailure(res, toFailure(error, services.log, factsOf(req).id));
  };
}
