import type { Status } from "@/lib/domain/status";
import type { StatusView } from "./use-status";

/** What a deployment lacks. `everyone`: anybody may paint on the owner's account. */
export type SetupProblem =
  | "noKey"
  | "noPainter"
  | "noDatabase"
  | "noStore"
  | "oldTables"
  | "libraryDown"
  | "badToken"
  | "everyone";

export interface SetupStep {
  readonly problem: SetupProblem;
  /** true: nothing can be painted or kept until it is mended; false: it works, but not as it should. */
  readonly isBlocking: boolean;
  /** What mends it, to be typed where Pictor was deployed from; null: no command does. */
  readonly command: string | null;
}

const secret = (name: string) => `npx wrangler pages secret put ${name} --project-name pictor`;
/** It makes what is missing and is safe to repeat. */
const DEPLOY = "npm run deploy";
const STEPS: Readonly<Record<SetupProblem, Omit<SetupStep, "problem">>> = {
  noKey: { isBlocking: true, command: secret("API_KEY") },
  noPainter: { isBlocking: true, command: DEPLOY },
  noDatabase: { isBlocking: true, command: DEPLOY },
  noStore: { isBlocking: true, command: DEPLOY },
  oldTables: { isBlocking: true, command: "npx wrangler d1 migrations apply pictor --remote" },
  libraryDown: { isBlocking: true, command: null },
  badToken: { isBlocking: false, command: secret("CF_ACCOUNT_LIST") },
  everyone: { isBlocking: false, command: secret("API_KEY") },
};

function problemsOf(status: Status): readonly SetupProblem[] {
  const { bindings, configuration, library, painter, providers, state } = status;
  const isBound = bindings.database && bindings.images !== null;
  const isOld = library.schema === "behind";
  const found: Readonly<Record<SetupProblem, boolean>> = {
    noKey: state === "setup_required",
    noPainter: state === "no_provider",
    noDatabase: !bindings.database,
    noStore: bindings.images === null,
    oldTables: bindings.database && isOld,
    libraryDown: isBound && !isOld && !library.available,
    badToken: providers.some((provider) => provider.state === "broken"),
    // On one's own machine everybody is the owner.
    everyone: configuration.set.ALLOW_ANONYMOUS === true && painter !== "local-emulator",
  };
  return (Object.keys(found) as SetupProblem[]).filter((problem) => found[problem]);
}

/** What the owner has to do, what matters most first. */
export function setupSteps(view: StatusView): readonly SetupStep[] {
  if (view.kind === "locked" && view.isSetupRequired) return [{ problem: "noKey", ...STEPS.noKey }];
  if (view.kind !== "ready") return [];
  return problemsOf(view.status).map((problem) => ({ problem, ...STEPS[problem] }));
}
