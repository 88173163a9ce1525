// Being someone somewhere: coming in, moving around, and hearing of changes.

import {
  store, me, people, userWith, channelWith, directMessageWith, turned, notice,
} from "./store.js";
import { get, post } from "./server.js";

let events = null;

async function enterAs(user) {
  const nothing = { place: null, channel: null, thread: null, home: null, view: null, notices: [] };
  Object.assign(store, { me: user, ...nothing });
  listen();
  await Promise.all([refreshState(), refreshView()]);
}

export async function visit(channelId) {
  store.place = { channel: channelId };
  store.thread = null;
  store.sidebarOpen = false;
  rememberPlace();
  await refreshChannel();
}

export async function visitPerson(user) {
  const known = directMessageWith(user);
  if (known) return visit(known.id);
  const { channel, error } = await post("/ui/dm", { user: store.me, with: user.id });
  if (error) return notice(`Could not open the conversation: ${error}`);
  await refreshState();
  await visit(channel.id ?? channel);
}

export async function visitHome() {
  store.place = { home: true };
  store.thread = null;
  store.sidebarOpen = false;
  rememberPlace();
  await post("/ui/home", { user: store.me });
  await refreshHome();
}

function placeFromAddress() {
  const [, handle, place] = /^#([^/]*)\/?(.*)$/.exec(decodeURIComponent(location.hash)) ?? [];
  return { handle, place };
}

async function firstState() {
  await refreshState();
  while (!people.value.length) {
    store.connected = false;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await refreshState();
  }
}

function rememberPlace() {
  const channel = channelWith(store.place.channel);
  const name = channel?.is_im ? `@${userWith(channel.im_user)?.name}` : channel?.name;
  history.replaceState(null, "", `/#${me.value?.name ?? ""}/${store.place.home ? "home" : name}`);
}

export async function enterFromAddress() {
  const { handle, place } = placeFromAddress();
  await firstState();
  const person = people.value.find((user) => user.name === handle) ?? userWith(store.me);
  await enterAs((person ?? people.value[0]).id);
  await (visitPermalink(location.pathname) ?? visitNamed(place));
}

// /archives/{channel}/p{timestamp without its point}
export function visitPermalink(path) {
  const [, channel, seconds, fraction] =
    /^\/archives\/(\w+)(?:\/p(\d+)(\d{6}))?$/.exec(path) ?? [];
  if (!channelWith(channel)) return null;
  store.spotlight = seconds ? `${seconds}.${fraction}` : null;
  return visit(channel);
}

window.addEventListener("hashchange", async () => {
  const { handle, place } = placeFromAddress();
  const person = people.value.find((user) => user.name === handle);
  if (person && person.id !== store.me) await enterAs(person.id);
  await visitNamed(place);
});

async function visitNamed(place) {
  if (place === "home") return visitHome();
  const partner = place?.startsWith("@") && store.users.find((user) => `@${user.name}` === place);
  if (partner) return visitPerson(partner);
  const joined = store.channels.filter((channel) => channel.is_member && !channel.is_im);
  const channel = joined.find((candidate) => candidate.name === place) ?? joined[0];
  if (channel) await visit(channel.id);
}

export async function switchTo(user) {
  const { place } = store;
  await enterAs(user);
  if (place?.home) return visitHome();
  const here = channelWith(place?.channel);
  if (here && !here.is_im && (here.is_member || !here.is_private)) return visit(here.id);
  await visitNamed(null);
}

function listen() {
  events?.close();
  events = new EventSource(`/ui/events?user=${encodeURIComponent(store.me)}`);
  events.addEventListener("open", () => {
    store.connected = true;
    refreshEverything();
  });
  events.addEventListener("error", lost);
  events.addEventListener("change", (event) => changed(JSON.parse(event.data).channel));
  events.addEventListener("home", () => store.place?.home && refreshHome());
  events.addEventListener("view", () => refreshView());
}

function lost() {
  store.connected = false;
  if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
}

function changed(channel) {
  refreshState();
  if (!channel || channel === store.place?.channel) refreshPlace();
}

function refreshEverything() {
  refreshState();
  refreshPlace();
  refreshView();
}

export function refreshPlace() {
  return store.place?.home ? refreshHome() : refreshChannel();
}

// Asking again: one question of a kind at a time, so that the last answer is never a stale one.

export const refreshState = oneAtATime(async () => {
  const user = store.me;
  const state = await get("/ui/state", user ? { user } : {});
  if (!state?.users || user !== store.me) return;
  const { team, users, channels, commands, shortcuts, bot, usergroups = [] } = state;
  replaceChanged({ team, users, channels, commands, shortcuts, bot, usergroups });
  store.me ??= state.me ?? null;
  store.offsetMinutes = state.offset_minutes ?? 0;
  markRead();
  turned(state.now);
});

const refreshChannel = oneAtATime(async () => {
  const { me: user, place } = store;
  if (!place?.channel) return;
  const page = await get(`/ui/channels/${encodeURIComponent(place.channel)}`, { user });
  if (!page?.messages || user !== store.me || place.channel !== store.place?.channel) return;
  store.channel = { ...page, messages: keepUnchanged(store.channel?.messages, page.messages) };
  markRead();
});

function markRead() {
  const open = channelWith(store.place?.channel);
  if (open) open.unread = 0;
}

// What did not change stays the same object, so that only what changed is drawn anew.
function replaceChanged(parts) {
  for (const [name, part] of Object.entries(parts)) {
    if (!isSame(store[name], part)) store[name] = part;
  }
}

function keepUnchanged(before = [], after) {
  const known = new Map(before.map((message) => [message.ts, message]));
  return after.map((message) => {
    const earlier = known.get(message.ts);
    return isSame(earlier, message) ? earlier : message;
  });
}

function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

const refreshHome = oneAtATime(async () => {
  const user = store.me;
  const home = await get("/ui/home", { user });
  if (user === store.me) store.home = home?.blocks ? home : null;
});

export const refreshView = oneAtATime(async () => {
  const user = store.me;
  const view = await get("/ui/view", { user });
  if (user === store.me) store.view = view?.id ? view : null;
});

function oneAtATime(question) {
  let asking = null;
  let askAgain = false;
  async function ask() {
    try {
      do {
        askAgain = false;
        await question();
      } while (askAgain);
    } finally {
      asking = null;
    }
  }
  return () => {
    askAgain = asking !== null;
    return (asking ??= ask());
  };
}
