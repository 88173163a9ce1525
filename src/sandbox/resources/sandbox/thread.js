// The pane on the right: one message and the replies to it.

import { store, openChannel, channelTitle } from "./store.js";
import { noticesIn, inOrder } from "./channel.js";
import { Messages } from "./messages.js";
import { Composer } from "./composer.js";
import { Icon } from "./icons.js";

const { computed, ref, onMounted } = Vue;

export const Thread = {
  components: { Messages, Composer, Icon },
  template: `
    <aside class="thread" aria-label="Thread" data-testid="thread" @keydown.esc="escaped">
      <header class="channel-header">
        <h2 ref="title" tabindex="-1">Thread</h2>
        <p class="topic">{{ place }}</p>
        <button type="button" class="quiet-button" aria-label="Close thread"
                data-testid="thread-close" @click="close"><Icon name="close"/></button>
      </header>
      <Messages :messages="messages" :place="store.thread" in-thread label="Thread"/>
      <Composer v-if="!archived" :thread="store.thread" :place="store.me + store.thread"
                placeholder="Reply…"/>
    </aside>`,
  setup() {
    const title = ref(null);
    onMounted(() => title.value.focus());

    function close() {
      store.thread = null;
    }

    // Escape belongs to an open menu or suggestion first.
    function escaped(event) {
      if (!event.defaultPrevented && !event.target.closest("[popover]")) close();
    }

    return {
      store, title,
      close,
      escaped,
      place: computed(() => {
        const channel = openChannel.value?.channel;
        return channel && (channel.is_im ? "" : "#") + channelTitle(channel);
      }),
      archived: computed(() => openChannel.value?.channel.is_archived),
      messages: computed(() => openChannel.value ? inOrder([
        ...openChannel.value.messages.filter(({ ts, thread_ts }) =>
          ts === store.thread || thread_ts === store.thread),
        ...noticesIn(openChannel.value, store.thread),
      ]) : []),
    };
  },
};
