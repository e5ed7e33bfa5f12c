/**
 * PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK, as a success. When code inside the transaction
 * swallowed the error, Prisma would report that everything was written. The guard makes such a COMMIT fail.
 */
import type pg from 'pg';

export class SwallowedError extends Error {
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

/** Guards one connection; call it once, when the pool has made it. */
export function guardCommit(client: pg.PoolClient): void {
  const query = client.query.bind(client) as Query;
  const guarded: Query = (config, ...rest) => {
    const answer = query(config, ...rest);
    if (!isCommit(config) || !(answer instanceof Promise)) return answer;
    return answer.then((result: pg.QueryResult) => {
      if (result.command === 'ROLLBACK') throw new SwallowedError();
      return result;
    });
  };
  client.query = guarded as typeof client.query;
}
