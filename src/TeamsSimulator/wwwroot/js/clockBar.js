import { api } from "./api.js";
import { announce, h } from "./dom.js";
import { t } from "./texts.js";
import { clockTime, fieldValue, fullDate, now } from "./times.js";

const minutes = { hour: 60, day: 24 * 60, week: 7 * 24 * 60 };

/** The simulated date and time, and the buttons that let it pass. */
export function clockBar(toggleTraffic) {
  let zone = "Europe/Stockholm";
  const date = h("span", { class: "date" });
  const time = h("span", { class: "time" });
  const note = h("span", { class: "note", role: "status" });
  const field = h("input", { type: "datetime-local", "aria-label": t.jumpLabel });
  const jump = h("details", { class: "jump", ontoggle: () => { field.value = fieldValue(now(), zone); } },
    h("summary", {}, t.jumpTo),
    h("form", { class: "panel", onsubmit: event => { event.preventDefault(); jump.open = false; pass({ to: field.value, zone }); } },
      field, h("button", { type: "submit" }, t.jump)));
  const buttons = Object.entries(minutes).map(([name, count]) =>
    h("button", { type: "button", onclick: () => pass({ minutes: count }) }, t[name]));
  const passing = h("div", { class: "passing", role: "group", "aria-label": t.passTime }, buttons, jump);
  const bar = [
    h("h1", {}, t.title),
    h("p", { class: "now", "aria-label": t.simulatedTime }, date, time),
    note,
    passing,
    h("button", { type: "button", class: "raw", "aria-controls": "traffic", onclick: toggleTraffic }, t.raw),
  ];

  async function pass(what) {
    buttons.forEach(button => { button.disabled = true; });
    note.textContent = t.passing;
    try {
      await api.pass(what);
      note.textContent = "";
      announce(`${fullDate(now(), zone)} ${clockTime(now(), zone)}`);
    } catch {
      note.textContent = what.to ? t.backwards : t.offline;
    } finally {
      buttons.forEach(button => { button.disabled = false; });
    }
  }

  function tick() {
    date.textContent = fullDate(now(), zone);
    time.textContent = clockTime(now(), zone);
  }

  return {
    bar,
    tick,
    setZone(defaultZone) {
      zone = defaultZone;
      tick();
    },
  };
}
