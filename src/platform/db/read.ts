/** `read`: one read-only snapshot straight on the driver, for queries compiled from the tenant's model. */
import type pg from 'pg';
import type { Database, SqlReader } from './database.ts';
import { alone, requireSiteId, SEARCH_PATH } from './gate.ts';
import type { StatementNames } from './statement-names.ts';

/** Longer than any good query takes, shorter than a client waits. */
const STATEMENT_TIMEOUT = '10s';

/** Opens the snapshot, puts on the reader's role and names the site: one trip. The id is a checked UUID. */
function opening(siteId: string): string {
  return `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('role', 'utsuwa_reader', true),
    set_config('utsuwa.site_id', '${siteId}', true), set_config('search_path', '${SEARCH_PATH.utsuwa_reader}', true),
    set_config('statement_timeout', '${STATEMENT_TIMEOUT}', true)`;
}

interface Session {
  readonly sql: SqlReader;
  /** Ends the transaction behind the last query and gives the connection back; later queries are refused. */
  readonly close: (statement: 'COMMIT' | 'ROLLBACK') => void;
}

/** Queries of one transaction go one after another, also when the caller asks for several at once. */
function openSession(client: pg.PoolClient, nameOf: StatementNames): Session {
  let last: Promise<unknown> = Promise.resolve();
  let closed = false;
  const sql = <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> => {
    const name = nameOf(text);
    const statement = { text, values: [...values], ...(name === undefined ? {} : { name }) };
    const rows = last.then(async () => {
      // behind the end it would run outside the wall, or in somebody else's transaction
      if (closed) throw new Error('This read transaction has ended.');
      return (await client.query<Row>(statement)).rows;
    });
    last = rows.catch(() => {});
    return rows;
  };
  const close: Session['close'] = (statement) => {
    closed = true;
    last
      .then(() => client.query({ text: statement }))
      .then(
        () => client.release(),
        (cause: unknown) => client.release(cause instanceof Error ? cause : true),
      );
  };
  return { sql, close };
}

export interface ReadOptions {
  /** A connection to read this site from. */
  readonly connect: (siteId: string) => Promise<pg.PoolClient>;
  readonly nameOf: StatementNames;
}

export function createRead({ connect, nameOf }: ReadOptions): Database['read'] {
  return async (siteId, work) => {
    const id = requireSiteId(siteId);
    return alone(async () => {
      const client = await connect(id);
      const session = openSession(client, nameOf);
      try {
        await client.query(opening(id));
        const result = await work(session.sql);
        session.close('COMMIT'); // nothing was written: the answer need not wait for it
        return result;
      } catch (cause) {
        session.close('ROLLBACK');
        throw cause;
      }
    });
  };
}
