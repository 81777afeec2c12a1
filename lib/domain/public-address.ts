/** IPv4 ranges that are no public hosts, as first and last address (IANA special-purpose registry). */
const PRIVATE_RANGES: readonly (readonly [string, string])[] = [
  ["0.0.0.0", "0.255.255.255"],
  ["10.0.0.0", "10.255.255.255"],
  ["100.64.0.0", "100.127.255.255"],
  ["127.0.0.0", "127.255.255.255"],
  ["169.254.0.0", "169.254.255.255"],
  ["172.16.0.0", "172.31.255.255"],
  ["192.0.0.0", "192.0.0.255"],
  ["192.0.2.0", "192.0.2.255"],
  ["192.168.0.0", "192.168.255.255"],
  ["198.18.0.0", "198.19.255.255"],
  ["198.51.100.0", "198.51.100.255"],
  ["203.0.113.0", "203.0.113.255"],
  ["224.0.0.0", "255.255.255.255"],
];
/** Names that mean this machine or this network. */
const PRIVATE_NAMES = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa)$/;

function toNumber(ipv4: string): number {
  return ipv4.split(".").reduce((number, part) => number * 256 + Number(part), 0);
}

function isPublicIpv4(host: string): boolean {
  const address = toNumber(host);
  return !PRIVATE_RANGES.some(([first, last]) => address >= toNumber(first) && address <= toNumber(last));
}

/** Only global unicast (2000::/3) is public, without the parts that carry an IPv4 address or go nowhere. */
function isPublicIpv6(host: string): boolean {
  return /^[23]/.test(host) && !/^(2001:0?:|2001::|2001:db8:|2002:)/.test(host);
}

/**
 * Whether an address is https on a public host, without credentials in it. Judges what the address says (the URL parser
 * has already brought `0x7f.1` and its like into plain form); a name's records are the network's business, where Workers
 * reach public hosts only.
 */
export function isPublicAddress(url: URL): boolean {
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") {
    return false;
  }
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[")) {
    return isPublicIpv6(host.slice(1, -1));
  }
  if (/^\d+(\.\d+){3}$/.test(host)) {
    return isPublicIpv4(host);
  }
  return host.includes(".") && !PRIVATE_NAMES.test(host);
}
