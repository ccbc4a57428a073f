import { errorCode, errorMessage } from '../database/error-code'
import { adminLink } from './admin-link'
import { type Command, WrongUsage } from './command'
import { demo } from './demo'
import { migrate } from './migrate'
import { quantities } from './quantities'
import { routes } from './routes'
import { suggest } from './suggest'
import { verifyHistoryCommand } from './verify-history'

/** Every command of the program; each file below `cli/` is one. */
const COMMANDS: Record<string, Command> = {
  demo,
  quantities,
  routes,
  'admin-link': adminLink,
  migrate,
  suggest,
  'verify-history': verifyHistoryCommand,
}

/**
 * Runs a command line. Returns the exit code: 0 done, 1 refused or failed with a message on standard error, 2 wrong
 * usage.
 */
export async function run(argv: string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(overview())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) return usageError(`There is no command ${name}.`, overview())
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`${command.usage}\n`)
    return 0
  }
  return runCommand(command, rest)
}

async function runCommand(command: Command, argv: string[]): Promise<number> {
  try {
    return await command.run(argv)
  } catch (error) {
    if (error instanceof WrongUsage || isParseError(error)) {
      return usageError(errorMessage(error), command.usage)
    }
    process.stderr.write(`${errorMessage(error)}\n`)
    return 1
  }
}

function usageError(message: string, usage: string): number {
  process.stderr.write(`${message}\n\n${usage}\n`)
  return 2
}

/** What parseArgs throws for an unknown or incomplete option. */
function isParseError(error: unknown): boolean {
  return errorCode(error).startsWith('ERR_PARSE_ARGS')
}

function overview(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: claimtrail <command> [options]\n\n${lines.join('\n')}\n\nclaimtrail <command> --help tells more.\n`
}

if (require.main === module) {
  run(process.argv.slice(2)).then((code) => {
    process.exitCode = code
  })
}
