// A list of messages that keeps to its end while people read there.

import { store, now } from "./store.js";
import { Message, authorOf, dateOf, isQuiet } from "./message.js";
import { dayDivider, isoDate } from "./dates.js";

const { ref, computed, watch, onMounted, onBeforeUnmount, nextTick } = Vue;

const sameBreath = 5 * 60 * 1000;

export const Messages = {
  props: { messages: Array, label: String, place: String, inThread: Boolean },
  emits: ["thread"],
  components: { Message },
  template: `
    <div class="messages" ref="list" role="log" :aria-live="live" aria-relevant="additions"
         :aria-label="label" tabindex="0" @scroll.passive="scrolled">
      <div class="messages-content" ref="content">
        <slot></slot>
        <template v-for="line in lines" :key="line.message.ts">
          <div v-if="line.day" class="day" role="separator"><span>{{ line.day }}</span></div>
          <Message :message="line.message" :compact="line.compact" :in-thread="inThread"
                   @thread="$emit('thread', line.message)"/>
        </template>
      </div>
      <button v-if="missed" type="button" class="missed" @click="toEnd">New messages ↓</button>
    </div>`,
  setup(props) {
    const list = ref(null);
    const content = ref(null);
    const missed = ref(false);
    let atEnd = true;
    let lastTop = 0;

    const lines = computed(() => props.messages.map((message, index) => {
      const before = props.messages[index - 1];
      const day = !before || isoDate(dateOf(before)) !== isoDate(dateOf(message));
      return {
        message,
        day: day && !props.inThread ? dayDivider(dateOf(message), now.value) : null,
        compact: !day && sameBreathAs(before, message),
      };
    }));

    function sameBreathAs(before, message) {
      const plain = [before, message].every((one) =>
        !one.ephemeral && !isQuiet(one) && !one.pinned);
      return plain && authorOf(before).name === authorOf(message).name
        && dateOf(message) - dateOf(before) < sameBreath;
    }

    function scrolled() {
      const { scrollTop, scrollHeight, clientHeight } = list.value;
      const near = scrollHeight - scrollTop - clientHeight < 60;
      // Growing content moves the end away; only a person moves away from the end.
      atEnd = near || (atEnd && scrollTop >= lastTop);
      lastTop = scrollTop;
      if (near) missed.value = false;
    }

    function toEnd() {
      list.value.scrollTop = list.value.scrollHeight;
    }

    const observer = new ResizeObserver(() => atEnd && toEnd());
    onMounted(() => {
      observer.observe(content.value);
      observer.observe(list.value);
    });
    onBeforeUnmount(() => observer.disconnect());

    watch(() => props.messages.at(-1)?.ts, (latest, before) => {
      if (!before || latest <= before || atEnd) return;
      if (isAwaited(props.messages.at(-1))) nextTick(toEnd);
      else missed.value = true;
    });

    // What one has just typed, and the answer to it.
    function isAwaited(message) {
      return message.ephemeral || (message.user === store.me && !isQuiet(message));
    }
    // What was already there is not news: a screen reader hears of what comes after.
    const live = ref("off");
    let settling = null;
    watch(() => props.place, () => {
      live.value = "off";
      clearTimeout(settling);
      settling = setTimeout(() => (live.value = "polite"), 1000);
    }, { immediate: true });

    watch(() => props.place, async () => {
      atEnd = true;
      missed.value = false;
      await nextTick();
      toEnd();
    });

    // A permalink or the list of pins asks for one message.
    watch(
      () => !props.inThread && lines.value.length && store.spotlight,
      async (ts) => {
        if (!ts) return;
        await nextTick();
        const message = list.value.querySelector(`[data-ts="${ts}"]`);
        atEnd = atEnd && !message;
        message?.scrollIntoView({ block: "center" });
        message?.animate([{ background: "#fff3c4" }, {}], 2000);
        store.spotlight = null;
      },
      { immediate: true, flush: "post" },
    );

    return { list, content, live, missed, lines, scrolled, toEnd };
  },
};
