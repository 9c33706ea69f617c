import { permittedActions } from '../../../../src/features/access/matrix';
import { CLOSED, enforcedSettings } from '../../../../src/features/access/registration';

const OPEN = { isOpen: true, isEmailConfirmed: true };
const REGISTER = 'plugin::users-permissions.auth.register';

describe('registration', () => {
  it('takes back what was opened by hand, and keeps the other settings', () => {
    const stored = { unique_email: true, allow_register: true, default_role: 'editor' };

    expect(enforcedSettings(stored, CLOSED)).toEqual({
      unique_email: true,
      allow_register: false,
      email_confirmation: false,
      default_role: 'authenticated',
    });
  });

  it('changes nothing that is as it must be', () => {
    const settings = enforcedSettings(null, OPEN);

    expect(enforcedSettings(settings, OPEN)).toBeNull();
  });

  it('is a right of the public only when it is open', () => {
    expect(permittedActions('public')).not.toContain(REGISTER);
    expect(permittedActions('public', OPEN)).toEqual(
      expect.arrayContaining([REGISTER, 'plugin::users-permissions.auth.emailConfirmation']),
    );
    expect(permittedActions('authenticated', OPEN)).toEqual(permittedActions('authenticated'));
  });
});
