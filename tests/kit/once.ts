/**
 * CI runs the whole suite on two engines. What takes long and asks no database runs there once, with the embedded one;
 * everywhere else it runs whenever it is asked to.
 */
export const onceInCi = process.env['CI'] !== 'true' || (process.env['TEST_DATABASE_URL'] ?? '') === '';
