import { createServer } from "node:net";

/** True if nothing listens on the port, on any of the addresses "localhost" may mean. */
export async function isPortFree(port) {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

/** A free port above the given one. */
export async function nextFreePort(after) {
  for (let port = after + 1; port < after + 200; port++) {
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port above ${after}`);
}

/** Ports the system hands out, all different. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, "127.0.0.1")));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

async function canListen(port, host) {
  try {
    const server = await listen(port, host);
    await new Promise((resolve) => server.close(resolve));
    return true;
  } catch (error) {
    // A machine without IPv6 has no ::1 to be in use.
    return error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT";
  }
}
