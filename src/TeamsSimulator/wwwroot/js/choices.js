const key = "teams-simulator";
const kept = JSON.parse(localStorage.getItem(key) ?? "{}");

/** What whoever looks has chosen: people shown, the open chat of each, and how far each has read. */
export const choices = {
  shown: kept.shown ?? null,
  open: kept.open ?? {},
  read: kept.read ?? {},
};

export function keepChoices() {
  localStorage.setItem(key, JSON.stringify(choices));
}

/** Counts what somebody has not seen of a chat; their own messages are seen. */
export function unread(person, chat) {
  const read = choices.read[`${person.id} ${chat.id}`];
  const at = chat.messages.findIndex(m => m.id === read);
  return chat.messages.slice(at + 1).filter(m => m.fromId !== person.teamsId).length;
}

export function markRead(person, chat) {
  const newest = chat.messages.at(-1)?.id;
  if (newest && choices.read[`${person.id} ${chat.id}`] !== newest) {
    choices.read[`${person.id} ${chat.id}`] = newest;
    keepChoices();
  }
}
