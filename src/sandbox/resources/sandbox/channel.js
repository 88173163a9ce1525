// The open channel or conversation: what it is about, what was said, where to answer.

import { store, userWith, channelTitle, openChannel } from "./store.js";
import { visitHome } from "./workspace.js";
import { join } from "./deeds.js";
import { Messages } from "./messages.js";
import { Composer } from "./composer.js";
import { Avatar } from "./avatar.js";
import { Popover } from "./popover.js";
import { Icon } from "./icons.js";
import { Plain, safeUrl } from "./draw.js";
import { authorOf, dateOf } from "./message.js";
import { clockTime } from "./dates.js";

const { computed } = Vue;

const ChannelHeader = {
  props: ["page"],
  components: { Avatar, Popover, Icon, Plain },
  template: `
    <header class="channel-header">
      <button type="button" class="quiet-button menu-button" aria-label="Show the sidebar"
              @click="store.sidebarOpen = true"><Icon name="menu"/></button>
      <h1 data-testid="channel-title">
        <Avatar v-if="partner" :user="partner" :app="partner.is_bot" size="24"/>
        <Icon v-else :name="page.channel.is_private ? 'lock' : 'hash'"/>
        <span>{{ channelTitle(page.channel) }}</span>
      </h1>
      <p class="topic" data-testid="topic" :title="page.channel.topic">
        <Plain :text="page.channel.topic"/></p>
      <Popover label="Members">
        <template #trigger="{ id, open }">
          <button type="button" class="header-button" :popovertarget="id" :aria-expanded="open"
                  data-testid="members" :aria-label="page.members.length + ' members'">
            <Icon name="people"/>{{ page.members.length }}</button>
        </template>
        <ul class="plain-list people-list" tabindex="-1">
          <li v-for="user in members" :key="user.id">
            <Avatar :user="user" :app="user.is_bot" size="28"/>{{ user.real_name || user.name }}
            <span v-if="user.is_bot" class="badge">APP</span>
            <small v-if="user.id === store.me">you</small></li>
        </ul>
      </Popover>
      <Popover label="Pinned messages" wide>
        <template #trigger="{ id, open }">
          <button type="button" class="header-button" :popovertarget="id" :aria-expanded="open"
                  data-testid="pins" :aria-label="page.pins.length + ' pinned messages'">
            <Icon name="pin"/>{{ page.pins.length }}</button>
        </template>
        <template #default="{ close }">
          <p v-if="!pinned.length" class="nothing" tabindex="-1">Nothing is pinned here yet.</p>
          <ul v-else class="plain-list pinned-list">
            <li v-for="message in pinned" :key="message.ts">
              <button type="button" @click="close(); store.spotlight = message.ts">
                <b>{{ authorOf(message).name }}</b>
                <small>{{ clockTime(dateOf(message)) }}</small>
                <span>{{ firstWords(message) }}</span></button></li>
          </ul>
        </template>
      </Popover>
      <button v-if="canLeave" type="button" class="header-button" data-testid="leave"
              @click="join(page.channel.id, true)">Leave</button>
    </header>
    <nav v-if="page.bookmarks?.length" class="bookmarks" aria-label="Bookmarks"
         data-testid="bookmarks">
      <a v-for="bookmark in page.bookmarks" :key="bookmark.link + bookmark.title"
         :href="safeUrl(bookmark.link)" target="_blank" rel="noopener noreferrer">
        <Icon name="bookmark"/><Plain :text="bookmark.title"/></a>
    </nav>`,
  setup(props) {
    return {
      store, join, channelTitle, safeUrl, authorOf, dateOf, clockTime, firstWords,
      partner: computed(() => props.page.channel.is_im && userWith(props.page.channel.im_user)),
      members: computed(() => props.page.members.map((id) => userWith(id) ?? { id, name: id })),
      pinned: computed(() => props.page.messages.filter(({ ts, pinned }) =>
        pinned || props.page.pins.includes(ts))),
      canLeave: computed(() =>
        !props.page.channel.is_im && isMember(props.page) && props.page.channel.name !== "general"),
    };
  },
};

function isMember({ channel, members }) {
  return channel.is_im || members.includes(store.me);
}

function firstWords({ text, blocks }) {
  const words = text || blocks?.map((block) => block.text?.text ?? "").find(Boolean) || "A message";
  return words.length > 140 ? `${words.slice(0, 140)}…` : words;
}

export const Tabs = {
  template: `
    <nav class="tabs" aria-label="App">
      <button type="button" :aria-current="store.place?.home ? 'page' : undefined"
              data-testid="tab-home" @click="visitHome">Home</button>
      <button type="button" :aria-current="store.place?.home ? undefined : 'page'"
              data-testid="tab-messages" @click="$emit('messages')">Messages</button>
    </nav>`,
  emits: ["messages"],
  setup: () => ({ store, visitHome }),
};

export const Channel = {
  components: { ChannelHeader, Messages, Composer, Tabs, Icon },
  template: `
    <main v-if="page" class="channel" :data-channel-id="page.channel.id">
      <ChannelHeader :page="page"/>
      <Tabs v-if="withApp"/>
      <Messages :messages="messages" :place="page.channel.id" :label="'Messages in ' + title"
                @thread="store.thread = $event.thread_ts ?? $event.ts">
        <div class="beginning">
          <h2>{{ page.channel.is_im ? title : "# " + title }}</h2>
          <p>This is the very beginning of
            {{ page.channel.is_im ? "your conversation" : "the channel" }}.</p>
          <p v-if="page.channel.name === 'general' && store.commands.length">
            Nothing you do here leaves this machine. Type
            <code>{{ store.commands[0].command }} help</code> to begin.</p>
        </div>
      </Messages>
      <div v-if="page.channel.is_archived" class="in-place-of-composer" data-testid="archived">
        <Icon name="archive"/>This channel has been archived.</div>
      <div v-else-if="!member" class="in-place-of-composer">
        You are looking at <b>#{{ title }}</b>
        <button type="button" class="button primary" data-testid="join"
                @click="join(page.channel.id)">Join Channel</button></div>
      <Composer v-else :place="store.me + page.channel.id"
                :placeholder="'Message ' + (page.channel.is_im ? title : '#' + title)"/>
    </main>`,
  setup() {
    return {
      store, join,
      page: openChannel,
      title: computed(() => channelTitle(openChannel.value.channel)),
      member: computed(() => isMember(openChannel.value)),
      withApp: computed(() => userWith(openChannel.value.channel.im_user)?.is_bot),
      messages: computed(() => inOrder([
        ...openChannel.value.messages.filter(({ ts, thread_ts, broadcast }) =>
          !thread_ts || thread_ts === ts || broadcast),
        ...noticesIn(openChannel.value, null),
      ])),
    };
  },
};

// What the workspace has already said by itself is not said twice.
export function noticesIn({ channel, messages }, thread) {
  const said = messages.filter(({ ephemeral }) => ephemeral).map(({ text }) => text);
  return store.notices
    .filter((notice) => notice.channel === channel.id && (notice.thread_ts ?? null) === thread)
    .filter((notice) => !said.includes(notice.text))
    .map((notice) => ({ ...notice, ephemeral: true }));
}

export function inOrder(messages) {
  return messages.sort((one, other) => Number(one.ts) - Number(other.ts));
}
