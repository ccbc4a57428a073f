/** Drops the run's databases and leaves the server, which stops when no other run uses it. */
export default async function stopDatabase(): Promise<void> {
  await globalThis.endTestDatabase?.()
}
