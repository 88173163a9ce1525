import { store, openChannel } from "./store.js";
import { enterFromAddress } from "./workspace.js";
import { TopBar } from "./topbar.js";
import { Sidebar } from "./sidebar.js";
import { Channel } from "./channel.js";
import { Thread } from "./thread.js";
import { Home } from "./home.js";
import { Modal } from "./modal.js";
import { Confirm } from "./confirm.js";
import { authorOf } from "./message.js";

const { createApp, ref, watch, watchEffect } = Vue;

const Workspace = {
  components: { TopBar, Sidebar, Channel, Thread, Home, Modal, Confirm },
  template: `
    <TopBar/>
    <div class="workspace" :class="{ 'with-thread': store.thread }">
      <Sidebar/>
      <div v-if="store.sidebarOpen" class="shade" @click="store.sidebarOpen = false"></div>
      <Home v-if="store.place?.home"/>
      <Channel v-else/>
      <Thread v-if="store.thread && !store.place?.home"/>
    </div>
    <p v-if="!store.connected" class="offline" role="status">Connection lost. Trying again…</p>
    <div class="hidden" aria-live="polite" data-testid="announcer">{{ spoken }}</div>
    <Modal v-if="store.view" :key="store.view.id" :view="store.view"/>
    <Confirm v-if="store.confirmation" :confirm="store.confirmation.confirm"
             @answer="store.confirmation.answer"/>`,
  setup() {
    const spoken = ref("");
    watch(() => newest(), (message, before) => {
      const arrived = before && message && message.channel === before.channel;
      if (arrived && message.ts > before.ts) spoken.value = message.sentence;
    });
    watchEffect(() => {
      const name = openChannel.value?.channel.name ?? "Home";
      document.title = [name, store.team.name].filter(Boolean).join(" – ");
    });
    return { store, spoken };
  },
};

function newest() {
  const message = openChannel.value?.messages.at(-1);
  if (!message) return null;
  const sentence = `${authorOf(message).name}: ${message.text ?? ""}`;
  return { ts: message.ts, channel: openChannel.value.channel.id, sentence };
}

createApp(Workspace).mount("#app");
enterFromAddress();
