import type { Engine } from "./engine.ts";
import { searchModels } from "./models/model-list.ts";

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What runs here, as a plain page. */
export function statusPage(engine: Engine): Response {
  const { models } = searchModels({ per_page: 100 });
  const rows = models.map(
    (model) =>
      `<tr><td><code>${escapeHtml(model.name)}</code></td><td>${escapeHtml(model.task.name)}</td></tr>`,
  );
  const spent = engine.ledger
    .entries()
    .map((entry) => `<li>${escapeHtml(entry.account)}: ${Math.round(entry.usedNeurons)} neurons today</li>`);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Local Workers AI</title>
<style>body{font:16px/1.5 system-ui;max-width:52rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}td{padding:.15rem 1.5rem .15rem 0}</style>
<h1>Local Workers AI</h1>
<p>Answering ${models.length} models. ${engine.calls} calls since start.</p>
<ul>${spent.join("")}</ul>
<table>${rows.join("")}</table></html>`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
