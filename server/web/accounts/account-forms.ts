import { z } from 'zod'
import { checkbox, optionalText, text } from '../shared/fields'

/** A password as typed: exact, whatever it holds. Its rules are the action's. */
const password = (missing: string) => z.string('Send this field only once.').min(1, missing).max(2000)

export const emailAddress = (missing: string) =>
  text(missing, 254).refine(
    (value) => /^[^\s@]+@[^\s@]+$/.test(value),
    'Give an e-mail address, as name@example.org.',
  )

export type SignInForm = z.infer<typeof signInForm>
export const signInForm = z.object({
  email: text('Enter your e-mail address.', 254),
  password: password('Enter your password.'),
  next: optionalText(2000),
})

export type PasswordForm = z.infer<typeof passwordForm>
export const passwordForm = z
  .object({
    current_password: password('Enter your present password.'),
    new_password: password('Enter the new password.'),
    new_password_again: z.string('Send this field only once.'),
  })
  .refine((form) => form.new_password === form.new_password_again, {
    path: ['new_password_again'],
    message: 'The two new passwords are not the same.',
  })

export type FirstAdministratorForm = z.infer<typeof firstAdministratorForm>
export const firstAdministratorForm = z.object({
  name: text('Enter your name, as colleagues and readers shall see it.', 100),
  email: emailAddress('Enter your e-mail address.'),
  password: password('Choose a password.'),
})

export type InvitationForm = z.infer<typeof invitationForm>
export const invitationForm = firstAdministratorForm.omit({ email: true })

export type ResetForm = z.infer<typeof resetForm>
export const resetForm = firstAdministratorForm.pick({ password: true })

export type PreferencesForm = z.infer<typeof preferencesForm>
export const preferencesForm = z.object({ shortcuts: checkbox() })

export const nothing = z.object({})
