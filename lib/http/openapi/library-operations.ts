import * as z from "zod";
import { imageSchema } from "@/lib/domain/generation";
import {
  bulkOutcomeSchema,
  collectionSchema,
  deletedLibrarySchema,
  emptiedTrashSchema,
  pageOf,
} from "./native-schemas";
import { jsonOf, nothing, type Operations } from "./operation";

const image = jsonOf(imageSchema, "The picture.");
const images = jsonOf(pageOf(imageSchema), "A page of pictures.");
/** A file of the store that was put there by other means may not say what it is. */
const anyFile = [{ mediaType: "image/*" }, { mediaType: "application/octet-stream" }];
const ids = ["img_01JZ8QH6T5M0V9E4W3R2Y1X0AB"];

/** The pictures and their collections. */
export const libraryOperations: Operations = {
  "GET /api/v1/images": {
    id: "listImages",
    tag: "Library",
    summary: "List and search the pictures",
    uses: "library",
    replies: { 200: images },
  },
  "GET /api/v1/images/[id]": {
    id: "getImage",
    tag: "Library",
    summary: "Read one picture",
    uses: "library",
    replies: { 200: image },
  },
  "PATCH /api/v1/images/[id]": {
    id: "updateImage",
    tag: "Library",
    summary: "Change the favourite mark, title or thumbhash",
    uses: "library",
    replies: { 200: image },
    example: { favorite: true, title: "Lighthouse" },
  },
  "DELETE /api/v1/images/[id]": {
    id: "deleteImage",
    tag: "Library",
    summary: "Put a picture into the trash",
    uses: "library",
    replies: { 204: nothing },
  },
  "POST /api/v1/images/[id]/restore": {
    id: "restoreImage",
    tag: "Library",
    summary: "Take a picture out of the trash",
    uses: "library",
    replies: { 200: image },
  },
  "POST /api/v1/images/[id]/share": {
    id: "shareImage",
    tag: "Library",
    summary: "Put a picture on a public page",
    uses: "library",
    replies: { 200: jsonOf(imageSchema, "The picture; shareUrl is the path of its page.") },
  },
  "DELETE /api/v1/images/[id]/share": {
    id: "unshareImage",
    tag: "Library",
    summary: "Take the public page back",
    uses: "library",
    replies: { 204: nothing },
  },
  "GET /api/v1/images/[id]/thumbnail": {
    id: "getThumbnail",
    tag: "Library",
    summary: "Fetch the thumbnail of a picture",
    uses: "library",
    replies: {
      200: { description: "The thumbnail.", content: [{ mediaType: "image/webp" }] },
      206: { description: "A part of it (Range).", content: [{ mediaType: "image/webp" }] },
      304: { description: "It has not changed (If-None-Match)." },
      416: { description: "The range lies outside of it." },
    },
  },
  "PUT /api/v1/images/[id]/thumbnail": {
    id: "putThumbnail",
    tag: "Library",
    summary: "Keep a thumbnail made by the caller",
    description: "A WebP file of at most 64 KiB.",
    uses: "library",
    errors: ["invalid_image", "payload_too_large"],
    body: { "image/webp": null },
    replies: { 200: image },
  },
  "POST /api/v1/images/bulk": {
    id: "changeImages",
    tag: "Library",
    summary: "Do one thing to up to 500 pictures",
    uses: "library",
    errors: ["not_found"],
    replies: { 200: jsonOf(bulkOutcomeSchema, "What was changed.") },
    example: { action: "favorite", ids },
  },
  "DELETE /api/v1/trash": {
    id: "emptyTrash",
    tag: "Library",
    summary: "Empty the trash for good",
    description: "Up to 2000 pictures a call.",
    uses: "library",
    replies: { 200: jsonOf(emptiedTrashSchema, "What is gone.") },
  },
  "DELETE /api/v1/library": {
    id: "deleteLibrary",
    tag: "Library",
    summary: "Delete every picture, collection and prompt for good",
    description:
      "Up to 1000 pictures a call, those in the trash too; call it again until `complete`. Keys, usage, styles, glossary and prompt lists stay.",
    uses: "library",
    replies: { 200: jsonOf(deletedLibrarySchema, "What is gone.") },
  },
  "GET /api/v1/collections": {
    id: "listCollections",
    tag: "Collections",
    summary: "List the collections",
    uses: "library",
    replies: { 200: jsonOf(pageOf(collectionSchema), "A page of collections.") },
  },
  "POST /api/v1/collections": {
    id: "createCollection",
    tag: "Collections",
    summary: "Make an empty collection",
    uses: "library",
    replies: { 201: jsonOf(collectionSchema, "The collection.") },
    example: { name: "Lighthouses" },
  },
  "GET /api/v1/collections/[id]": {
    id: "getCollection",
    tag: "Collections",
    summary: "Read one collection",
    uses: "library",
    replies: { 200: jsonOf(collectionSchema, "The collection.") },
  },
  "PATCH /api/v1/collections/[id]": {
    id: "renameCollection",
    tag: "Collections",
    summary: "Rename a collection",
    uses: "library",
    replies: { 200: jsonOf(collectionSchema, "The collection.") },
    example: { name: "Lighthouses at dusk" },
  },
  "DELETE /api/v1/collections/[id]": {
    id: "deleteCollection",
    tag: "Collections",
    summary: "Delete a collection; its pictures stay",
    uses: "library",
    replies: { 204: nothing },
  },
  "GET /api/v1/collections/[id]/images": {
    id: "listCollectionImages",
    tag: "Collections",
    summary: "List the pictures of a collection",
    uses: "library",
    replies: { 200: images },
  },
  "POST /api/v1/collections/[id]/images": {
    id: "addToCollection",
    tag: "Collections",
    summary: "Put pictures into a collection",
    uses: "library",
    replies: { 200: jsonOf(bulkOutcomeSchema, "What was changed.") },
    example: { ids },
  },
  "DELETE /api/v1/collections/[id]/images": {
    id: "removeFromCollection",
    tag: "Collections",
    summary: "Take pictures out of a collection",
    uses: "library",
    replies: { 200: jsonOf(bulkOutcomeSchema, "What was changed.") },
    example: { ids },
  },
  "GET /i/[file]": {
    id: "getImageFile",
    tag: "Library",
    summary: "Fetch the bytes of a picture",
    description:
      "For whoever may read the library, or holds a signed link: the `url` of a picture is one where it is needed.",
    uses: "library",
    errors: ["unauthorized"],
    replies: {
      200: { description: "The picture.", content: anyFile },
      206: { description: "A part of it (Range).", content: anyFile },
      304: { description: "It has not changed (If-None-Match)." },
      416: { description: "The range lies outside of it." },
    },
  },
  "POST /share": {
    id: "takeShare",
    tag: "Library",
    summary: "Opens the studio with what another app shares",
    description:
      "The share_target of the installed studio; its service worker takes it in where there is one.",
    body: {
      "multipart/form-data": z.object({
        title: z.string().optional(),
        text: z.string().optional(),
        url: z.string().optional(),
      }),
    },
    example: { title: "A page", text: "a lighthouse at dusk" },
    replies: { 303: { description: "The studio, with the words as its prompt." } },
    errors: ["payload_too_large", "invalid_request"],
  },
  "GET /s/[slug]": {
    id: "getSharePage",
    tag: "Library",
    summary: "The public page of a shared picture",
    uses: "library",
    replies: {
      200: { description: "The page.", content: [{ mediaType: "text/html" }] },
      404: { description: "The page that says there is none.", content: [{ mediaType: "text/html" }] },
    },
  },
  "GET /s/[slug]/image": {
    id: "getSharedFile",
    tag: "Library",
    summary: "The bytes of a shared picture",
    uses: "library",
    replies: {
      200: { description: "The picture.", content: [{ mediaType: "image/*" }] },
      206: { description: "A part of it (Range).", content: [{ mediaType: "image/*" }] },
      304: { description: "It has not changed (If-None-Match)." },
      416: { description: "The range lies outside of it." },
    },
  },
};
