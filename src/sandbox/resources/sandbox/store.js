// What the page knows.

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
  spotlight: null,
  home: null,
  view: null,
  notices: [],
  confirmation: null,
  connected: true,
  sidebarOpen: false,
});

setInterval(() => (store.tick = Date.now()), 1000);

// Steps of ten seconds: what is drawn with the time need not be drawn anew each second.
const tenSeconds = computed(() => Math.floor((store.tick + store.clockGap) / 10_000));
export const now = computed(() => new Date(tenSeconds.value * 10_000));
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

export function turned(serverTime) {
  if (!serverTime) return;
  store.tick = Date.now();
  store.clockGap = serverTime - store.tick;
}

export function notice(text, thread) {
  const ts = ((Date.now() + store.clockGap) / 1000).toFixed(6);
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
