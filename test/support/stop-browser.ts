/** Ends the run's Chromium and drops its databases. */
export default async function stopBrowser(): Promise<void> {
  await globalThis.endBrowserRun?.()
}
