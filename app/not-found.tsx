import { NotFoundDocument } from "@/components/layout/not-found-document";

export default function NotFound() {
  return <NotFoundDocument />;
}
