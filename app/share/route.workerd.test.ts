import { expect, test } from "vitest";
import { callRoute } from "@/test/http-support";
import { POST } from "./route";

function share(fields: Readonly<Record<string, string | File>>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return callRoute(POST, { method: "POST", path: "/share", body });
}
const picture = new File(["bytes"], "fox.png", { type: "image/png" });

test("opens the studio with the shared words", async () => {
  const reply = await share({ title: "A page", text: "a fox & a hare", url: "" });
  expect([reply.status, reply.headers.get("location")]).toEqual([303, "/?prompt=a+fox+%26+a+hare"]);
  expect((await share({ title: "A page", text: " " })).headers.get("location")).toBe("/?prompt=A+page");
  expect((await share({ text: "" })).headers.get("location")).toBe("/");
});

test("says that pictures came too early", async () => {
  expect((await share({ text: "a fox", pictures: picture })).headers.get("location")).toBe(
    "/?prompt=a+fox&shared=late",
  );
  expect((await share({ pictures: picture })).headers.get("location")).toBe("/?shared=late");
});

test("leads nowhere else, whatever is shared", async () => {
  const reply = await share({ url: "https://elsewhere.test/?a=b#c" });
  expect(reply.headers.get("location")).toBe("/?prompt=https%3A%2F%2Felsewhere.test%2F%3Fa%3Db%23c");
});

test("refuses what is no form with a sentence", async () => {
  const reply = await callRoute(POST, {
    method: "POST",
    path: "/share",
    body: "{}",
    headers: { "content-type": "multipart/form-data; boundary=x" },
  });
  expect(reply.status).toBe(400);
  expect(await reply.text()).toContain("The multipart form cannot be read.");
});
