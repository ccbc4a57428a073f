/** What the start of a run tells its test files, through the environment. */
export interface BrowserRun {
  /** Where the one Chromium of the run can be joined. */
  chromium: string
}

const VARIABLE = 'CLAIMTRAIL_BROWSER_RUN'

export function announceRun(run: BrowserRun): void {
  process.env[VARIABLE] = JSON.stringify(run)
}

export function browserRun(): BrowserRun {
  const described = process.env[VARIABLE]
  if (described === undefined) throw new Error('No Chromium: is this file in the Jest project "browser"?')
  return JSON.parse(described)
}
