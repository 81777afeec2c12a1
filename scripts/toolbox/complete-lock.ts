interface LockEntry {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
export interface LockFile {
  packages: Record<string, LockEntry>;
}

/**
 * Adds the packages of other platforms that a lock file lacks, and returns their paths. A registry mirror that holds
 * only what one platform needs makes npm write such a lock, which `npm ci` then refuses on every platform. The added
 * entries pin the version; npm takes the checksum from the registry that has the package.
 */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
    const names = Object.keys(optionalDependencies);
    const present = names.flatMap((name) => findInstalled(lock, path, name) ?? []);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const found = findInstalled(lock, path, name);
      if (found && (!isExact(version) || lock.packages[found]?.version === version)) continue;
      const platform = platformOf(name);
      if (!platform || !isExact(version)) continue;
      const beside = present.find((sibling) => lock.packages[sibling]?.version === version);
      const wanted = `${beside?.replace(/node_modules\/(@[^/]+\/)?[^/]+$/, "") ?? ""}node_modules/${name}`;
      const target = lock.packages[wanted] ? `${path}/node_modules/${name}` : wanted;
      lock.packages[target] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
      added.push(target);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return added;
}

const isExact = (version: string) => /^\d+\.\d+\.\d+[\w.-]*$/.test(version);

/** Where Node would find a package from another one's folder: beside it, or further up. */
function findInstalled(lock: LockFile, from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (lock.packages[path]) return path;
    if (folder === "") return undefined;
  }
}

const systems: Readonly<Record<string, string>> = { windows: "win32" };
const processors: Readonly<Record<string, string>> = { "64": "x64", arm: "arm", gnueabihf: "arm" };

/** The platform that a package is for, read from its name: "@next/swc-linux-arm64-musl". null: for none in particular. */
function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc"> | null {
  if (/wasm32(-|$)/.test(name)) return { cpu: ["wasm32"] };
  const found =
    /(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-(64|arm64|arm|armv7|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)\b/.exec(
      name,
    );
  const [, system = "", processor = ""] = found ?? [];
  if (!found) return null;
  const libc = /-musl/.test(name) ? { libc: ["musl"] } : /-gnu/.test(name) ? { libc: ["glibc"] } : {};
  return { os: [systems[system] ?? system], cpu: [processors[processor] ?? processor], ...libc };
}
