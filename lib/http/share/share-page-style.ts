import { sha256 } from "../constant-time";

/** The colours of the studio (app/globals.css) for one picture on the wall. */
export const SHARE_PAGE_STYLE = `
:root{color-scheme:dark light;--bg:oklch(.155 .006 50);--line:oklch(.3 .009 50);--ink:oklch(.955 .006 80);--ink-2:oklch(.745 .01 70);--accent:oklch(.735 .172 45);--raised:oklch(.235 .008 50)}
@media (prefers-color-scheme:light){:root{--bg:oklch(.982 .004 80);--line:oklch(.895 .007 75);--ink:oklch(.22 .012 55);--ink-2:oklch(.43 .014 60);--accent:oklch(.56 .185 38);--raised:oklch(.965 .005 80)}}
*{box-sizing:border-box;margin:0}
body{min-height:100dvh;display:grid;grid-template-rows:1fr auto;background:var(--bg);color:var(--ink);font:14px/1.5 system-ui,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{display:grid;gap:24px;align-content:center;justify-items:center;padding:24px}
figure{display:grid;gap:20px;justify-items:center;max-width:100%}
img{display:block;max-width:100%;max-height:calc(100dvh - 250px);min-height:0;width:auto;height:auto;border-radius:10px}
figcaption{max-width:68ch;text-align:center;overflow-wrap:anywhere}
h1{font-size:17px;font-weight:600}
h1.prompt{font:inherit}
.prompt{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:6;overflow:hidden}
.facts{color:var(--ink-2);margin-top:8px;font-variant-numeric:tabular-nums}
a{color:inherit;text-underline-offset:3px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:6px}
.download{display:inline-flex;align-items:center;min-height:44px;padding:0 20px;border:1px solid var(--line);border-radius:12px;background:var(--raised);text-decoration:none}
.download:hover{border-color:var(--ink-2)}
footer{display:flex;gap:10px;align-items:center;justify-content:center;padding:16px 24px;color:var(--ink-2)}
footer svg{width:24px;height:24px}
@media (max-width:480px){main{padding:12px}}
@media print{.download,footer{display:none}}
`;

let policy: Promise<string> | null = null;

/** The page shows its one picture and its own style; nothing on it can run or be framed. */
export function sharePagePolicy(): Promise<string> {
  policy ??= sha256(SHARE_PAGE_STYLE).then((digest) => {
    const hash = btoa(String.fromCharCode(...digest));
    return [
      "default-src 'none'",
      "img-src 'self'",
      `style-src 'sha256-${hash}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; ");
  });
  return policy;
}
