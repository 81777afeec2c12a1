import { z } from "zod";

/** Variables of the emulator's Worker; every one is optional. */
export interface EmulatorEnv {
  EMULATOR_FAULT?: string;
  EMULATOR_FAULT_SEED?: string;
  EMULATOR_LATENCY_MS?: string;
  EMULATOR_CONCURRENCY?: string;
  EMULATOR_DAILY_NEURONS?: string;
  EMULATOR_ACCOUNTS?: string;
}

const accountSchema = z.object({
  id: z.string().min(1),
  token: z.string().min(1),
  dailyNeurons: z.number().min(0).optional(),
  usedNeurons: z.number().min(0).optional(),
  fault: z.string().optional(),
});

/** One REST account: its token, its neurons per UTC day, and faults that only its calls meet. */
export type EmulatedAccount = z.infer<typeof accountSchema>;

/** The variables, read and given their defaults. */
export interface EmulatorSettings {
  fault: string;
  faultSeed: number;
  latencyMs: number;
  /** Calls painted at once; the others queue, or fail with 3040 under rejectIfBusy. 0 = no limit. */
  concurrency: number;
  /** Neurons per UTC day of the binding's own account. 0 = not metered. */
  bindingDailyNeurons: number;
  /** Accounts that REST knows. Undefined = any account id with any token is let in. */
  accounts: EmulatedAccount[] | undefined;
}

const count = (fallback: number) =>
  z.preprocess(
    (value) => (value === undefined || value === "" ? fallback : Number(value)),
    z.number().int().min(0),
  );

const settingsSchema = z.object({
  EMULATOR_FAULT: z.string().default(""),
  EMULATOR_FAULT_SEED: count(1),
  EMULATOR_LATENCY_MS: count(0),
  EMULATOR_CONCURRENCY: count(0),
  EMULATOR_DAILY_NEURONS: count(0),
  EMULATOR_ACCOUNTS: z.string().optional(),
});

/**
 * Reads the emulator's variables.
 * @throws Error naming the variable when one cannot be read
 */
export function readSettings(env: EmulatorEnv): EmulatorSettings {
  const parsed = settingsSchema.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${String(issue?.path[0])}: ${issue?.message ?? "not readable"}`);
  }
  return {
    fault: parsed.data.EMULATOR_FAULT,
    faultSeed: parsed.data.EMULATOR_FAULT_SEED,
    latencyMs: parsed.data.EMULATOR_LATENCY_MS,
    concurrency: parsed.data.EMULATOR_CONCURRENCY,
    bindingDailyNeurons: parsed.data.EMULATOR_DAILY_NEURONS,
    accounts: readAccounts(parsed.data.EMULATOR_ACCOUNTS),
  };
}

function readAccounts(text: string | undefined): EmulatedAccount[] | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('EMULATOR_ACCOUNTS: not JSON; example [{"id":"a","token":"t","dailyNeurons":10000}]');
  }
  const parsed = z.array(accountSchema).safeParse(value);
  if (!parsed.success) {
    throw new Error('EMULATOR_ACCOUNTS: expected [{"id":"a","token":"t","dailyNeurons":10000}]');
  }
  return parsed.data;
}
