// Preloaded into the server: what does it do when the program that started it is gone?

let leaving = false;

// Standard input is a pipe from the parent that nobody writes to; the kernel closes it when the parent ends, however
// it ends. Without this, kill -9 of the parent would leave a server behind that holds the port.
process.stdin.on('end', leave).on('close', leave).on('error', leave).resume();
/** @type {{ unref?: () => void }} */ (process.stdin).unref?.(); // listening for the end must not keep the server up

function leave() {
  if (leaving) return;
  leaving = true;
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 4000).unref();
}
