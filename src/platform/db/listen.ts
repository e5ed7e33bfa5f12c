/** One connection of its own that listens, and comes back when it is lost. */
import pg from 'pg';
import type { Log } from '../ports.ts';
import { CHANNEL } from './news.ts';
import type { News } from './news.ts';
import { toConnection } from './pools.ts';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** A connection that died without a word is found by asking. */
const HEARTBEAT_MS = 15_000;

export interface Listening {
  readonly stop: () => Promise<void>;
}

/** Starts listening in the background; a server that is away is tried again for ever. */
export function startListening(url: string, news: News, log: Log): Listening {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let wait = FIRST_WAIT_MS;
  let wasLost = false;

  const lose = (lost: pg.Client, reason: string): void => {
    if (client !== lost) return;
    client = undefined;
    clearInterval(heartbeat);
    void lost.end().catch(() => {});
    if (stopped) return;
    wasLost = true;
    log.warn({ reason, retryInMs: wait }, 'The connection that hears other nodes was lost.');
    timer = setTimeout(() => void connect(), wait).unref();
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const connect = async (): Promise<void> => {
    const own = new pg.Client({ ...toConnection(url), query_timeout: HEARTBEAT_MS });
    client = own;
    own.on('error', (cause) => lose(own, cause.message));
    own.on('end', () => lose(own, 'closed by the server'));
    own.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL) news.receive(payload ?? '');
    });
    try {
      await own.connect();
      await own.query(`LISTEN ${CHANNEL}`);
    } catch (cause) {
      return lose(own, cause instanceof Error ? cause.message : String(cause));
    }
    if (stopped) return void own.end().catch(() => {});
    wait = FIRST_WAIT_MS;
    if (wasLost) news.missed();
    heartbeat = setInterval(() => {
      own.query('SELECT 1').catch((cause: unknown) => lose(own, String(cause)));
    }, HEARTBEAT_MS).unref();
    return undefined;
  };

  const first = connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      clearInterval(heartbeat);
      await first;
      const own = client;
      client = undefined;
      await own?.end().catch(() => {});
    },
  };
}
