import { join } from 'node:path'
import { putLinksInPlace } from './links'
import { findPlatformPackage } from './platform-package'
import type { ServerUser } from './server-user'

export async function readableBinaries(_home: string, _user: ServerUser): Promise<string> {
  const found = findPlatformPackage()
  putLinksInPlace(found)
  return join(found.native, 'bin')
}
