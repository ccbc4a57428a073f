import pino, { type DestinationStream, type Logger } from 'pino'

export type { Logger }

/** Fields that never reach the log, wherever they stand one or two levels deep. */
const SECRETS = ['password', 'token', 'secret', 'cookie', 'authorization', '_csrf', '_key', '_kept']

/** JSON lines with UTC times; `destination` is standard output unless a test reads along. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  }
  return destination ? pino(options, destination) : pino(options)
}
