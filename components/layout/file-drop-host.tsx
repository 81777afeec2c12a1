"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { followFileDrag } from "@/lib/client/follow-file-drag";

const FileDrop = dynamic(() => import("./file-drop").then((module) => module.FileDrop), { ssr: false });

/** Notices files dragged over any page; what is done with them is loaded with the first one. */
export function FileDropHost() {
  const [isOver, setOver] = useState(false);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  useEffect(() => followFileDrag({ onOver: setOver, onDrop: setFiles }), []);
  if (!isOver && !files) return null;
  return <FileDrop isOver={isOver} files={files} onTaken={() => setFiles(null)} />;
}
