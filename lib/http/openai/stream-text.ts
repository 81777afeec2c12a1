const encoder = new TextEncoder();

/**
 * A body made of pieces of text, each encoded when it is asked for: a reply with several pictures never stands in memory
 * as one text, and no serializer walks over their base64.
 */
export function streamText(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel() {
      iterator.return?.();
    },
  });
}
