import { announce, h } from "./dom.js";
import { t } from "./texts.js";

const pauseInTyping = 250;

/**
 * Searching the bot's questions from the compose box. By keyboard: arrows walk the list, Enter chooses, Escape closes.
 * @param search asks for words and gives {hits, word, error}
 * @param choose is given the hit that was chosen
 */
export function questionSearch(search, choose) {
  let asked = 0;
  let timer = 0;
  const box = h("input", { type: "search", placeholder: t.searchFor, "aria-label": t.searchFor, oninput: wait, onkeydown: hurry });
  const word = h("p", { class: "note", role: "status" });
  const list = h("ul", { "aria-label": t.found });
  const panel = h("details", { class: "search", ontoggle: opened, onkeydown: walk },
    h("summary", { "aria-label": t.search, title: t.search }, "?"),
    h("div", { class: "panel" }, box, word, list));

  function opened() {
    if (panel.open) {
      box.value = "";
      list.replaceChildren();
      word.textContent = "";
      box.focus();
      ask();
    }
  }

  function wait() {
    clearTimeout(timer);
    timer = setTimeout(ask, pauseInTyping);
  }

  function hurry(event) {
    if (event.key === "Enter" && !event.isComposing) {
      clearTimeout(timer);
      ask();
    }
  }

  /** Only the answer to what was asked last is shown. */
  async function ask() {
    const mine = ++asked;
    const found = await search(box.value.trim()).catch(() => ({ hits: [], error: t.offline }));
    if (mine !== asked || !panel.open) {
      return;
    }
    word.textContent = found.error ?? found.word ?? "";
    list.replaceChildren(...found.hits.map(draw));
    if (found.hits.length > 0) {
      announce(`${found.hits.length} ${t.hits}`);
    }
  }

  function draw(hit) {
    const take = () => {
      panel.open = false;
      choose(hit);
    };
    return h("li", {}, h("button", { type: "button", onclick: take }, h("span", { class: "title" }, hit.title), h("span", { class: "about" }, hit.text)));
  }

  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      const stops = [box, ...list.querySelectorAll("button")];
      stops[Math.min(Math.max(stops.indexOf(document.activeElement) + step, 0), stops.length - 1)].focus();
    }
  }

  return {
    panel,
    /** Offers it or not; what is open closes when somebody turns to another chat. */
    offer(isOffered) {
      panel.hidden = !isOffered;
    },
    close() {
      panel.open = false;
    },
  };
}
