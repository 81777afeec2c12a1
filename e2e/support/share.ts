import type { Page } from "@playwright/test";

/** Shares into the studio as the browser does for another app: it posts a form whose fields the manifest names. */
export function shareInto(
  page: Page,
  fields: Readonly<Record<string, string>>,
  hasPicture: boolean,
): Promise<void> {
  return page.evaluate(
    async ({ fields: given, hasPicture: withPicture }) => {
      const form = document.createElement("form");
      form.method = "POST";
      form.enctype = "multipart/form-data";
      form.action = "/share";
      const addInput = (name: string, type: string) => {
        const input = document.createElement("input");
        input.name = name;
        input.type = type;
        return form.appendChild(input);
      };
      for (const [name, value] of Object.entries(given)) addInput(name, "text").value = value;
      if (withPicture) {
        const canvas = new OffscreenCanvas(64, 48);
        canvas.getContext("2d")?.fillRect(8, 8, 20, 20);
        const list = new DataTransfer();
        list.items.add(new File([await canvas.convertToBlob()], "sketch.png", { type: "image/png" }));
        addInput("pictures", "file").files = list.files;
      }
      document.body.appendChild(form).submit();
    },
    { fields, hasPicture },
  );
}
