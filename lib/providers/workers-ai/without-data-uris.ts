/** The text without data URIs: a mere mention of one breaks vision-capable language models (8006). */
export function withoutDataUris(text: string): string {
  return text.replace(/data:[\w/+.-]+;base64,[\w+/=]+/g, "");
}
