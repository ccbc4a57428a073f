import type { Config } from '../../config'
import { type NoteSigner, noteSigner } from '../../domain/signed-note'

/** Signs as the log of this site: its host and `/log`. The same key under another address is another signer. */
export function checkpointSigner(config: Config): NoteSigner {
  return noteSigner(`${new URL(config.publicUrl).host}/log`, Buffer.from(config.checkpointKey, 'base64url'))
}
