/** One read-only snapshot for a whole operation, opened by its first statement: a cached or wrong request costs no connection. */
import type { Database, SqlReader } from '../../../platform/db/database.ts';

export interface ReadSession {
  readonly sql: SqlReader;
  /** Statements so far. */
  readonly statements: () => number;
  /** Gives the connection back. Statements after this are refused: the client has gone or the answer is made. */
  readonly end: () => Promise<void>;
}

export function openReadSession(db: Pick<Database, 'read'>, siteId: string): ReadSession {
  let opening: Promise<SqlReader> | null = null;
  let finished: Promise<void> = Promise.resolve();
  let release: () => void = () => undefined;
  let ended = false;
  let count = 0;

  const open = (): Promise<SqlReader> => {
    opening ??= new Promise((resolve, reject) => {
      const held = new Promise<void>((done) => {
        release = done;
      });
      finished = db
        .read(siteId, async (sql) => {
          resolve(sql);
          await held;
        })
        // Before the reader is handed out this is the failure to connect; after it, nothing is lost with a read-only snapshot.
        .catch(reject);
    });
    return opening;
  };

  return {
    sql: async (text, values) => {
      if (ended) throw new Error('The operation has ended.');
      const sql = await open();
      count += 1;
      return sql(text, values);
    },
    statements: () => count,
    end: async () => {
      ended = true;
      release();
      await finished;
    },
  };
}
