// Channels, conversations, the app: where a person can go.

import { store, bot, people, directMessageWith, channelWith } from "./store.js";
import { visit, visitPerson } from "./workspace.js";
import { join } from "./deeds.js";
import { useDialog } from "./dialog.js";
import { Avatar } from "./avatar.js";
import { Icon } from "./icons.js";

const { ref, computed } = Vue;

const BrowseDialog = {
  emits: ["close"],
  components: { Icon },
  template: `
    <dialog ref="dialog" class="modal" aria-labelledby="browse-title" data-testid="browse-dialog"
            @cancel.prevent="$emit('close')" @close="$emit('close')">
      <header><h2 id="browse-title">All channels</h2>
        <button type="button" class="quiet-button" aria-label="Close"
                @click="$emit('close')"><Icon name="close"/></button></header>
      <div class="modal-body">
        <ul class="plain-list browse-list">
          <li v-for="channel in channels" :key="channel.id">
            <button type="button" @click="go(channel)">
              <Icon :name="channel.is_archived ? 'archive' : channel.is_private ? 'lock' : 'hash'"/>
              {{ channel.name }}
              <small>{{ channel.is_archived ? "archived" : channel.topic }}</small></button>
            <button v-if="!channel.is_member && !channel.is_archived" type="button"
                    class="button" @click="join(channel.id)">Join</button>
          </li>
        </ul>
      </div>
    </dialog>`,
  setup(_, { emit }) {
    const dialog = useDialog();
    function go(channel) {
      emit("close");
      visit(channel.id);
    }
    return {
      dialog, go, join,
      channels: computed(() => byName(store.channels.filter((channel) => !channel.is_im))),
    };
  },
};

export const Sidebar = {
  components: { Avatar, Icon, BrowseDialog },
  template: `
    <nav class="sidebar" :class="{ open: store.sidebarOpen }" aria-label="Workspace"
         @keydown.esc="store.sidebarOpen = false">
      <header>
        <h2 data-testid="team">{{ store.team.name }}</h2>
        <button type="button" class="quiet-button menu-button" aria-label="Hide the sidebar"
                @click="store.sidebarOpen = false"><Icon name="close"/></button>
      </header>
      <div class="sidebar-scroll">
        <h3>Channels</h3>
        <ul>
          <li v-for="channel in joined" :key="channel.id">
            <button type="button" :class="{ unread: channel.unread && !isOpen(channel) }"
                    :aria-current="isOpen(channel) ? 'page' : undefined"
                    :data-testid="'channel-' + channel.name" @click="visit(channel.id)">
              <Icon :name="channel.is_private ? 'lock' : 'hash'"/>
              <span>{{ channel.name }}</span>
              <span v-if="channel.unread && !isOpen(channel)" class="count"
                    :aria-label="channel.unread + ' unread'">{{ channel.unread }}</span>
            </button>
          </li>
          <li><button type="button" data-testid="browse" @click="browsing = true">
            <Icon name="browse"/><span>Browse channels</span></button></li>
        </ul>
        <h3>Direct messages</h3>
        <ul>
          <li v-for="user in partners" :key="user.id">
            <button type="button" :class="{ unread: unreadFrom(user) }"
                    :aria-current="isWith(user) ? 'page' : undefined"
                    :data-testid="'dm-' + user.name" @click="visitPerson(user)">
              <Avatar :user="user" size="20"/><span>{{ user.real_name || user.name }}</span>
              <small v-if="user.id === store.me">you</small>
              <span v-if="unreadFrom(user)" class="count">{{ unreadFrom(user) }}</span>
            </button>
          </li>
        </ul>
        <template v-if="store.bot">
          <h3>Apps</h3>
          <ul>
            <li>
              <button type="button" :class="{ unread: unreadFrom(store.bot) }"
                      :aria-current="store.place?.home || isWith(store.bot) ? 'page' : undefined"
                      data-testid="app" @click="visitPerson(store.bot)">
                <Avatar :user="bot" app size="20"/><span>{{ store.bot.name }}</span>
                <span v-if="unreadFrom(store.bot)" class="count">{{ unreadFrom(store.bot) }}</span>
              </button>
            </li>
          </ul>
        </template>
      </div>
    </nav>
    <BrowseDialog v-if="browsing" @close="browsing = false"/>`,
  setup() {
    const isWith = (user) => channelWith(store.place?.channel)?.im_user === user.id;
    return {
      store, visit, visitPerson, isWith,
      browsing: ref(false),
      bot,
      joined: computed(() => byName(store.channels.filter((channel) =>
        channel.is_member && !channel.is_im && !channel.is_archived))),
      partners: people,
      isOpen: (channel) => channel.id === store.place?.channel,
      unreadFrom: (user) => (isWith(user) ? 0 : directMessageWith(user)?.unread),
    };
  },
};

function byName(channels) {
  return channels.toSorted((one, other) => one.name.localeCompare(other.name));
}
