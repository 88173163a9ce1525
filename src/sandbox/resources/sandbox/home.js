// The app's own page for one person.

import { store, bot } from "./store.js";
import { visitPerson } from "./workspace.js";
import { provideSurface } from "./surface.js";
import { Blocks } from "./blocks.js";
import { Avatar } from "./avatar.js";
import { Icon } from "./icons.js";
import { Tabs } from "./channel.js";

const HomeView = {
  props: ["view"],
  components: { Blocks },
  template: `<div class="home-view" data-testid="home-view"><Blocks :blocks="view.blocks"/></div>`,
  setup(props) {
    provideSurface(() => ({ type: "view", view_id: props.view.id }), () => props.view.blocks);
  },
};

export const Home = {
  components: { HomeView, Avatar, Icon, Tabs },
  template: `
    <main class="channel">
      <header class="channel-header">
        <button type="button" class="quiet-button menu-button" aria-label="Show the sidebar"
                @click="store.sidebarOpen = true"><Icon name="menu"/></button>
        <h1><Avatar :user="bot" app size="24"/>{{ store.bot?.name }}</h1>
      </header>
      <Tabs @messages="visitPerson(store.bot)"/>
      <div class="messages">
        <HomeView v-if="store.home?.blocks" :key="store.me" :view="store.home"/>
        <p v-else class="nothing">This app has not published a Home tab for you.</p>
      </div>
    </main>`,
  setup: () => ({ store, bot, visitPerson }),
};
