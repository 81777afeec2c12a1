/** What happened and what to do, as one text, for error shapes that have no place for a hint. */
export function errorSentence({
  message,
  hint,
}: {
  readonly message: string;
  readonly hint: string;
}): string {
  const happened = message.trim();
  return `${/[.!?…。！？]["'”’)]?$/.test(happened) ? happened : `${happened}.`} ${hint}`.trim();
}
