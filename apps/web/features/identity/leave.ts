// How does somebody leave, from whichever page, and what goes with them from this device?
import { endHere, signOut } from './session.js';

const isPracticalHere = (): boolean => {
  try {
    return localStorage.getItem('dermark.practical') !== null;
  } catch {
    return false;
  }
};

/** An assessor's sheets may lie on this device. */
const device = async () => (isPracticalHere() ? import('../assessment/leave-device.js') : null);

/** Answers where to go then: where sheets are not sent yet, first to the page that says so, and asks. */
export async function leave(everywhere: boolean, isSaid = false) {
  const here = await device();
  if (!isSaid && (await here?.unsentHere())) return { to: '/practical', search: { leaving: everywhere ? 'everywhere' : 'here' } } as const;
  await signOut(everywhere);
  await here?.leaveDevice();
  return { to: '/sign-in' } as const;
}

/** The account is gone: nobody can send any more what lies here in its name. */
export async function leaveForGood(): Promise<void> {
  endHere();
  await (await device())?.leaveDeviceForGood();
}
