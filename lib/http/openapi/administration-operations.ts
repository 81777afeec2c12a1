import * as z from "zod";
import { statusSchema } from "@/lib/domain/status";
import { usageSchema } from "@/lib/domain/usage";
import {
  apiKeySchema,
  createdApiKeySchema,
  pageOf,
  sessionSchema,
  strangerStatusSchema,
} from "./native-schemas";
import { jsonOf, nothing, type Operations } from "./operation";

/** Keys, usage, status and signing in. */
export const administrationOperations: Operations = {
  "GET /api/v1/keys": {
    id: "listKeys",
    tag: "Administration",
    summary: "List the created keys",
    uses: "library",
    replies: { 200: jsonOf(pageOf(apiKeySchema), "A page of keys, without their secrets.") },
  },
  "POST /api/v1/keys": {
    id: "createKey",
    tag: "Administration",
    summary: "Create a key",
    uses: "library",
    replies: { 201: jsonOf(createdApiKeySchema, "The key with its secret, which is told only here.") },
    example: { name: "Open WebUI", scopes: ["generate", "read"], requestsPerMinute: 30 },
  },
  "DELETE /api/v1/keys/[id]": {
    id: "revokeKey",
    tag: "Administration",
    summary: "Revoke a key at once and for good",
    uses: "library",
    replies: { 200: jsonOf(apiKeySchema, "The revoked key.") },
  },
  "GET /api/v1/usage": {
    id: "getUsage",
    tag: "Administration",
    summary: "Neurons spent and left, by day, model, key and account",
    replies: { 200: jsonOf(usageSchema, "The usage.") },
    errors: ["storage_unavailable"],
  },
  "GET /api/v1/status": {
    id: "getStatus",
    tag: "Administration",
    summary: "What is bound and configured",
    description: "Strangers learn only whether the deployment is set up.",
    errors: ["forbidden"],
    replies: { 200: jsonOf(z.union([statusSchema, strangerStatusSchema]), "The status.") },
  },
  "GET /api/v1/session": {
    id: "getSession",
    tag: "Administration",
    summary: "Whether this browser is signed in",
    replies: { 200: jsonOf(sessionSchema, "The session.") },
  },
  "POST /api/v1/session": {
    id: "signIn",
    tag: "Administration",
    summary: "Sign this browser in with the owner's key",
    errors: ["unauthorized", "forbidden", "conflict", "storage_unavailable"],
    replies: { 200: jsonOf(sessionSchema, "Signed in; the reply sets a cookie.") },
    example: { key: "the value of API_KEY" },
  },
  "DELETE /api/v1/session": {
    id: "signOut",
    tag: "Administration",
    summary: "Sign this browser out",
    replies: { 204: nothing },
  },
  "GET /api/v1/openapi.json": {
    id: "getOpenApi",
    tag: "Administration",
    summary: "This document",
    replies: { 200: jsonOf(z.looseObject({ openapi: z.string() }), "OpenAPI 3.1.") },
  },
};
