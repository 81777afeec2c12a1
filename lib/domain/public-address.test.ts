import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address";

describe("isPublicAddress", () => {
  it.each([
    "https://api.example.com/v1",
    "https://api.example.com:8443",
    "https://8.8.8.8/",
    "https://172.32.0.1",
    "https://[2606:4700::1111]/",
    "https://localhost.example.com",
  ])("%s is", (address) => expect(isPublicAddress(new URL(address))).toBe(true));

  it.each([
    "http://api.example.com",
    "ftp://api.example.com",
    "https://user:secret@api.example.com",
    "https://localhost",
    "https://LOCALHOST./",
    "https://printer",
    "https://nas.local",
    "https://metadata.google.internal",
    "https://router.home.arpa",
    "https://127.0.0.1",
    "https://127.1",
    "https://2130706433",
    "https://0x7f000001",
    "https://0177.0.0.1",
    "https://10.1.2.3",
    "https://172.31.255.255",
    "https://192.168.1.1",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1",
    "https://0.0.0.0",
    "https://255.255.255.255",
    "https://[::1]",
    "https://[::]",
    "https://[::ffff:127.0.0.1]",
    "https://[::ffff:a00:1]",
    "https://[fd00::1]",
    "https://[fe80::1]",
    "https://[64:ff9b::7f00:1]",
    "https://[2002:7f00:1::]",
    "https://[2001:db8::1]",
    "https://[ff02::1]",
  ])("%s is not", (address) => expect(isPublicAddress(new URL(address))).toBe(false));
});
