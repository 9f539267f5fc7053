import { h } from "./dom.js";
import { t } from "./texts.js";

/** The box to write in. Enter sends, Shift+Enter makes a new line. */
export function composer(send) {
  const box = h("textarea", {
    rows: 1,
    placeholder: t.write,
    "aria-label": t.write,
    oninput: grow,
    onkeydown: event => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        submit();
      }
    },
  });
  const form = h("form", { class: "composer", onsubmit: event => { event.preventDefault(); submit(); } },
    box, h("button", { type: "submit", "aria-label": t.send, title: t.send }, "➤"));

  function grow() {
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
  }

  function submit() {
    const text = box.value.trim();
    if (text) {
      box.value = "";
      grow();
      send(text);
    }
  }

  return {
    form,
    get text() {
      return box.value;
    },
    fill(text) {
      box.value = text;
      grow();
    },
    focus: () => box.focus(),
  };
}
