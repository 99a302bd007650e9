// What of the practical goes from this device when somebody signs out, and what keeps them from it?
import { deviceSheets, deviceStations } from './device-store.js';
import { forgetPerson, knownHere } from './known-here.js';
import { forgetPages } from './offline-pages.js';

/** What the person has here that the server has not. */
export async function unsentHere(): Promise<number> {
  const personId = knownHere()?.personId;
  return (await deviceSheets.all().catch(() => [])).filter((sheet) => sheet.personId === personId).length;
}

/** Also what was not sent: nobody can sign in again to send it. */
export async function leaveDeviceForGood(): Promise<void> {
  const personId = knownHere()?.personId;
  await leaveDevice();
  for (const sheet of await deviceSheets.all().catch(() => [])) if (sheet.personId === personId) await deviceSheets.remove(sheet.id).catch(() => {});
}

/** What was prepared goes, and so does the way to open these pages without a connection. Sheets that were not sent stay, for that person alone. */
export async function leaveDevice(): Promise<void> {
  forgetPerson();
  await Promise.all([deviceStations.clear().catch(() => {}), forgetPages()]);
}
