/** Two repairs that every connection gets when the pool has made it. */
import type pg from 'pg';

/**
 * PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, as a success. When code inside the transaction
 * swallowed the error, Prisma would report that everything was written. The guard makes such a COMMIT fail.
 */
class SwallowedError extends Error {
  /** Shaped like a driver error, so that Prisma passes it on. */
  readonly code = '25P02';
  readonly severity = 'ERROR';

  constructor() {
    super('The transaction had failed earlier and the error was swallowed: nothing was written.');
    this.name = 'SwallowedError';
  }
}

type Query = (config: unknown, ...rest: unknown[]) => unknown;

function isCommit(config: unknown): boolean {
  return typeof config === 'object' && config !== null && 'text' in config && config.text === 'COMMIT';
}

function refuseRollback(result: pg.QueryResult): pg.QueryResult {
  if (result.command === 'ROLLBACK') throw new SwallowedError();
  return result;
}

/**
 * Also puts queries in turn: Prisma sends those of an `include` all at once, which the driver warns of and will refuse
 * from version 9 on.
 */
export function guardConnection(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query;
  let running = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (config: unknown): Promise<pg.QueryResult> => {
    const send = (): Promise<pg.QueryResult> => query(config) as Promise<pg.QueryResult>;
    const answer = running === 0 ? send() : last.then(send);
    running += 1;
    last = answer
      .catch(() => {})
      .finally(() => {
        running -= 1;
      });
    return answer;
  };
  const guarded: Query = (config, ...rest) => {
    if (rest.length > 0 || typeof config !== 'object' || config === null || 'submit' in config)
      return query(config, ...rest);
    return isCommit(config) ? inTurn(config).then(refuseRollback) : inTurn(config);
  };
  client.query = guarded as typeof client.query;
}
