/** Closes what folds out (settings, jumps, new chats) when one turns to something else, or presses Escape. */
export function closePanelsWhenLeft() {
  const open = () => document.querySelectorAll("details[open]:has(> .panel)");
  document.addEventListener("click", event => {
    open().forEach(panel => { panel.open = panel.contains(event.target); });
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      open().forEach(panel => {
        panel.open = false;
        panel.querySelector("summary").focus();
      });
    }
  });
}
