import { createContext, useContext } from "react";

/** Whether Tab comes to what stands inside; on a wall that is one picture, and arrow keys lead to the others. */
export const TabStop = createContext(true);

/** The tabIndex of a control on a picture of a wall. */
export function useTabIndex(): 0 | -1 {
  return useContext(TabStop) ? 0 : -1;
}
