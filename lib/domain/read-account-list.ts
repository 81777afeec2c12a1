import * as z from "zod";
import type { AccountCredentials } from "./config";
import { type ConfigValues, jsonText } from "./config-values";

const EXAMPLE = 'a good value looks like [{"account_id":"0123...","token":"..."}]';

const accountSchema = z.union([
  z.string().trim().min(1),
  z.object({ account_id: z.string().trim().min(1), token: z.string().trim().min(1).optional() }),
]);
/** The list itself, or `{"accounts":[...]}` as the write-up of CF Flux Remix shows it. */
const accountListSchema = jsonText.pipe(
  z.union([z.array(z.unknown()), z.object({ accounts: z.array(z.unknown()) })]),
);

/**
 * Reads CF_ACCOUNT_LIST. Entries without a token of their own use CF_API_TOKEN. Bad entries are reported by their
 * position and left out; the others stay usable.
 */
export function readAccountList(values: ConfigValues): AccountCredentials[] {
  const variable = "CF_ACCOUNT_LIST";
  const sharedToken = values.text("CF_API_TOKEN");
  const parsed = values.parse(variable, accountListSchema, [], `it must be JSON; ${EXAMPLE}.`);
  const entries = Array.isArray(parsed) ? parsed : parsed.accounts;
  const accounts: AccountCredentials[] = [];
  entries.forEach((entry, index) => {
    const account = accountSchema.safeParse(entry);
    if (!account.success) {
      values.error(variable, `Account ${index + 1} of ${variable} is left out: ${EXAMPLE}.`);
      return;
    }
    const { account_id: accountId, token = sharedToken } =
      typeof account.data === "string" ? { account_id: account.data } : account.data;
    if (token === null) {
      values.error(
        variable,
        `Account ${index + 1} of ${variable} is left out because it has no token: add "token" to it, or set CF_API_TOKEN.`,
      );
    } else if (!/^[0-9a-zA-Z_-]{1,64}$/.test(accountId)) {
      values.error(
        variable,
        `Account ${index + 1} of ${variable} is left out: account_id is the 32 hexadecimal digits in the dashboard's address.`,
      );
    } else if (!accounts.some((known) => known.accountId === accountId)) {
      accounts.push({ accountId, token });
    }
  });
  return accounts;
}
