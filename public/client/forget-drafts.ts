import { forgetAllOnDevice } from './draft-store.js'

/** Signing out leaves nothing behind that was typed here: the next person at this computer is another one. */
export function forgetDrafts(form: HTMLElement): void {
  form.addEventListener('submit', forgetAllOnDevice)
}
