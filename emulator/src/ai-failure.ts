/** Error names as the Workers AI binding gives them. */
export type AiFailureName = "AiError" | "InvalidInput" | "InferenceUpstreamError" | "AiInternalError";

interface AiFailureOptions {
  name?: AiFailureName;
  /** Body to answer over REST in place of the JSON envelope (gateway pages, plain 5xx). */
  rawBody?: { text: string; mediaType: string };
}

/**
 * A refusal or failure of the local Workers AI. `code` is Cloudflare's internal code (0 = none),
 * `httpStatus` what REST answers, `text` the description without the code.
 */
export class AiFailure extends Error {
  readonly code: number;
  readonly httpStatus: number;
  readonly text: string;
  readonly rawBody: { text: string; mediaType: string } | undefined;

  constructor(code: number, httpStatus: number, text: string, options: AiFailureOptions = {}) {
    super(code === 0 ? text : `${code}: ${text}`);
    this.name = options.name ?? "AiError";
    this.code = code;
    this.httpStatus = httpStatus;
    this.text = text;
    this.rawBody = options.rawBody;
  }
}

/** Codes, HTTP statuses and texts as documented, or as seen in public reports where undocumented. */
const failureTable: Readonly<Record<number, { httpStatus: number; text: string; name?: AiFailureName }>> = {
  3003: { httpStatus: 400, text: "Request is missing headers or body" },
  3006: { httpStatus: 413, text: "Request is too large" },
  3007: { httpStatus: 408, text: "Request timeout" },
  3008: { httpStatus: 408, text: "Request was aborted" },
  3023: { httpStatus: 403, text: "Service unavailable for account" },
  3030: { httpStatus: 400, text: "Input prompt contains NSFW content." },
  3036: {
    httpStatus: 429,
    text: "You have used up your daily free allocation of 10,000 neurons. Please upgrade to the Workers Paid plan if you would like to continue usage.",
  },
  3039: { httpStatus: 400, text: "Finetune is missing required files" },
  3040: { httpStatus: 429, text: "Capacity temporarily exceeded, please try again." },
  3041: { httpStatus: 403, text: "The account is not allowed to access this model" },
  3042: { httpStatus: 404, text: "The model name is invalid" },
  3043: { httpStatus: 500, text: "Internal server error" },
  4006: {
    httpStatus: 429,
    text: "you have used up your daily free allocation of 10,000 neurons, please upgrade to Cloudflare's Workers Paid plan if you would like to continue usage.",
  },
  5004: { httpStatus: 400, text: "Invalid data: base64 input has the wrong type", name: "InvalidInput" },
  5005: { httpStatus: 405, text: "The model does not support LoRa inference" },
  5016: { httpStatus: 403, text: "The terms of this model have not been accepted" },
  5018: { httpStatus: 403, text: "The account is not allowed to access this model" },
  5019: { httpStatus: 405, text: "Request is using a deprecated SDK version" },
  5035: { httpStatus: 403, text: "This model requires the Workers Paid plan" },
  8001: { httpStatus: 400, text: "Invalid input", name: "InvalidInput" },
  8002: { httpStatus: 400, text: "Invalid input", name: "InvalidInput" },
  8006: { httpStatus: 400, text: "Invalid base64 image data", name: "InvalidInput" },
  8007: { httpStatus: 400, text: "Input prompt contains NSFW content." },
  8008: { httpStatus: 500, text: "Internal server error" },
};

/** Makes the failure of a known code; `detail` replaces the table's text. An unknown code becomes HTTP 500. */
export function failureOfCode(code: number, detail?: string): AiFailure {
  const row = failureTable[code];
  return new AiFailure(code, row?.httpStatus ?? 500, detail ?? row?.text ?? "Internal server error", {
    name: row?.name ?? "AiError",
  });
}

/** The input does not satisfy the model's schema (5006); `reason` is the validator's sentence. */
export function schemaViolation(reason: string): AiFailure {
  return new AiFailure(5006, 400, `Error: ${reason}`);
}

/** No such model or task (5007). */
export function unknownModel(model: string): AiFailure {
  return new AiFailure(5007, 400, `No such model ${model} or task`);
}

/** Misuse that the binding refuses by itself, before anything is sent. */
export function clientMisuse(text: string): AiFailure {
  return new AiFailure(0, 500, text, { name: "AiInternalError" });
}

/** A failure in front of the models, whose body is not JSON: the binding passes the raw text on. */
export function upstreamFailure(httpStatus: number, text: string, mediaType = "text/plain"): AiFailure {
  return new AiFailure(0, httpStatus, text, {
    name: "InferenceUpstreamError",
    rawBody: { text, mediaType },
  });
}
