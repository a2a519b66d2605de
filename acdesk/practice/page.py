"""The page at `/`: customers arriving, for a person who tries an export. It loads nothing from anywhere else."""

_STYLE = """
:root {
  color-scheme: light dark;
  --ground: #f4f5f3; --card: #ffffff; --ink: #1d2521; --soft: #66716b; --line: #e3e7e3;
  --accent: #1f7a5c; --accent-soft: #d9ece4; --warn: #b4541a; --warn-soft: #fbe9dd;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #141816; --card: #1c2220; --ink: #e6ebe8; --soft: #93a09a; --line: #2c3431;
    --accent: #57c29b; --accent-soft: #1f3a31; --warn: #f0a06c; --warn-soft: #3d2a1d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
main { max-width: 1120px; margin: 0 auto; padding: 32px 24px 48px; }
header { display: flex; align-items: baseline; gap: 12px; flex-wrap: wrap; margin-bottom: 24px; }
h1 { font-size: 24px; font-weight: 650; letter-spacing: -0.01em; margin: 0; }
h2 { font-size: 14px; font-weight: 600; color: var(--soft); margin: 0 0 10px; }
.tiles h2 { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.chip {
  font-size: 13px; color: var(--soft); background: var(--card); border: 1px solid var(--line);
  border-radius: 999px; padding: 2px 10px;
}
.chip.bad { color: var(--warn); background: var(--warn-soft); border-color: transparent; }
[hidden] { display: none !important; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; margin-bottom: 16px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px 18px; min-width: 0; }
.big { font-size: 30px; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }
.big small { font-size: 15px; font-weight: 400; color: var(--soft); }
.note { font-size: 13px; color: var(--soft); margin-top: 4px; font-variant-numeric: tabular-nums; }
.bad .big, .bad .note { color: var(--warn); }
.meter { height: 6px; border-radius: 3px; background: var(--line); margin-top: 10px; overflow: hidden; }
.meter i { display: block; height: 100%; width: 0; background: var(--accent); transition: width .4s; }
.halves { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 16px; margin-bottom: 16px; }
.list {
  display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; padding: 9px 0; border-top: 1px solid var(--line);
}
.list:first-child { border-top: 0; padding-top: 0; }
.list b { font-weight: 550; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.list span { font-variant-numeric: tabular-nums; }
.list em { font-style: normal; color: var(--soft); font-size: 13px; grid-column: 1 / -1; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 14px; }
th { text-align: left; font-weight: 500; font-size: 13px; color: var(--soft); padding: 0 12px 6px 0; }
td {
  padding: 7px 12px 7px 0; border-top: 1px solid var(--line); height: 35px;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
}
td:last-child, th:last-child { padding-right: 0; }
td.soft { color: var(--soft); }
svg { display: block; width: 100%; height: 72px; }
svg rect { fill: var(--accent); }
svg rect.rest { fill: var(--accent-soft); }
ul { list-style: none; margin: 0; padding: 0; }
ul.many { columns: 2; column-gap: 28px; }
li { display: flex; justify-content: space-between; gap: 12px; padding: 3px 0; font-variant-numeric: tabular-nums; }
.empty { color: var(--soft); }
@media (max-width: 860px) {
  .tiles { grid-template-columns: 1fr 1fr; }
  .halves { grid-template-columns: minmax(0, 1fr); }
}
"""

_BODY = """
<main>
  <header>
    <h1>Practice account</h1>
    <span class="chip" id="host"></span>
    <span class="chip" id="speed" hidden></span>
    <span class="chip bad" id="trouble" hidden></span>
  </header>
  <section class="tiles">
    <div class="card"><h2>Contacts</h2><div class="big" id="contacts">–</div><div class="note" id="queue"></div></div>
    <div class="card">
      <h2>Imports this minute</h2>
      <div class="big"><span id="imports">–</span> <small id="importlimit"></small></div>
      <div class="meter"><i id="importmeter"></i></div>
    </div>
    <div class="card" id="overcard">
      <h2>Requests over a limit</h2><div class="big" id="over">–</div><div class="note" id="overnote"></div>
    </div>
    <div class="card" id="autocard">
      <h2>Automations started</h2><div class="big" id="automations">–</div><div class="note" id="autonote"></div>
    </div>
  </section>
  <section class="halves">
    <div class="card"><h2>Lists</h2><div id="lists"></div></div>
    <div class="card">
      <h2>Newest contacts</h2>
      <table>
        <colgroup><col style="width:44%"><col style="width:28%"><col style="width:28%"></colgroup>
        <thead><tr><th>E-mail</th><th>Name</th><th>Lists</th></tr></thead><tbody id="newest"></tbody>
      </table>
    </div>
  </section>
  <section class="halves">
    <div class="card"><h2>Faults so far</h2><ul id="faults"></ul><div class="empty" id="nofaults">None.</div></div>
    <div class="card">
      <h2>Requests each second</h2><svg id="bars" viewBox="0 0 600 72" preserveAspectRatio="none"></svg>
      <div class="note" id="requests"></div>
    </div>
  </section>
</main>
"""

_SCRIPT = """
"use strict";
const byId = (id) => document.getElementById(id);
const whole = new Intl.NumberFormat("en");
const history = Array(60).fill(null);
let before = null;

// Only what differs is written, so that nothing flickers and a selection survives.
function write(node, text) { if (node.textContent !== text) node.textContent = text; }
function show(node, shown) { if (node.hidden === shown) node.hidden = !shown; }
function rows(parent, wanted, make, fill) {
  while (parent.children.length > wanted.length) parent.lastElementChild.remove();
  wanted.forEach((item, place) => {
    if (place >= parent.children.length) parent.append(make());
    fill(parent.children[place], item);
  });
}
function element(name, ...inner) {
  const made = document.createElement(name);
  inner.forEach((child) => made.append(document.createElement(child)));
  return made;
}

function drawLists(lists) {
  rows(byId("lists"), lists, () => element("div", "b", "span", "em"), (row, list) => {
    row.className = "list";
    write(row.children[0], list.name);
    write(row.children[1], whole.format(list.active));
    const left = list.members - list.active;
    write(row.children[2], `List ID ${list.id}` + (left ? ` · ${whole.format(left)} unsubscribed` : ""));
  });
}

function drawNewest(state) {
  const names = new Map(state.lists.map((list) => [String(list.id), list.name]));
  rows(byId("newest"), state.newest.slice(0, 8), () => element("tr", "td", "td", "td"), (row, contact) => {
    write(row.children[0], contact.email);
    write(row.children[1], `${contact.first_name} ${contact.last_name}`.trim() || "–");
    const on = Object.entries(contact.lists).filter(([, status]) => status === 1);
    write(row.children[2], on.map(([id]) => names.get(id) || id).join(", ") || "–");
    row.children[2].className = "soft";
  });
}

function drawBars(total, seconds) {
  if (before && seconds > before.seconds) {
    history.shift();
    history.push(Math.max(0, total - before.total) / (seconds - before.seconds));
  }
  before = { total, seconds };
  const top = Math.max(5, ...history);
  const space = "http://www.w3.org/2000/svg";
  rows(byId("bars"), history, () => document.createElementNS(space, "rect"), (bar, value) => {
    const place = Array.prototype.indexOf.call(bar.parentNode.children, bar);
    const height = Math.max(2, 70 * (value || 0) / top);
    bar.setAttribute("class", value ? "" : "rest");
    bar.setAttribute("x", place * 10 + 1.5);
    bar.setAttribute("y", 72 - height);
    bar.setAttribute("width", 7);
    bar.setAttribute("height", height);
  });
  const latest = history[history.length - 1] || 0;
  write(byId("requests"), `${whole.format(total)} so far, ${latest.toFixed(1)} a second now`);
}

function draw(state) {
  const fast = state.speed !== 1;
  write(byId("host"), location.host);
  show(byId("speed"), fast);
  write(byId("speed"), `clock ${whole.format(state.speed)}× faster`);
  show(byId("trouble"), state.key_revoked);
  write(byId("trouble"), "key revoked");
  write(byId("contacts"), whole.format(state.contacts));
  const waiting = state.batches.waiting;
  write(byId("queue"), waiting ? `${whole.format(waiting)} batches in the queue` : "queue empty");
  const seconds = 60 / state.speed;
  write(byId("imports"), whole.format(state.in_window.import));
  write(byId("importlimit"), `of ${state.limits.import}` + (fast ? ` in ${Number(seconds.toPrecision(2))} s` : ""));
  byId("importmeter").style.width = `${Math.min(100, 100 * state.in_window.import / state.limits.import)}%`;
  const over = Object.values(state.violations).reduce((sum, count) => sum + count, 0);
  write(byId("over"), whole.format(over));
  write(byId("overnote"), over
    ? `${state.violations.import} imports, ${state.violations.single} single, ${state.violations.general} in a second`
    : "the account was never hurried");
  byId("overcard").className = over ? "card bad" : "card";
  write(byId("automations"), whole.format(state.automations));
  write(byId("autonote"), state.automations ? "each may send a message" : "nobody was sent anything");
  byId("autocard").className = state.automations ? "card bad" : "card";
  drawLists(state.lists);
  drawNewest(state);
  const faults = Object.entries(state.faults_done).sort();
  show(byId("nofaults"), !faults.length);
  byId("faults").className = faults.length > 5 ? "many" : "";
  rows(byId("faults"), faults, () => element("li", "span", "span"), (row, [name, count]) => {
    write(row.children[0], name);
    write(row.children[1], whole.format(count));
  });
  drawBars(Object.values(state.requests).reduce((sum, count) => sum + count, 0), state.seconds);
}

async function refresh() {
  try {
    const answer = await fetch("practice/state?newest=1", { cache: "no-store" });
    draw(await answer.json());
  } catch {
    write(byId("trouble"), "not running any more");
    show(byId("trouble"), true);
  }
  setTimeout(refresh, 1000);
}
refresh();
"""

PAGE = (
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Practice account</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
    f"<style>{_STYLE}</style></head><body>{_BODY}<script>{_SCRIPT}</script></body></html>\n"
)
