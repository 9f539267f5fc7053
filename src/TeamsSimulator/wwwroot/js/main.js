import { api, listen } from "./api.js";
import { choices } from "./choices.js";
import { clockBar } from "./clockBar.js";
import { Column } from "./column.js";
import { closePanelsWhenLeft } from "./panels.js";
import { chooseAtFirst, drawPeople } from "./peopleBar.js";
import { language, t } from "./texts.js";
import { setNow } from "./times.js";
import { TrafficDrawer } from "./traffic.js";

document.documentElement.lang = language;
document.title = t.title;
closePanelsWhenLeft();

const columns = new Map();
const traffic = new TrafficDrawer(document.getElementById("traffic"));
const clock = clockBar(() => traffic.toggle());
document.getElementById("top").append(...clock.bar);

let view = null;
let fetching = null;
let again = false;

/** Fetches and shows; changes that come meanwhile are fetched together afterwards. */
async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  do {
    again = false;
    fetching = api.view();
    view = await fetching.finally(() => { fetching = null; });
    show();
  } while (again);
}

function show() {
  setNow(view.now);
  clock.setZone(view.defaultZone);
  chooseAtFirst(view);
  const main = document.getElementById("columns");
  const people = view.people.filter(p => choices.shown.includes(p.id));
  for (const [id, column] of columns) {
    if (!people.some(p => p.id === id)) {
      column.element.remove();
      columns.delete(id);
    }
  }
  people.forEach((person, at) => {
    const column = columns.get(person.id) ?? new Column(person);
    columns.set(person.id, column);
    if (main.children[at] !== column.element) {
      main.insertBefore(column.element, main.children[at] ?? null);
    }
    column.update(view);
  });
  drawPeopleKeepingFocus();
}

function drawPeopleKeepingFocus() {
  const nav = document.getElementById("people");
  const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  drawPeople(nav, view, show);
  if (focused) {
    nav.querySelector(`[data-id="${focused}"]`)?.focus();
  }
}

listen(happened => {
  if (happened === "changed") {
    refresh();
  } else if (happened === "traffic") {
    traffic.refresh();
  } else if (happened.startsWith("typing ")) {
    columns.forEach(column => column.showTyping(happened.slice("typing ".length)));
  }
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => columns.forEach(column => column.redraw()));

setInterval(() => {
  clock.tick();
  columns.forEach(column => column.tick());
}, 1000);
