/** Edge lengths of the picture the fixture answers, in pixels. */
export const FIXTURE_EDGE = 1024;
/** Size of the picture the fixture answers: 300 KiB. */
export const FIXTURE_BYTES = 300 * 1024;

/**
 * A JPEG of exactly FIXTURE_BYTES with a true header (SOI, APP0, SOF0, SOS, EOI) and noise for its scan.
 * No codec runs in the Worker, so the header is all that is ever read; noise keeps any layer from compressing it.
 */
export function makeFixturePicture(): Buffer<ArrayBuffer> {
  const high = FIXTURE_EDGE >> 8;
  const low = FIXTURE_EDGE & 0xff;
  const head = Buffer.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xc0, 0, 17, 8, high, low, high, low, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    ...[0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0],
  ]);
  const picture = Buffer.alloc(FIXTURE_BYTES);
  head.copy(picture);
  let state = 0x9e3779b9;
  for (let at = head.length; at < FIXTURE_BYTES - 2; at++) {
    // xorshift32; 0xff would start a marker.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    picture[at] = (state & 0xff) % 0xff;
  }
  picture.set([0xff, 0xd9], FIXTURE_BYTES - 2);
  return picture;
}
