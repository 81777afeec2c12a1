export function CreateScreen() {
  return <p>CreateScreen</p>;
}
