import { createServer, type Server } from "node:net";

/** True if nothing listens on the port, on either of the addresses that "localhost" may mean. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, "127.0.0.1")) && (await canListen(port, "::1"));
}

/** The next free port above the given one. */
export async function nextFreePort(after: number): Promise<number> {
  for (let port = after + 1; port < after + 200; port++) {
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port between ${after} and ${after + 200}`);
}

/** Free ports that the system hands out, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, "127.0.0.1")));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(servers.map(close));
  return ports;
}

/** The port that the PORT variable asks for, or the usual one. Ends the program if it is taken, and names a free one. */
export async function choosePort(
  usual: number,
  command: string,
  fail: (sentence: string) => never,
): Promise<number> {
  const wanted = process.env.PORT ?? String(usual);
  const port = Number(wanted);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    fail(`PORT must be a whole number from 1 to 65535, and it is "${wanted}".`);
  }
  if (!(await isPortFree(port))) {
    const free = await nextFreePort(port);
    fail(
      `Port ${port} is in use. Stop the program that holds it, or choose another one: PORT=${free} ${command}`,
    );
  }
  return port;
}

function listen(port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()));

async function canListen(port: number, host: string): Promise<boolean> {
  try {
    await close(await listen(port, host));
    return true;
  } catch (error) {
    // A machine without IPv6 has no ::1 that could be taken.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";
  }
}
