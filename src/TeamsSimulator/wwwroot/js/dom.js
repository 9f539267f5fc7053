/**
 * Makes an element. Properties are set as attributes, except functions, which listen ("onclick"),
 * and booleans, which are there or not.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** Says something to whoever listens to the page instead of looking at it. */
export function announce(text) {
  document.getElementById("announcer").textContent = text;
}
