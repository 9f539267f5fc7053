import { h } from "./dom.js";
import { t } from "./texts.js";

/** A panel to open a chat: with one other person, or with several and perhaps the bot. */
export function newChat(view, person, openWith) {
  const others = view.people.filter(p => p.id !== person.id);
  const box = (value, name) => h("label", {}, h("input", { type: "checkbox", name: "who", value }), name);
  const panel = h("details", { class: "another" },
    h("summary", { "aria-label": t.newChat, title: t.newChat }, "+"),
    h("form", { class: "panel", onsubmit: submit },
      h("fieldset", {}, h("legend", {}, t.chatWith),
        others.map(p => box(p.id, p.name)),
        box(view.bot.teamsId, view.bot.name)),
      h("button", { type: "submit" }, t.open)));

  function submit(event) {
    event.preventDefault();
    const chosen = new FormData(event.target).getAll("who");
    const people = chosen.filter(id => id !== view.bot.teamsId);
    if (people.length > 0) {
      panel.open = false;
      openWith(people, people.length < chosen.length);
    }
  }

  return panel;
}
