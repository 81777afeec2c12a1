import { Fragment } from "react";

/** Short facts in one line, or in several: none is torn apart. Those that are null are left out. */
export function Facts({ facts }: { readonly facts: readonly (string | null)[] }) {
  const told = facts.filter((fact) => fact !== null);
  return told.map((fact, index) => (
    <Fragment key={fact}>
      <span className="whitespace-nowrap">{index < told.length - 1 ? `${fact} ·` : fact}</span>{" "}
    </Fragment>
  ));
}
