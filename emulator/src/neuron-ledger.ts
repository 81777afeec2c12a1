import { failureOfCode } from "./ai-failure.ts";

interface Page {
  day: string;
  used: number;
}

/** Neurons spent per account and UTC day, kept in memory: a restart or 00:00 UTC begins a new page. */
export class NeuronLedger {
  private readonly pages = new Map<string, Page>();
  private readonly now: () => number;

  /** @param now milliseconds since 1970, as Date.now */
  constructor(now: () => number) {
    this.now = now;
  }

  /** Neurons spent today by the account. */
  used(account: string): number {
    return this.page(account).used;
  }

  /** Sets what the account has spent today. */
  set(account: string, neurons: number): void {
    this.page(account).used = neurons;
  }

  /**
   * Books a call; one that costs nothing always runs. As on the real platform the meter stops calls once the allowance is gone; the call that crosses the
   * line still runs.
   * @param dailyNeurons the account's allowance; undefined = not metered
   * @throws AiFailure 4006 when nothing is left today
   */
  charge(account: string, neurons: number, dailyNeurons: number | undefined): void {
    if (neurons === 0) return;
    const page = this.page(account);
    if (dailyNeurons !== undefined && page.used >= dailyNeurons) throw failureOfCode(4006);
    page.used += neurons;
  }

  /** Accounts seen today with what they spent. */
  entries(): { account: string; usedNeurons: number }[] {
    return [...this.pages.keys()].map((account) => ({ account, usedNeurons: this.used(account) }));
  }

  private page(account: string): Page {
    const day = new Date(this.now()).toISOString().slice(0, 10);
    const current = this.pages.get(account);
    if (current?.day === day) return current;
    const fresh = { day, used: 0 };
    this.pages.set(account, fresh);
    return fresh;
  }
}
