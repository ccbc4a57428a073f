import { z } from 'zod'
import { ROLES } from '../../domain/account'
import {
  checkbox,
  choice,
  optionalLongText,
  optionalText,
  optionalUrl,
  revision,
  text,
} from '../shared/fields'

export type RoleForm = z.infer<typeof roleForm>
export const roleForm = z.object({
  role: choice(ROLES, 'Choose a role.'),
  reason: optionalText(500),
  revision: revision(),
})

export type StatusForm = z.infer<typeof statusForm>
export const statusForm = z.object({ revision: revision() })

export type InviteForm = z.infer<typeof inviteForm>
export const inviteForm = z.object({
  email: text('Enter the e-mail address of the person.', 254).refine(
    (value) => /^[^\s@]+@[^\s@]+$/.test(value),
    'Give an e-mail address, as name@example.org.',
  ),
  role: choice(ROLES, 'Choose a role.'),
})

export type SettingsForm = z.infer<typeof settingsForm>
export const settingsForm = z.object({
  site_name: text('Give the site a name.', 100),
  organisation_name: optionalText(200),
  organisation_url: optionalUrl(),
  licence_url: optionalUrl(),
  single_editor_mode: checkbox(),
  single_editor_reason: optionalLongText(1000),
  revision: revision(),
})

export const nothing = z.object({})
