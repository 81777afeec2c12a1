/** The Cloudflare accounts that the emulator's REST API knows in the integration tests. */
export const EMULATED_ACCOUNTS = [
  { id: "rich", token: "token-of-rich", dailyNeurons: 1_000_000 },
  { id: "poor", token: "token-of-poor", usedNeurons: 10_000 },
  { id: "slow", token: "token-of-slow", fault: "latency:1200" },
  // About 30 of 100 calls fail: without capacity, at the gateway, or with a broken picture that was paid for.
  {
    id: "flaky-1",
    token: "token-of-flaky-1",
    dailyNeurons: 1_000_000,
    fault: "3040@0.11,502@0.11,truncated@0.11",
  },
  {
    id: "flaky-2",
    token: "token-of-flaky-2",
    dailyNeurons: 1_000_000,
    fault: "3040@0.11,502@0.11,truncated@0.11",
  },
] as const;
