export function GalleryScreen() {
  return <p>GalleryScreen</p>;
}
