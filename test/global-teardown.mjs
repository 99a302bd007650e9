// What do the tests leave behind? Nothing: their server is stopped and its folder removed.
import { stopOwnServer } from './own-server.mjs';

export default async function tearDown() {
  await stopOwnServer();
}
