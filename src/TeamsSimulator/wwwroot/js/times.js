import { language } from "./texts.js";

const locale = language === "sv" ? "sv-SE" : "en-GB";
let ahead = 0;

/** Takes the simulator's clock as read just now. */
export function setNow(instant) {
  ahead = new Date(instant).getTime() - Date.now();
}

/** Simulated time. */
export function now() {
  return new Date(Date.now() + ahead);
}

function format(instant, zone, options) {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(instant));
}

/** Weekday, date and year, such as måndag 11 januari 2027. */
export function fullDate(instant, zone) {
  return format(instant, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** Hour and minute; with a point in Swedish, as one writes it there. */
export function clockTime(instant, zone) {
  const time = format(instant, zone, { hour: "2-digit", minute: "2-digit" });
  return language === "sv" ? time.replace(":", ".") : time;
}

/** A short weekday and date, such as mån 11 jan. */
export function shortDate(instant, zone) {
  return format(instant, zone, { weekday: "short", day: "numeric", month: "short" });
}

/** The value of a datetime-local field that shows this instant in the zone. */
export function fieldValue(instant, zone) {
  const options = { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat("sv-SE", options).format(new Date(instant)).replace(" ", "T");
}
