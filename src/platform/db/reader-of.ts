import type { SqlReader, Tx } from './database.ts';

/** A writing transaction as a reader: compiled content queries see what it has written, under its own role's row-level security. */
export function readerOf(tx: Tx): SqlReader {
  return <Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> =>
    tx.$queryRawUnsafe<Row[]>(text, ...values);
}
