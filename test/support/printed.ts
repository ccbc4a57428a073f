/** For the top of a test file: what the command line prints during a test, which then does not reach the terminal. */
export function watchPrinted(): { out: string; err: string } {
  const printed = { out: '', err: '' }
  beforeEach(() => {
    Object.assign(printed, { out: '', err: '' })
    for (const [name, stream] of [['out', process.stdout] as const, ['err', process.stderr] as const])
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        printed[name] += text
        return true
      })
  })
  afterEach(() => jest.restoreAllMocks())
  return printed
}
