// What the page knows, and the endpoints it asks.

const { reactive, computed } = Vue;

export const store = reactive({
  me: null,
  team: { name: "" },
  users: [],
  usergroups: [],
  channels: [],
  commands: [],
  shortcuts: [],
  bot: null,
  clockGap: 0,
  offsetMinutes: 0,
  tick: Date.now(),
  place: null,
  channel: null,
  thread: null,
  home: null,
  view: null,
  notices: [],
  confirmation: null,
  connected: true,
  sidebarOpen: false,
});

setInterval(() => (store.tick = Date.now()), 1000);

export const now = computed(() => new Date(store.tick + store.clockGap));
export const me = computed(() => userWith(store.me));
export const bot = computed(() => store.bot && (userWith(store.bot.id) ?? store.bot));
export const people = computed(() => store.users.filter((user) => !user.is_bot));
export const openChannel = computed(() =>
  store.channel?.channel.id === store.place?.channel ? store.channel : null);

export function userWith(id) {
  return store.users.find((user) => user.id === id);
}

export function channelWith(id) {
  return store.channels.find((channel) => channel.id === id);
}

export function directMessageWith(user) {
  return store.channels.find((channel) => channel.is_im && channel.im_user === user.id);
}

export function channelTitle(channel) {
  return channel.is_im ? userWith(channel.im_user)?.real_name ?? channel.name : channel.name;
}

// -- Coming in, moving around --

let events = null;

export async function enterAs(user) {
  store.me = user;
  store.view = null;
  store.home = null;
  store.thread = null;
  store.notices = [];
  await refreshState();
  listen();
  await Promise.all([refreshPlace(), refreshView()]);
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
  store.home = await get("/ui/home", { user: store.me, opened: true });
}

export function placeFromAddress() {
  const [, handle, place] = /^#([^/]*)\/?(.*)$/.exec(decodeURIComponent(location.hash)) ?? [];
  return { handle, place };
}

function rememberPlace() {
  const channel = channelWith(store.place.channel);
  const name = channel?.is_im ? `@${userWith(channel.im_user)?.name}` : channel?.name;
  history.replaceState(null, "", `#${me.value?.name ?? ""}/${store.place.home ? "home" : name}`);
}

export async function enterFromAddress() {
  const { handle, place } = placeFromAddress();
  await refreshState();
  const person = people.value.find((user) => user.name === handle) ?? userWith(store.me);
  await enterAs((person ?? people.value[0]).id);
  await visitNamed(place);
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
  await enterAs(user);
  const here = channelWith(store.place?.channel);
  if (store.place?.home) return visitHome();
  if (here && !here.is_im && (here.is_member || !here.is_private)) return visit(here.id);
  await visitNamed(null);
}

function listen() {
  events?.close();
  events = new EventSource(`/ui/events?user=${encodeURIComponent(store.me)}`);
  events.addEventListener("open", () => {
    if (!store.connected) refreshEverything();
    store.connected = true;
  });
  events.addEventListener("error", () => (store.connected = false));
  events.addEventListener("change", (event) => changed(JSON.parse(event.data).channel));
  events.addEventListener("view", (event) => {
    const view = JSON.parse(event.data);
    if (view.closed) refreshView();
    else store.view = view;
  });
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

function refreshPlace() {
  return store.place?.home ? refreshHome() : refreshChannel();
}

// -- Asking again: one question of a kind at a time, and the last answer is never a stale one --

export const refreshState = oneAtATime(async () => {
  const user = store.me;
  const state = await get("/ui/state", user ? { user } : {});
  if (!state || user !== store.me) return;
  const { team, users, channels, commands, shortcuts, bot, usergroups = [] } = state;
  Object.assign(store, { team, users, channels, commands, shortcuts, bot, usergroups });
  store.me ??= state.me ?? null;
  store.offsetMinutes = state.offset_minutes ?? 0;
  turned(state.now);
});

const refreshChannel = oneAtATime(async () => {
  const { me: user, place } = store;
  if (!place?.channel) return;
  const page = await get(`/ui/channels/${encodeURIComponent(place.channel)}`, { user });
  if (!page || user !== store.me || place.channel !== store.place?.channel) return;
  store.channel = page;
  const listed = channelWith(place.channel);
  if (listed) listed.unread = 0;
});

const refreshHome = oneAtATime(async () => {
  const user = store.me;
  const home = await get("/ui/home", { user });
  if (user === store.me) store.home = home;
});

const refreshView = oneAtATime(async () => {
  const user = store.me;
  const view = await get("/ui/view", { user });
  if (user === store.me) store.view = view?.id ? view : null;
});

function oneAtATime(question) {
  let asking = null;
  let askAgain = false;
  async function ask() {
    do {
      askAgain = false;
      await question();
    } while (askAgain);
    asking = null;
  }
  return () => {
    askAgain = asking !== null;
    return (asking ??= ask());
  };
}

// -- What a person can do --

export async function type(text, thread) {
  const channel = store.place.channel;
  const answer = await post("/ui/type", { user: store.me, channel, text, thread_ts: thread });
  if (answer.ok === false) notice(failureOf(text, answer.error), thread);
  return answer.ok !== false;
}

function failureOf(text, error) {
  const command = /^\/\S+/.exec(text);
  return command
    ? `${command[0]} failed with the error "${error}"`
    : `Your message was not sent (${error}).`;
}

export async function act(container, action, values) {
  const state = values && { values };
  const answer = await post("/ui/action", { user: store.me, container, action, state });
  if (answer.ok === false && container.type === "message") notice(notAnswered(answer.error));
  return answer;
}

export function suggest(container, element, block, value) {
  const { action_id } = element;
  return post("/ui/suggest", { user: store.me, container, block_id: block, action_id, value });
}

export async function submitView(view, values) {
  const body = { user: store.me, view_id: view.id, state: { values } };
  const answer = await post("/ui/view/submit", body);
  if (answer.view) store.view = answer.view;
  else if (answer.closed) await refreshView();
  else if (answer.ok && !hasEntries(answer.errors)) await refreshView();
  return answer;
}

export async function closeView(view) {
  await post("/ui/view/close", { user: store.me, view_id: view.id });
  if (store.view?.id === view.id) await refreshView();
}

export function react(message, name) {
  const mine = reactionsOf(message, name)?.users.includes(store.me);
  return tell("/ui/reaction", { ...placeOf(message), name, remove: mine || undefined });
}

export function pin(message) {
  return tell("/ui/pin", { ...placeOf(message), remove: message.pinned || undefined });
}

export function join(channel, leave) {
  return tell("/ui/join", { channel, leave });
}

export async function useShortcut(shortcut, message) {
  const { callback_id, name } = shortcut;
  const target = message ? placeOf(message) : { channel: store.place?.channel };
  const answer = await post("/ui/shortcut", { user: store.me, callback_id, ...target });
  if (answer.ok === false) notice(`${name}: ${notAnswered(answer.error)}`);
}

export async function turnClock(minutes) {
  const answer = await post("/ui/clock", { minutes });
  if (answer.now) turned(answer.now);
  await refreshState();
}

function turned(serverTime) {
  if (!serverTime) return;
  store.tick = Date.now();
  store.clockGap = serverTime - store.tick;
}

function placeOf(message) {
  return { channel: store.place.channel, ts: message.ts };
}

function reactionsOf(message, name) {
  return message.reactions?.find((reaction) => reaction.name === name);
}

function notAnswered(error) {
  return error === "operation_timeout"
    ? "The app did not respond in time (operation_timeout)."
    : `Something went wrong (${error}).`;
}

async function tell(path, body) {
  const answer = await post(path, { user: store.me, ...body });
  if (answer.ok === false) notice(`That did not work (${answer.error}).`);
  else await Promise.all([refreshState(), refreshPlace()]);
}

export function notice(text, thread) {
  const ts = (now.value.getTime() / 1000).toFixed(6);
  store.notices.push({ ts, text, thread_ts: thread, channel: store.place?.channel });
}

export function confirmed(confirm) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => {
    store.confirmation = {
      confirm,
      answer(agreed) {
        store.confirmation = null;
        resolve(agreed);
      },
    };
  });
}

export function hasEntries(object) {
  return Object.keys(object ?? {}).length > 0;
}

async function get(path, query) {
  try {
    const answer = await fetch(`${path}?${new URLSearchParams(query)}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return await answer.json();
  } catch {
    return { ok: false, error: "no_connection" };
  }
}
