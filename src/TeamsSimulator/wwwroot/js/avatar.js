import { h } from "./dom.js";

const hues = [262, 205, 340, 150, 25, 185, 300, 95];

/** Initials on a colour of one's own. */
export function avatar(name) {
  const initials = name.split(" ").map(part => part[0]).slice(0, 2).join("");
  const hue = hues[[...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % hues.length];
  return h("span", { class: "avatar", "aria-hidden": "true", style: `--hue: ${hue}` }, initials);
}
