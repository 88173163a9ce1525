import { store, openChannel } from "./store.js";
import { enterFromAddress } from "./workspace.js";
import { TopBar } from "./topbar.js";
import { Sidebar } from "./sidebar.js";
import { Channel } from "./channel.js";
import { Thread } from "./thread.js";
import { Home } from "./home.js";
import { Modal } from "./modal.js";
import { Confirm } from "./confirm.js";

const { createApp, watchEffect } = Vue;

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
    <Modal v-if="store.view" :key="store.view.id" :view="store.view"/>
    <Confirm v-if="store.confirmation" :confirm="store.confirmation.confirm"
             @answer="store.confirmation.answer"/>`,
  setup() {
    watchEffect(() => {
      const name = openChannel.value?.channel.name ?? "Home";
      document.title = [name, store.team.name].filter(Boolean).join(" – ");
    });
    return { store };
  },
};

createApp(Workspace).mount("#app");
enterFromAddress();
