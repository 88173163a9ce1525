// Two things no real workspace offers: being someone else, and turning the clock.

import { store, me, people, now } from "./store.js";
import { switchTo } from "./workspace.js";
import { turnClock } from "./deeds.js";
import { Avatar } from "./avatar.js";
import { Popover, walk } from "./popover.js";
import { Icon } from "./icons.js";
import { clockTime } from "./dates.js";

const { computed } = Vue;

export const TopBar = {
  components: { Avatar, Icon, Popover },
  template: `
    <header class="topbar">
      <div class="clock" role="group" aria-label="Workspace clock">
        <Icon name="clock"/>
        <time data-testid="clock-now" :datetime="now.toISOString()" :title="turned">
          <span class="wide-only">{{ weekday }},&nbsp;</span>{{ clockTime(now) }}</time>
        <small v-if="store.offsetMinutes" class="wide-only">{{ turned }}</small>
        <button v-for="step in steps" :key="step.minutes" type="button"
                :data-testid="'clock-' + step.minutes"
                :aria-label="step.label + ': turn the clock on'" @click="turnClock(step.minutes)">
          +{{ step.number }}<span :class="step.unit">&nbsp;{{ step.unit }}</span></button>
      </div>
      <Popover label="Be someone else" role="menu">
        <template #trigger="{ id, open }">
          <button type="button" class="person" :popovertarget="id" aria-haspopup="menu"
                  :aria-expanded="open" data-testid="person-switch"
                  :aria-label="'You are ' + (me?.real_name ?? 'nobody') + '. Be someone else'">
            <Avatar :user="me" size="26"/><span>{{ me?.real_name }}</span><Icon name="chevron"/>
          </button>
        </template>
        <template #default="{ close }">
          <div class="menu people-menu" @keydown="walk">
            <button v-for="user in people" :key="user.id" type="button" role="menuitemradio"
                    :aria-checked="user.id === store.me" :data-testid="'person-' + user.name"
                    @click="close(); switchTo(user.id)">
              <Avatar :user="user" size="26"/>{{ user.real_name || user.name }}
              <Icon v-if="user.id === store.me" name="check"/></button>
          </div>
        </template>
      </Popover>
    </header>`,
  setup: () => ({
    store, me, people, now, switchTo, turnClock, clockTime, walk,
    steps: [
      { minutes: 5, number: 5, unit: "min", label: "+5 min" },
      { minutes: 15, number: 15, unit: "min", label: "+15 min" },
      { minutes: 60, number: 1, unit: "h", label: "+1 h" },
    ],
    weekday: computed(() => now.value.toLocaleDateString("en", {
      weekday: "short", day: "numeric", month: "short",
    })),
    turned: computed(() => ahead(store.offsetMinutes)),
  }),
};

function ahead(minutes) {
  if (!minutes) return "The real time";
  const hours = Math.floor(minutes / 60);
  const parts = [hours && `${hours} h`, minutes % 60 && `${minutes % 60} min`].filter(Boolean);
  return `${parts.join(" ")} ahead`;
}
