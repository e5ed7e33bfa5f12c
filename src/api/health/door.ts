/** For load balancers and operators: whether the process lives, and whether it can serve. */
import { Router } from 'express';
import type { Services } from '../../features/tenancy/context.ts';
import { sendJson } from '../http/http-errors.ts';

/** A database that answers later than this is not there for readers either. */
const READY_MS = 2_000;

export function buildHealthDoor(services: Services): Router {
  const router = Router();
  router.get('/health/live', (_req, res) => sendJson(res, 200, { status: 'ok' }));
  router.get('/health/ready', async (_req, res) => {
    const database = await reaches(services);
    sendJson(res, database ? 200 : 503, { status: database ? 'ok' : 'unavailable', checks: { database } });
  });
  return router;
}

async function reaches(services: Services): Promise<boolean> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, READY_MS, new Error('late')).unref());
  try {
    await Promise.race([services.db.ping(), late]);
    return true;
  } catch (error) {
    services.log.warn({ err: error }, 'The database does not answer');
    return false;
  }
}
