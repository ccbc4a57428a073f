/** One command of the command line. `run` gets what follows its name and returns the exit code. */
export interface Command {
  /** One line for the overview. */
  summary: string
  /** All of `--help`. */
  usage: string
  run(argv: string[]): Promise<number>
}

/** The command line makes no sense; the usage is printed with it and the exit code is 2. */
export class WrongUsage extends Error {
  override name = 'WrongUsage'
}
