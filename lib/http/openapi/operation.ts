import type { ZodType } from "zod";
import type { ErrorCode } from "@/lib/domain/errors";
import type { RouteMethod } from "../express-lane";

/** One form a successful reply comes in. A binary one has no schema. */
export interface ReplyContent {
  readonly mediaType: string;
  readonly schema?: ZodType;
  readonly description?: string;
}

/** A successful reply; without content it has no body. */
export interface Reply {
  readonly description: string;
  readonly content?: readonly ReplyContent[];
}

/** A request header that means something to an operation. */
export interface HeaderParameter {
  readonly name: string;
  readonly description: string;
  readonly example?: string;
}

/** What the OpenAPI document says of a method of a route beyond what the route itself knows (surface, access, schemas). */
export interface Operation {
  /** Names the operation in generated clients. */
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly replies: Readonly<Record<number, Reply>>;
  /** Codes it can fail with beyond those every route of its kind has. */
  readonly errors?: readonly ErrorCode[];
  /** Whether it needs the library, and whether it has models work. */
  readonly uses?: "library" | "models";
  readonly headers?: readonly HeaderParameter[];
  /** A body that the handler reads by itself, by media type; with `schema` null it is a file. */
  readonly body?: Readonly<Record<string, ZodType | null>>;
  /** A body that can be sent as it is, where the route takes JSON. */
  readonly example?: unknown;
}

/** Operations by method and pattern of the route, such as `GET /api/v1/images/[id]`. */
export type Operations = Readonly<Record<`${RouteMethod} /${string}`, Operation>>;

/** A reply of one JSON form. */
export function jsonOf(schema: ZodType, description: string): Reply {
  return { description, content: [{ mediaType: "application/json", schema }] };
}

/** A reply without a body. */
export const nothing: Reply = { description: "Done." };
