import type { Logger } from 'pino'

/** The part of the log that the database's files write to. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>
